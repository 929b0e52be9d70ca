package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people leave in place of an answer, in many languages, and what only begins like it. */
class FillersTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final Substance SUBSTANCE = new Substance(VOCABULARY);

    static Stream<String> texts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/substance/fillers.tsv")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fillersAreToldFromAnswers(String line) {
        String[] cells = line.split("\t", -1);
        assertThat(SUBSTANCE.of(cells[1]) == Verdict.ANSWER).as(cells[1]).isEqualTo(cells[0].equals("answer"));
    }

    @Test
    void ourExamplesAndQuestionsAreNobodysAnswers() {
        assertThat(VOCABULARY.field("collection.procedure").orElseThrow().text().example())
                .isInstanceOfSatisfying(String.class, example -> {
                    assertThat(VOCABULARY.isExample(example)).isTrue();
                    assertThat(VOCABULARY.isExample(example.substring(0, example.lastIndexOf(' ')) + " …"))
                            .isTrue();
                    assertThat(VOCABULARY.isExample(example + " Then they were read again."))
                            .isFalse();
                });
        assertThat(SUBSTANCE.isQuestion("Why was this dataset made?")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Letters", "By hand", "Copied by hand in two archives over one summer."})
    void whatIsShortOrOfOthersIsNotOurs(String text) {
        assertThat(VOCABULARY.isExample(text)).isFalse();
    }
}
