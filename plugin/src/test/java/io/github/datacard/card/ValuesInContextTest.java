package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.merge.Card;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value reads as itself wherever it stands in a card: in a heading, a cell, code, a list and a link. */
class ValuesInContextTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final CardMaker MAKER = new CardMaker(LIBRARY, new TemplateEngine(LIBRARY.files()));
    private static final Path FOLDER = Path.of("/sets/some-set");
    private static final String ADDRESS = "https://example.org/paper";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b || c",
                "`ticks` and ``more``",
                "[words](https://example.org) and [brackets]",
                "*stars*, __lines__ and ~~waves~~",
                "<b>tags</b> &amp; signs",
                "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
                "\u0645\u0631\u062D\u0628\u0627 | two",
                "\uD83D\uDE42 smile \uD83D\uDC69\u200D\uD83D\uDCBB",
                "back\\slash \\| and \\`",
                "ends with #",
            })
    void readsAsItself(String value) {
        for (String template : List.of("current", "classic")) {
            List<CardSection> sections = CardSections.of(card(value, template));
            List<CardBlock> blocks = sections.stream()
                    .flatMap(section -> section.blocks().stream())
                    .toList();
            List<String> cells = blocks.stream()
                    .flatMap(block -> block.rows().stream())
                    .flatMap(List::stream)
                    .toList();

            assertThat(sections.stream().map(CardSection::title)).contains("Dataset Card for " + value);
            assertThat(cells.stream().filter(value::equals))
                    .as(cells.toString())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(blocks).anyMatch(block -> block.words().contains(value + ", second"));
            assertThat(blocks)
                    .anyMatch(block ->
                            block.links().contains(ADDRESS) && block.words().contains(value));
        }
    }

    private static String card(String value, String template) {
        String yaml = YamlText.write(Map.of(
                "datacard",
                1,
                "name",
                value,
                "motivation",
                Map.of("domains", List.of(value, "second")),
                "creators",
                List.of(
                        Map.of("name", value, "affiliation", "one", "role", "first"),
                        Map.of("name", "other", "affiliation", "two", "role", "second")),
                "configs",
                List.of(Map.of("name", "default", "features", Map.of(value, "string"))),
                "card",
                Map.of(
                        "template",
                        template,
                        "evidence",
                        List.of(Map.of("id", "e", "citation", value, "url", ADDRESS, "for", List.of("name"))))));
        Descriptor descriptor = new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, FOLDER)
                .parse(FOLDER.resolve("datacard.yaml"), yaml, new Findings())
                .orElseThrow();
        Card card = MAKER.make(
                descriptor,
                new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make(),
                FOLDER.resolve("README.md"),
                Optional.empty(),
                MergeOptions.NONE);
        return CardSource.of(card.text()).body();
    }
}
