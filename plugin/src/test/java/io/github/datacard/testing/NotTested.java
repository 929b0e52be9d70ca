package io.github.datacard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Names at the end what could not be tested and why, and adds it to {@code target/not-tested.txt}. */
public final class NotTested implements TestExecutionListener {
    private static final Path FILE = Path.of("target/not-tested.txt");

    private final TreeMap<String, Integer> reasons = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
            synchronized (reasons) {
                reasons.merge(reason.replaceFirst("^Assumption failed: ", ""), 1, Integer::sum);
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (reasons.isEmpty()) {
            return;
        }
        Set<String> lines = new TreeSet<>();
        reasons.forEach((reason, tests) -> lines.add("NOT TESTED: " + tests + " of the tests. " + reason));
        lines.forEach(System.err::println);
        try {
            if (Files.exists(FILE)) {
                lines.addAll(Files.readAllLines(FILE));
            }
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
