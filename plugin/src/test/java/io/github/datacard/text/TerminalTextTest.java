package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void aLineMovesNoCursorTurnsNoTextAndIsNoCommand() {
        assertThat(TerminalText.line("a\tb\r\nc\rd\ne")).isEqualTo("a b c d e");
        assertThat(TerminalText.line("\u001B[31mred\u0007\u007F\u009B")).isEqualTo("\uFFFD[31mred\uFFFD\uFFFD\uFFFD");
        assertThat(TerminalText.line("\u061C\u200E\u200F\u2028\u2029\u202A\u202E\u2066\u2069"))
                .isEqualTo("\uFFFD".repeat(9));
        assertThat(TerminalText.line("x ##[error] y")).isEqualTo("x ## [error] y");
        assertThat(TerminalText.line("::error::x")).isEqualTo(": :error::x");
        assertThat(TerminalText.line("\t ::stop-commands::x")).isEqualTo("  : :stop-commands::x");
        assertThat(TerminalText.line("a ::b:: C::D")).isEqualTo("a ::b:: C::D");
        assertThat(TerminalText.line("é😀 \u200D ~")).isEqualTo("é😀 \u200D ~");
    }

    @Test
    void linesStayLines() {
        assertThat(TerminalText.lines("a\r\nb\rc\u0000")).isEqualTo("a\nb\nc\uFFFD");
    }
}
