package io.github.datacard.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "12|12",
                "999|999",
                "1000|1,000",
                "-1000|-1,000",
                "-999|-999",
                "1234567.50|1,234,567.50",
                "0.5|0.5",
                "1e3|1,000",
                "123456789012345678901|123,456,789,012,345,678,901"
            })
    void groupsThousandsAndKeepsAllDigits(String canonical, String shown) {
        assertThat(NumberWords.number(canonical)).isEqualTo(shown);
    }
}
