package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Patterns that cannot begin so are passed over, and no other. */
final class OpenedPatternsTest {
    private static final List<Pattern> ALL = List.of(
            compiled("(?:please )?come back (?:later|soon)"),
            compiled("\\W*to be (?:added|filled in)\\b.*"),
            compiled(".*nothing yet"),
            compiled("(?=.*soon).{0,40}"),
            compiled("(\\w+) \\1 \\1 \\1"),
            compiled("[äöü]ber uns.*"),
            compiled("\\ud83d\\ude00{3,}x*"),
            compiled("a{3,6}b{8}"));

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Test
    void theSameTextsMatchAsWithAllOfThem() {
        OpenedPatterns patterns = new OpenedPatterns(ALL);
        List<String> texts = List.of(
                "Please come back later",
                "COME BACK SOON",
                "come back to see more",
                "*** to be added by the authors",
                "to be honest, this is all",
                "there is nothing yet",
                "there is something yet",
                "Something comes very soon here",
                "word word word word",
                "word word word other",
                "Über uns und andere",
                "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00xxxx",
                "aaaabbbbbbbb",
                "aaaabbbbbbbbb",
                "short",
                "",
                "An ordinary sentence about birds.");
        for (String text : texts) {
            boolean any = ALL.stream().anyMatch(pattern -> pattern.matcher(text).matches());
            assertThat(patterns.anyMatches(text)).as(text).isEqualTo(any);
            assertThat(patterns.anyMatches(text)).as(text).isEqualTo(any);
        }
        assertThat(texts.stream().filter(patterns::anyMatches)).hasSize(9);
    }
}
