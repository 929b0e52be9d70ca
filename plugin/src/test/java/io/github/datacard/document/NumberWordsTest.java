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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.8731|0.8731",
                "0.333333333333|0.3333",
                "0|0",
                "-0.00000000000101|-1.0e-12",
                "0.00009|9.0e-05",
                "9000000|9,000,000",
                "987654321012|987,654,321,012",
                "1066666666692.88|1,066,666,666,693"
            })
    void aBriefNumberHasFourDigitsWhereMoreSayNothing(String canonical, String shown) {
        assertThat(NumberWords.brief(canonical)).isEqualTo(shown);
    }
}
