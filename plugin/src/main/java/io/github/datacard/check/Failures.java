package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code rule-failed}: a rule that throws is a bug of ours; it is said with the rule's name, and other rules go on. */
final class Failures {
    private Failures() {}

    /** What a rule finds, or that it failed. */
    static List<Finding> caught(Object rule, Path file, Supplier<Stream<Finding>> findings) {
        try {
            return findings.get().toList();
        } catch (RuntimeException | StackOverflowError bug) {
            return List.of(Finding.of(
                    Severity.ERROR,
                    "rule-failed",
                    Location.of(file),
                    "The rule " + name(rule) + " failed with " + bug + place(bug),
                    "This is a bug of Datacard, not of your data. Please report it with this line; "
                            + "all other rules were applied."));
        }
    }

    /** {@code split-counts} for {@code SplitCounts}. */
    private static String name(Object rule) {
        return rule.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String place(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
