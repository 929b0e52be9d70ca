package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {
    private static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", List.of(), ""),
                Arguments.of("a", List.of("a"), "a"),
                Arguments.of("\n", List.of("\n"), "\n"),
                Arguments.of("a\n", List.of("a\n"), "a\n"),
                Arguments.of("a\nb", List.of("a\n", "b"), "a\nb"),
                Arguments.of("a\r\nb\r\n", List.of("a\r\n", "b\r\n"), "a\nb\n"),
                Arguments.of("a\rb\r", List.of("a\r", "b\r"), "a\nb\n"),
                Arguments.of("\r\r\n\n", List.of("\r", "\r\n", "\n"), "\n\n\n"),
                Arguments.of("a\n\rb", List.of("a\n", "\r", "b"), "a\n\nb"),
                Arguments.of("a\u2028b\u0085c", List.of("a\u2028b\u0085c"), "a\u2028b\u0085c"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void eachLineKeepsItsEnd(String text, List<String> lines, String ended) {
        assertThat(Lines.of(text)).isEqualTo(lines);
        assertThat(String.join("", Lines.of(text))).isEqualTo(text);
        assertThat(Lines.ended(text, "\n")).isEqualTo(ended);
        assertThat(Lines.ended(text, "\r\n")).isEqualTo(ended.replace("\n", "\r\n"));
    }
}
