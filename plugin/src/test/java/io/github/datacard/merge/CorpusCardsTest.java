package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CardFile;
import io.github.datacard.card.CommittedCard;
import io.github.datacard.card.FrontMatter;
import io.github.datacard.card.FrontMatterText;
import io.github.datacard.card.WrittenKey;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentInput;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.document.Wording;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Shared;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that people and other tools wrote: what is not ours stays in them, byte for byte. */
@OnCorpus
class CorpusCardsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Wording WORDING = Wording.of(LIBRARY);
    private static final CardMaker MAKER = new CardMaker(LIBRARY, new TemplateEngine(LIBRARY.files()));

    @TempDir
    private Path temp;

    @Test
    void bodiesAndForeignKeysStay() throws IOException {
        Set<String> ours = keys();
        for (Path file : cards()) {
            String card = Files.readString(file);
            Descriptor descriptor = descriptor(card);
            Document document = document(descriptor);
            Card made = MAKER.make(
                    descriptor, document, file, Optional.of(CommittedCard.of(file, card)), MergeOptions.NONE);
            if (!made.obstacles().isEmpty()) {
                assertThat(made.text()).as(file.toString()).isEqualTo(card);
                continue;
            }
            CardSource before = CardSource.of(card);
            CardSource after = CardSource.of(made.text());
            assertThat(after.body()).as(file.toString()).contains(before.body().strip());
            assertThat(foreign(file, made.text(), ours)).as(file.toString()).isEqualTo(foreign(file, card, ours));
            Card again = MAKER.make(
                    descriptor, document, file, Optional.of(CommittedCard.of(file, made.text())), MergeOptions.NONE);
            assertThat(again.obstacles()).as(file.toString()).isEmpty();
            assertThat(again.text()).as(file.toString()).isEqualTo(made.text());
        }
    }

    @Test
    void whatIsMendedStaysMended() throws IOException {
        for (Path file : cards()) {
            String card = Files.readString(file);
            Card fixed = MAKER.repair(CommittedCard.of(file, card));
            assertThat(CardSource.of(fixed.text()).body())
                    .as(file.toString())
                    .isEqualTo(CardSource.of(card).body());
            assertThat(MAKER.repair(CommittedCard.of(file, fixed.text())).text())
                    .as(file.toString())
                    .isEqualTo(fixed.text());
        }
    }

    /** Each foreign key with its lines and what follows them. */
    private static List<String> foreign(Path file, String text, Set<String> ours) {
        CardFile card = CardFile.of(text);
        Optional<Node.Mapping> root = CommittedCard.of(file, card).frontMatter();
        FrontMatterText matter =
                new FrontMatterText(card.matter(), root.orElseThrow(), card.linesBeforeMatter(), card.lineEnd());
        return root.get().keys().stream()
                .filter(key -> !ours.contains(key))
                .map(matter::of)
                .toList();
    }

    private static Set<String> keys() {
        return new FrontMatter(LIBRARY, FrontMatterKeys.of(LIBRARY).names())
                .keys().stream().map(WrittenKey::name).collect(Collectors.toSet());
    }

    private Descriptor descriptor(String card) throws IOException {
        Path file = temp.resolve("datacard.yaml");
        Files.writeString(
                file,
                "datacard: 1\n"
                        + "name: A name\n"
                        + "license: mit\n"
                        + "language: en\n"
                        + "keywords: [a, b]\n"
                        + "card:\n"
                        + "  mode: front-matter\n"
                        + "  imported: "
                        + Digest.of(card) + "\n");
        return new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, temp)
                .read(file, new Findings())
                .orElseThrow();
    }

    private static Document document(Descriptor descriptor) {
        return new DocumentMaker(WORDING, DocumentInput.alone(descriptor)).make();
    }

    /** Those beside the checkout, or in the folder that {@code -Ddatacard.corpus} names. */
    static List<Path> cards() throws IOException {
        Path corpus = Optional.ofNullable(System.getProperty("datacard.corpus"))
                .map(Path::of)
                .orElseGet(() -> Shared.folder("corpus"));
        try (Stream<Path> files = Files.walk(corpus)) {
            List<Path> cards = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(cards).isNotEmpty();
            return cards;
        }
    }
}
