package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of ASCII are read on a shorter way, which leads to the same words. */
class PlainWordsTest {
    private static final String[] PIECES = {
        "-", "--", " - ", "-\n", "Data", "set", "9", "10", " ", "  ", "\t", "\n", "\f", "\r\n", "\u0001", "\u001f",
        "\u007f", "\"", "'", "`", "[T]he", "[", "]", ".", "Z", "@", "{", "~"
    };
    private static final int TEXTS = 20_000;
    private static final int LONGEST = 12;

    @Test
    void asciiIsReadAsAnyText() {
        Random random = new Random(16);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(LONGEST); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(PlainWords.of(text.toString())).isEqualTo(PlainWords.ofAny(text.toString()));
        }
    }

    @Test
    void whatChangesWhenItIsCopiedIsLeftOut() {
        assertThat(PlainWords.of("\u201cThe\u201d data-\nset of 2010 - 2012 \ufb01lls [T]wo  pages\u00a0"))
                .isEqualTo("'the' dataset of 2010-2012 fills two pages");
        assertThat(PlainWords.of("\"The\" data-\nset of 2010 - 2012 fills [T]wo  pages"))
                .isEqualTo("'the' dataset of 2010-2012 fills two pages");
    }
}
