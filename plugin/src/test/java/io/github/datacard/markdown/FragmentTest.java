package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import io.github.datacard.testing.NastyText;
import io.github.datacard.testing.TextMutants;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text without marks is told apart without the parser of Markdown, and reads as that parser would read it. */
class FragmentTest {
    private static final List<String> TEXTS = List.of(
            "Reviews of one shop: 12,400 of them (see www.example.org), \"as is\"; 3-fold, no more!",
            "One line\nand another, which ends it.",
            "trailing blank \nand more",
            "a\n\nb",
            "Title\n===",
            "item\n- list",
            "1. one",
            "10,408 images\n1.5 of them",
            "12) one",
            "1234567890. one",
            "a\n1) two",
            "mail a@b.example or http://example.org/a_b",
            "x ~ y",
            "é\u00A0",
            " a",
            "a\n",
            "");

    @Test
    void plainTextReadsAsTheParserWouldReadIt() {
        Stream<String> words = NastyText.all().stream();
        TextMutants change = new TextMutants(7, List.of("*", "**", "==", "  \n", "www.a.example", "\n\n", "a"));
        Stream<String> mutants = TEXTS.stream()
                .flatMap(text -> Stream.generate(() -> change.of(text)).limit(500));
        Stream<String> lines = Examples.descriptors().stream()
                .flatMap(file -> Examples.text(file).lines());
        Stream.of(TEXTS.stream(), words, mutants, lines)
                .flatMap(texts -> texts)
                .forEach(text -> assertThat(Fragment.of(text)).as(text).isEqualTo(Fragment.parsed(text)));
    }
}
