package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBlocksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\na",
                "````\n```",
                "~~~~ x\na",
                "<!-- a",
                "<pre>\n\na",
                "<script>\n\na",
                "<?php\n\na",
                "<![CDATA[\n\na",
                "<!DOCTYPE a\n\nb"
            })
    void anOpenBlockIsClosedAndNothingElseChanges(String text) {
        assertThat(OpenBlocks.isClosed(text)).isFalse();
        assertThat(OpenBlocks.closed(text))
                .startsWith(text)
                .satisfies(closed -> assertThat(OpenBlocks.isClosed(closed)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "```\na\n```", "- ```\n  a", "> ~~~\n> a", "<details>\na", "<!-- a -->", "    a"})
    void aClosedOneStays(String text) {
        assertThat(OpenBlocks.closed(text)).isEqualTo(text);
    }
}
