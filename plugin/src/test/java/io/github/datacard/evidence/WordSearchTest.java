package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words are found where they stand uncut. */
class WordSearchTest {
    private static final long SEED = 7;
    private static final SearchLimit NO_LIMIT = new SearchLimit(Long.MAX_VALUE);

    @Test
    void itFindsWhatTryingEachPlaceFinds() {
        Random random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = some(random, 30);
            String words = some(random, 5).strip();
            if (!words.isEmpty()) {
                int expected = tried(text, words);
                assertThat(new WordSearch(words, NO_LIMIT).start(text, 0))
                        .as("\"%s\" in \"%s\"", words, text)
                        .isEqualTo(expected);
                found += expected < 0 ? 0 : 1;
            }
        }
        assertThat(found).isBetween(1000, 19_000);
    }

    private static String some(Random random, int longest) {
        return random.ints(1 + random.nextInt(longest), 0, 4)
                .mapToObj(at -> "ab ,".substring(at, at + 1))
                .reduce("", String::concat);
    }

    private static int tried(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (!WordEnds.isCut(text, at) && !WordEnds.isCut(text, at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void afterTheLimitNothingIsFound() {
        SearchLimit limit = new SearchLimit(10);
        WordSearch search = new WordSearch("three", limit);
        assertThat(search.start("one two three", 0)).isEqualTo(8);
        assertThat(search.start("one two three", 0)).isEqualTo(-1);
    }
}
