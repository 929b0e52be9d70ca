package io.github.datacard.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as they are kept, and the names of parts. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0.00,0", "1.50,1.5", "1E+3,1000", "1234567.8,1234570", "0.00000123456789,0.00000123457", "-2.0,-2"})
    void floatingPointHasSixDigits(BigDecimal value, String kept) {
        assertThat(Numbers.floating(value)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"10,4,2.5", "10,0,0", "10,3,3.33333", "0,3,0"})
    void aMeanOfNothingIsZero(BigDecimal sum, long count, String mean) {
        assertThat(Numbers.mean(sum, count)).isEqualTo(mean);
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "4,4,0", "5,4,1", "8,4,1", "9,4,1", "10,4,2", "1000000,240000,3"})
    void hashesAreKeptBySoManyZeros(long about, int kept, int zeros) {
        assertThat(KeptHashes.zeros(about, kept)).isEqualTo(zeros);
    }

    @Test
    void sharesAreWholeOrStandForEqualParts() {
        ValueShares counted = new ValueShares(List.of("a", "b"), List.of(3L, 5L), 8);
        ValueShares sampled = new ValueShares(List.of("a", "b", "c", "d"), List.of(), 10);
        assertThat(counted.isWhole()).isTrue();
        assertThat(sampled.isWhole()).isFalse();
        assertThat(ValueShares.NONE.isWhole()).isTrue();
        assertThat(counted.weight(1)).isEqualTo(5);
        assertThat(sampled.weight(1)).isEqualTo(2.5);
        assertThat(counted.error()).isZero();
        assertThat(sampled.error()).isEqualTo(0.125);
    }

    @ParameterizedTest
    @CsvSource({
        "17/1000,17,1000,17-of-1000,240000",
        "1/1,1,1,1-of-1,2000000",
        "8/8,8,8,8-of-8,250000",
        "1/9,1,9,1-of-9,240000",
        "north,0,0,north,240000"
    })
    void aPartIsAShareOrAName(String text, int number, int of, String file, int kept) {
        PartName name = PartName.of(text);
        assertThat(name).isEqualTo(new PartName(text, number, of));
        assertThat(name.isShare()).isEqualTo(of > 0);
        assertThat(name.fileName()).isEqualTo(file);
        assertThat(name.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1/0", "", "-a", "a/b", "a b", "12345678/12345678", "../x"})
    void allElseNamesNoPart(String text) {
        assertThatThrownBy(() -> PartName.of(text))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("\"" + text + "\" names no part");
    }

    @Test
    void sharesHaveEachFileOnce() {
        List<String> files = List.of("a", "b", "c", "d", "e");
        assertThat(PartName.of("1/2").select(files)).containsExactly("a", "c", "e");
        assertThat(PartName.of("2/2").select(files)).containsExactly("b", "d");
        assertThat(PartName.of("north").select(files)).isEqualTo(files);
    }
}
