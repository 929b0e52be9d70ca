package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A pattern of a team reads a text so often and no more; patterns that end find what they always find. */
class BoundedTextTest {
    @Test
    void aPatternThatWouldNotEndIsStopped() {
        Pattern endless = Pattern.compile("((a|aa)+)\\1b");
        assertThatThrownBy(() -> BoundedText.matcher(endless, "a".repeat(60)).matches())
                .isInstanceOf(DatacardException.class)
                .hasMessage("The pattern \"((a|aa)+)\\1b\" takes too long on a text."
                        + " Write it without a repetition inside of a repetition.");
    }

    @Test
    void aPatternThatEndsFindsTheSame() {
        Matcher found = BoundedText.matcher(Pattern.compile("(\\d+) (rows|columns)"), "It has 120 rows and 4 columns.");
        assertThat(found.find()).isTrue();
        assertThat(found.group()).isEqualTo("120 rows");
        assertThat(found.group(1)).isEqualTo("120");
        assertThat(found.find()).isTrue();
        assertThat(found.start()).isEqualTo(20);
        assertThat(found.find()).isFalse();
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        String text = "word ".repeat(200_000) + "end";
        assertThat(BoundedText.matcher(Pattern.compile("(?s).*end"), text).matches())
                .isTrue();
    }
}
