package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date in another form is proposed in the form that is read, unless it could be two dates. */
class MeantDateTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

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

    @Test
    void bothReadingsOfSlashesAreNamed() {
        assertThat(MeantDate.eitherOf("03/04/2024")).contains("2024-04-03 or 2024-03-04");
        assertThat(MeantDate.eitherOf("31/03/2024")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-2023 | 2021/2023",
                "2021-03 to 2023-12 | 2021-03/2023-12",
                "2021-03-2023-12 | 2021-03/2023-12",
                "from 2021 until 2023 | 2021/2023",
                "between 2021 and 2023 | 2021/2023",
                "von 2021 bis 2023 | 2021/2023",
                "2021 \u2013 2023 | 2021/2023",
                "March 2021 to May 2022 | 2021-03/2022-05",
                "31.03.2021 - 01.04.2021 | 2021-03-31/2021-04-01",
            })
    void onePeriodIsMeant(String text, String period) {
        assertThat(MeantPeriod.of(text, VOCABULARY)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-2021", "2021", "2021-03", "spring to fall", "03/04/2021 to 05/06/2021", "2021-03-31", ""})
    void noPeriodIsGuessed(String text) {
        assertThat(MeantPeriod.of(text, VOCABULARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 classes | 2",
                "about 12 thousand | ~12000",
                "approx. 12,400 reviews | ~12400",
                "more than 5 million | 5000000+",
                "mindestens 300 Bilder | 300+",
                "over 300 | 300+",
            })
    void oneCountIsMeant(String text, String count) {
        assertThat(MeantCount.of(text, VOCABULARY)).contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "two classes", "12 to 14", "3 cats, 2 dogs", "1.5 classes", "-3", ""})
    void noCountIsGuessed(String text) {
        assertThat(MeantCount.of(text, VOCABULARY)).isEmpty();
    }
}
