package io.github.datacard.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which texts say the same in other words. */
class WordingsTest {
    private static final Wordings WORDINGS = new Wordings(Set.of("not"));

    @Test
    void aCorrectedWordIsNoOtherStatement() {
        assertThat(WORDINGS.isReworded("Colected in March", "Collected in March"))
                .isTrue();
        assertThat(WORDINGS.isReworded("It is safe", "It is not safe")).isFalse();
    }

    @Test
    void whatStandsBehindThousandsOfWordsCounts() {
        String long5000 = "word ".repeat(5_000);
        assertThat(WORDINGS.isReworded(long5000 + "It is safe", long5000 + "It is not safe"))
                .isFalse();
    }
}
