package io.github.datacard.diagnostic;

import java.util.Locale;

/** How much a finding matters, gravest first. */
public enum Severity {
    /** What is there contradicts itself or its rules, or something required is missing. */
    ERROR,
    /** Very likely a mistake that readers would suffer from. */
    WARNING,
    /** Worth knowing, never a reason to stop a build. */
    INFO;

    /** The word that people and reports see, such as {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this severity is at least as grave as another one. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
