package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Growth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A figure is found among many numbers as if each of them were compared with it. */
class FigureTest {
    private static final long SEED = 7;

    @Test
    void aRoundedFigureIsFoundWhereOneNumberRoundsToIt() {
        Random random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            BigDecimal own = number(random);
            NavigableSet<BigDecimal> numbers = new TreeSet<>(List.of(number(random), number(random), number(random)));
            boolean expected = numbers.stream().anyMatch(other -> rounds(own, other));
            assertThat(new Figure("", List.of(own), Figure.Precision.ROUNDED).isAmong(numbers))
                    .as("%s among %s", own, numbers)
                    .isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(1000, 19_000);
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 22 : 220), random.nextInt(3) - 1);
    }

    private static boolean rounds(BigDecimal own, BigDecimal other) {
        if (own.signum() == 0 || other.signum() == 0) {
            return own.compareTo(other) == 0;
        }
        int digits = own.stripTrailingZeros().precision();
        return List.of(RoundingMode.HALF_UP, RoundingMode.DOWN).stream()
                .anyMatch(mode -> own.compareTo(other.round(new MathContext(digits, mode))) == 0);
    }

    @Test
    void manyFiguresAreLookedForAmongManyNumbersInTimeThatGrowsLikeThem() {
        Growth.isLinear(3000, size -> {
            NavigableSet<BigDecimal> numbers = new TreeSet<>();
            IntStream.range(0, size).forEach(at -> numbers.add(BigDecimal.valueOf(9_000_001L + at)));
            return IntStream.range(0, size)
                    .mapToObj(at ->
                            new Figure("", List.of(BigDecimal.valueOf(8_000_001L - at)), Figure.Precision.ROUNDED))
                    .filter(figure -> figure.isAmong(numbers))
                    .count();
        });
    }
}
