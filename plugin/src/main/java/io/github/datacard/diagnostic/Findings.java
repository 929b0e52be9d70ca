package io.github.datacard.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects findings, so that all of them are told at once. Not thread-safe: one collector for each piece of work. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();

    /** Adds one finding. */
    public void add(Finding finding) {
        found.add(finding);
    }

    /** Adds several findings. */
    public void addAll(Collection<Finding> more) {
        found.addAll(more);
    }

    /** Adds an error that is about no single field. */
    public void error(String rule, Location location, String message, String remedy) {
        add(Finding.of(Severity.ERROR, rule, location, message, remedy));
    }

    /** Adds a warning that is about no single field. */
    public void warning(String rule, Location location, String message, String remedy) {
        add(Finding.of(Severity.WARNING, rule, location, message, remedy));
    }

    /** Whether an error was found so far. */
    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All findings without repetitions, by place, gravest first at one place. */
    public List<Finding> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
