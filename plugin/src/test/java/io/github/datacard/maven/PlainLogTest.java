package io.github.datacard.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** Names of files are shown as one line, whatever characters they have. */
class PlainLogTest {
    @Test
    void aNameCannotMoveTheCursorOrGiveACommand() {
        List<String> lines = new ArrayList<>();
        PlainLog log = new PlainLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                lines.add(content.toString());
            }
        });
        log.info("Wrote a\u001b[2J\n::error::x\r##[error]y\u202e.md");
        assertThat(lines).singleElement().asString().doesNotContain("\u001b", "\n", "\r", "##[", "\u202e");
    }
}
