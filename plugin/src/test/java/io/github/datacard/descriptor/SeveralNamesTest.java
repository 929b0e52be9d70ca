package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people in one text are several, names of institutions one. */
class SeveralNamesTest {
    @Test
    void firstAndLastNamesArePeople() {
        assertThat(names("Anna Smith, Bob J. van der Berg, and Carl O'Neil"))
                .containsExactly("Anna Smith", "Bob J. van der Berg", "Carl O'Neil");
        assertThat(names("Anna Smith & José Núñez")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Anna Smith",
                "Smith, Anna",
                "City library, Berlin",
                "Department of Arts and Sciences",
                "University of Oslo, Department of Geology",
                "Letters team, scanning and annotation",
                "Procter and Gamble",
                "Example Group, Example University"
            })
    void oneNameIsOne(String text) {
        assertThat(names(text)).isEmpty();
    }

    private static List<String> names(String text) {
        return SeveralNames.of(text, Library.open(Optional.empty()).vocabulary());
    }
}
