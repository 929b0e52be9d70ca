package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings without markup have the title that the parser would find. */
final class PlainHeadingTest {
    @Test
    void mostHeadingsNeedNoParser() {
        assertThat(PlainHeading.of("## Dataset Summary\n")).contains("Dataset Summary");
        assertThat(PlainHeading.of("# Daten für alle, bitte?\n")).contains("Daten für alle, bitte?");
        assertThat(PlainHeading.of("## A *strong* word\n")).isEmpty();
        assertThat(PlainHeading.of("Title\n=====\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A",
                "###### A  B   C \n",
                "# \n",
                "#",
                "#A\n",
                "####### A\n",
                "# A #\n",
                "# A ##\n",
                "#  - x\n",
                "# 1) x\n",
                "# (a) [b]\n",
                "# www.example.org\n",
                "# a@b.org\n",
                "# `code`\n",
                "# A &amp; B\n",
                "# A \\# B\n",
                "# A\u00a0B\n",
                "# \u6570\u636e\u96c6\n",
                "# \ud83d\ude00 A\n",
                "# A\r\n",
                " # A\n",
                "# A\tB\n",
                "# <b>A</b>\n"
            })
    void otherHeadingsAreLeftToIt(String source) {
        PlainHeading.of(source).ifPresent(title -> assertThat(title).isEqualTo(VisibleWords.of(Dialect.parse(source))));
        assertThat(CardSections.outline(source + "\n\ntext\n").stream().map(CardSection::title))
                .isEqualTo(CardSections.of(source + "\n\ntext\n").stream()
                        .map(CardSection::title)
                        .toList());
    }
}
