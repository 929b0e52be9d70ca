package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings are the same whatever numbers and marks stand before them. */
class HeadingWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I-Dataset Summary | dataset summary",
                "IV – Source Data | source data",
                "VI: Uses | uses",
                "ii. Uses | uses",
                "6 - Uses | uses",
                "3-Uses | uses",
                "A - Uses | uses",
                "2.1 Uses | uses",
                "(b) Uses (optional) | uses",
                "X-Ray Images | x ray images",
                "A-Level Exams | a level exams",
                "3-d scans | 3 d scans",
                "IV | iv",
            })
    void numbersCountForNothing(String title, String words) {
        assertThat(HeadingWords.of(title)).isEqualTo(words);
    }
}
