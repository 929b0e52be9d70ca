package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of Maven that has come to its end.
 *
 * @param exit the exit code
 * @param lines what it printed
 */
record MavenRun(int exit, List<String> lines) {
    private static final Pattern FAILURE = Pattern.compile(
            "\\[ERROR\\] Failed to execute goal \\S+ \\(\\S+\\) on project [^:]+: (.*) -> \\[Help 1\\]");

    /** What check prints of a finding: its line, the lines of the descriptor and the remedy. */
    private static final Pattern FINDING =
            Pattern.compile("\\[WARNING\\] (\\S+:\\d+:\\d+: warning: .*| +\\d* \\| .*| {8}.*)");

    /** This run, which was green. */
    MavenRun succeeded() {
        assertThat(exit).as(text()).isZero();
        return this;
    }

    /** What Maven says on why the build failed: one line, and none of our insides. */
    String failure() {
        assertThat(exit).as(text()).isEqualTo(1);
        List<String> messages = lines.stream()
                .map(FAILURE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
        assertThat(messages).as(text()).hasSize(1);
        assertThat(lines)
                .as("lines of a stack trace")
                .noneMatch(line -> line.contains("\tat ") || line.contains("Exception:"));
        return messages.get(0);
    }

    /** Warnings and errors that are not findings on datasets. */
    List<String> complaints() {
        return lines.stream()
                .filter(line -> line.startsWith("[WARNING]") || line.startsWith("[ERROR]") || line.startsWith("SLF4J"))
                .filter(line -> !FINDING.matcher(line).matches())
                .toList();
    }

    /** Everything that was printed. */
    String text() {
        return String.join("\n", lines);
    }
}
