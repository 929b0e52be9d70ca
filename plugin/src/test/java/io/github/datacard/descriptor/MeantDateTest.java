package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date in another form is proposed in the form that is read, unless it could be two dates. */
class MeantDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.03.2024 | 2024-03-31",
                "1. 3. 2024 | 2024-03-01",
                "31/03/2024 | 2024-03-31",
                "03/31/2024 | 2024-03-31",
                "5/5/2024 | 2024-05-05",
                "2024/3/31 | 2024-03-31",
                "2024/03 | 2024-03",
                "3/2024 | 2024-03",
                "2024-03-31T10:00:00Z | 2024-03-31",
                "2024-03-31 10:00 | 2024-03-31",
                "March 2024 | 2024-03",
                "mar 2024 | 2024-03",
                "31 March 2024 | 2024-03-31",
                "March 31, 2024 | 2024-03-31",
                "March 1st 2024 | 2024-03-01",
            })
    void oneDateIsMeant(String text, String date) {
        assertThat(MeantDate.of(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "31.02.2024", "13/13/2024", "Marching 2024", "spring 2024", "2024", "", "31"})
    void nothingIsGuessed(String text) {
        assertThat(MeantDate.of(text)).isEmpty();
    }
}
