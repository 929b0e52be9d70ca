package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no Maven reads of options and commands, and what stands in a file is shown as it stands there. */
class OptionWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Run the goal init in this folder, or correct -Ddatacard.expect.;"
                        + "Run datacard init in this folder, or correct --expect.",
                "Then run the goal again.;Then run the command again.",
                "   12 | motivation: the goal measure of -Ddatacard.x;   12 | motivation: the goal measure of -Ddatacard.x",
                "      | ^^^;      | ^^^",
            })
    void goalsAreCommandsAndPropertiesOptions(String line, String shown) {
        StringWriter out = new StringWriter();
        try (OptionWords words = new OptionWords(out)) {
            words.println(line);
        }
        assertThat(out.toString()).isEqualTo(shown + System.lineSeparator());
    }
}
