package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of so many lines, tags or cells that reading them the plain way takes minutes, or all of the stack. */
final class LongTextsTest {
    private static final int MANY = 3 * LongParagraphs.MOST_LINES;

    /** Lines that a paragraph takes, though each would begin something else behind an empty line. */
    @ParameterizedTest
    @ValueSource(strings = {"[a\n", "2. a\n", "    a\n", "<a>\n", "-a\n"})
    void aLongParagraphIsSeveral(String lines) {
        String text = "a\n" + lines.repeat(MANY) + "# A heading\n";

        List<CardSection> sections = CardSections.of(text);

        assertThat(sections.stream().map(CardSection::source).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(sections.stream().map(CardSection::title)).containsExactly("", "A heading");
        assertThat(sections.get(0).blocks())
                .hasSizeGreaterThan(1)
                .allMatch(CardBlock::isParagraph)
                .allMatch(block -> block.source().lines().count() <= 2L * LongParagraphs.MOST_LINES + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "1. a\n", "> a\n", "```\na\n", "===\n", "***\n"})
    void whatEndsAParagraphEndsALongOne(String end) {
        List<CardSection> sections = CardSections.of("a\n" + "[a\n".repeat(MANY) + end);

        assertThat(sections)
                .satisfiesAnyOf(
                        all -> assertThat(all.get(all.size() - 1).level()).isEqualTo(1),
                        all -> assertThat(all.get(0).blocks())
                                .last()
                                .matches(block ->
                                        !block.isParagraph() && block.source().equals(end)));
    }

    @Test
    void aTableOfTooManyCellsIsText() {
        String text = "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "||\n".repeat(200);

        List<CardSection> sections = CardSections.of(text);

        assertThat(sections).hasSize(1);
        assertThat(sections.get(0).source()).isEqualTo(text);
        assertThat(sections.get(0).blocks()).noneMatch(CardBlock::isTable);
    }

    @Test
    void chainsOfTagsTakeNoStackAndNoGuesses() {
        assertThat(CardMarkdown.lossless("<details>".repeat(100_000), 1)).isPresent();
        assertThat(CardMarkdown.lossless("<br>" + " a".repeat(1_000) + "<script>", 1))
                .isEmpty();
    }
}
