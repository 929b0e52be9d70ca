package io.github.datacard.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The severity that a word means. */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    /** Whether this severity is at least as grave as another one. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
