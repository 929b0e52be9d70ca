package io.github.datacard.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts say the same in other words. */
class WordingsTest {
    private static final Wordings WORDINGS = new Wordings(Set.of("not"));

    @Test
    void aCorrectedWordIsNoOtherStatement() {
        assertThat(WORDINGS.isReworded("Colected in March", "Collected in March"))
                .isTrue();
        assertThat(WORDINGS.isReworded("It is safe", "It is not safe")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Values go down to -5 degrees   | Values go down to 5 degrees
            Values from −5 on              | Values from 5 on
            All with x < 5 were removed    | All with x > 5 were removed
            All with x<=5 were removed     | All with x>=5 were removed
            All with p ≤ 0.05              | All with p ≥ 0.05
            Kept where a < b holds         | Kept where a > b holds
            An error of ±3 points          | An error of 3 points
            It has 100+ speakers           | It has 100 speakers
            It costs $5                    | It costs €5
            It costs 5 €                   | It costs 5
            Programs in C++                | Programs in C
            """)
    void aSignAtAFigureMakesAnotherStatement(String before, String after) {
        assertThat(WORDINGS.isReworded(before, after)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Years 2021-2023, well-known    | Years 2021–2023, well known
            - 5 people, all adults         | * 5 people (all adults)
            x < 5 and -5                   | x<5 and −5
            > Quoted and long              | Quoted, and long
            """)
    void punctuationAloneIsNoOtherStatement(String before, String after) {
        assertThat(WORDINGS.isReworded(before, after)).isTrue();
    }

    @Test
    void whatStandsBehindThousandsOfWordsCounts() {
        String long5000 = "word ".repeat(5_000);
        assertThat(WORDINGS.isReworded(long5000 + "It is safe", long5000 + "It is not safe"))
                .isFalse();
    }
}
