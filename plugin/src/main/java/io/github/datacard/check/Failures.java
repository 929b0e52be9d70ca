package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A rule that throws is a bug in Datacard; it is reported as a finding of that rule, and other rules go on. */
final class Failures {
    private Failures() {}

    /** What a rule finds, or that it failed. */
    static <T> List<Finding> caught(Rule<T> rule, Path file, Supplier<Stream<Finding>> findings) {
        try {
            return findings.get().toList();
        } catch (RuntimeException | StackOverflowError bug) {
            return List.of(Finding.of(
                    Severity.ERROR,
                    rule.id(),
                    Location.of(file),
                    "The rule " + rule.id() + " failed with " + bug + place(bug),
                    "This is a bug of Datacard, not of your data. Please report it with this line; "
                            + "all other rules were applied."));
        }
    }

    private static String place(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
