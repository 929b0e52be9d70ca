package io.github.datacard.croissant;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;

/** Collects findings on one file; each names its place as a JSON pointer, too. */
record Remarks(Findings findings) {
    void error(String rule, Thing at, String message, String remedy) {
        add(Severity.ERROR, rule, at, message, remedy);
    }

    void warning(String rule, Thing at, String message, String remedy) {
        add(Severity.WARNING, rule, at, message, remedy);
    }

    void add(Severity severity, String rule, Thing at, String message, String remedy) {
        String pointer = at.pointer().isEmpty() ? "" : " (" + at.pointer() + ")";
        findings.add(Finding.of(severity, rule, at.location(), message + pointer, remedy));
    }
}
