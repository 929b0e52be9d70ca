package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code rule-failed}: a rule that throws is a bug in Datacard; it is reported with the id of the rule, and other rules go on. */
final class Failures {
    private Failures() {}

    /** What is said about the rule that reports the failure of another one. */
    static RuleGuide guide(Vocabulary vocabulary) {
        return vocabulary.rule("rule-failed").orElseThrow();
    }

    /** What a rule finds, or that it failed. */
    static <T> List<Finding> caught(Rule<T> rule, Path file, Report failed, Supplier<Stream<Finding>> findings) {
        try {
            return findings.get().toList();
        } catch (RuntimeException | StackOverflowError bug) {
            return List.of(failed.at(Location.of(file))
                    .say(
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
