package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings and tables of one run reach a console in the order in which they were written. */
class InTurnTest {
    @Test
    void linesOfTwoOutputsKeepTheirOrder() {
        StringWriter console = new StringWriter();
        AtomicReference<@Nullable InTurn> last = new AtomicReference<>();
        PrintWriter out = new PrintWriter(new InTurn(new BufferedWriter(console), last));
        PrintWriter err = new PrintWriter(new InTurn(new BufferedWriter(console), last));
        StringBuilder expected = new StringBuilder();
        for (int line = 0; line < 2000; line++) {
            (line % 7 < 4 ? err : out).print("line " + line + " of several\n");
            expected.append("line ").append(line).append(" of several\n");
        }
        out.flush();
        err.flush();
        assertThat(console).hasToString(expected.toString());
    }
}
