package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words are whole numbers, and which are none. */
class SpelledNumbersTest {
    /** Not kept for all tests, since mutations change how it is made. */
    private final SpelledNumbers fromTwo = SpelledNumbers.from(2, Subjects.VOCABULARY);

    @ParameterizedTest
    @CsvSource({
        "two, 2",
        "Drei, 3",
        "twenty, 20",
        "TWENTY-ONE, 21",
        "ninety-nine, 99",
        "one hundred, 100",
        "four hundred, 400",
        "nine thousand, 9000",
        "twenty thousand, 20000",
        "one,",
        "zero,",
        "half,",
        "nineteen-one,",
        "twenty-ten,",
        "twenty-zero,",
        "hundred-one,",
        "zero hundred,",
        "hundred hundred,",
        "two ten,",
        "loom,"
    })
    void wordsAreNumbers(String word, Long number) {
        assertThat(fromTwo.of(word)).isEqualTo(Optional.ofNullable(number));
    }

    @Test
    void smallerNumbersAreLeftOut() {
        SpelledNumbers fromTen = SpelledNumbers.from(10, Subjects.VOCABULARY);

        assertThat(fromTen.of("nine")).isEmpty();
        assertThat(fromTen.of("ten")).contains(10L);
    }

    @Test
    void someWordsAreTakenOut() {
        SpelledNumbers left = fromTwo.without(List.of("two"));

        assertThat(left.of("two")).isEmpty();
        assertThat(left.of("three")).contains(3L);
        assertThat(fromTwo.of("two")).contains(2L);
    }

    @Test
    void theLongestWordIsFound() {
        Matcher found = Pattern.compile(fromTwo.pattern()).matcher("twenty-one hundred-and-two");

        assertThat(found.lookingAt()).isTrue();
        assertThat(found.group()).isEqualTo("twenty-one");
    }
}
