package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.library.LibraryFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    private static final NumberWords GERMAN =
            new NumberWords(".", ",", " %", "Bytes", List.of(" Tsd.", " Mio.", " Mrd.", " Bio."));

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
        assertThat(NumberWords.ENGLISH.number(canonical)).isEqualTo(shown);
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
        assertThat(NumberWords.ENGLISH.brief(canonical)).isEqualTo(shown);
    }

    @Test
    void theTextsOfTheInterfaceSayTheSame() {
        LibraryFiles files = Library.open(Optional.empty()).files();
        assertThat(Messages.read(files).numbers()).isEqualTo(NumberWords.ENGLISH);
        assertThat(Messages.read(files, "de").numbers()).isEqualTo(GERMAN);
    }

    @Test
    void eachLanguageHasItsSeparators() {
        assertThat(GERMAN.number("-1234567.50")).isEqualTo("-1.234.567,50");
        assertThat(GERMAN.bytes("12500000")).isEqualTo("12,5 MB");
        assertThat(GERMAN.bytes("999")).isEqualTo("999 Bytes");
        assertThat(GERMAN.percent(1, 3)).isEqualTo("33,3 %");
        assertThat(GERMAN.signed(-0.25)).isEqualTo("−0,3");
        assertThat(GERMAN.brief("0.00009")).isEqualTo("9,0e-05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1999|1999",
                "-1|-1",
                "12345|12,345",
                "0.25|0.25",
                "1234.5|1,234.5",
                "2024-05-01|2024-05-01",
                "1e9|1e9"
            })
    void aValueOfFourDigitsMayBeAYear(String text, String shown) {
        assertThat(NumberWords.ENGLISH.value(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "2,100,100", "5,100k,100 Tsd.", "9,1B,1 Mrd.", "15,1e15,1e15", "-1,1e-1,1e-1"})
    void powersOfTenAreShort(int exponent, String english, String german) {
        assertThat(NumberWords.ENGLISH.powerOfTen(exponent)).isEqualTo(english);
        assertThat(GERMAN.powerOfTen(exponent)).isEqualTo(german);
    }
}
