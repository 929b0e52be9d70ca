package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Growth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of many words, as much is found as stands uncut in a text. */
class ManyWordsTest {
    private static final long SEED = 7;
    private static final int WORDS = 1000;
    private static final SearchLimit NO_LIMIT = new SearchLimit(Long.MAX_VALUE);

    @Test
    void theyFindWhatLookingForEachAloneFinds() {
        Random random = new Random(SEED);
        int whole = 0;
        int begun = 0;
        for (int round = 0; round < 5_000; round++) {
            String text = some(random, 40);
            Set<String> words = IntStream.rangeClosed(0, random.nextInt(8))
                    .mapToObj(one -> some(random, 12).strip())
                    .collect(Collectors.toSet());
            Map<String, String> found = new ManyWords(words).beginningsIn(text);
            for (String one : words) {
                String expected = alone(text, one);
                assertThat(found.get(one))
                        .as("\"%s\" of %s in \"%s\"", one, words, text)
                        .isEqualTo(expected);
                whole += expected.equals(one) ? 1 : 0;
                begun += expected.isEmpty() || expected.equals(one) ? 0 : 1;
            }
        }
        assertThat(whole).isGreaterThan(2000);
        assertThat(begun).isGreaterThan(500);
    }

    private static String some(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, 6)
                .mapToObj(at -> "ab ,1 ".substring(at, at + 1))
                .reduce("", String::concat);
    }

    private static String alone(String text, String words) {
        return IntStream.iterate(words.length(), length -> length > 0, length -> length - 1)
                .filter(length -> length == words.length() || words.charAt(length) == ' ')
                .mapToObj(length -> words.substring(0, length))
                .filter(beginning -> new WordSearch(beginning, NO_LIMIT).start(text, 0) >= 0)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "one two three, one two four, one two",
        "one two three, one two threefold, one two",
        "one two three, one two three, one two three",
        "one two three, bone two one two, one two",
        "one two three, two three, ''",
        "a b a b c, a b a b a b d, a b a b",
        "one two, on, ''"
    })
    void theLongestBeginningHasWholeWords(String words, String text, String beginning) {
        assertThat(new ManyWords(List.of(words)).beginningsIn(text)).isEqualTo(Map.of(words, beginning));
    }

    /** Words that begin alike, that end alike, and that are nearly there again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"the cat ", "a", "a ", "1,", "xy z"})
    void timeGrowsLikeTheTextHoweverManyWordsThereAre(String piece) {
        Set<String> words = IntStream.range(0, WORDS)
                .mapToObj(one -> piece.repeat(1 + one / 10).strip() + "-" + one)
                .collect(Collectors.toSet());
        Growth.isLinear(100_000, size -> new ManyWords(words).beginningsIn(piece.repeat(size / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the cat ", "a", "a ", "1,", "xy z"})
    void timeGrowsLikeTheWordsHoweverLongTheTextIs(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        Growth.isLinear(
                200,
                size -> new ManyWords(IntStream.range(0, size)
                                .mapToObj(one -> one + " " + piece.repeat(20) + one)
                                .toList())
                        .beginningsIn(text));
    }
}
