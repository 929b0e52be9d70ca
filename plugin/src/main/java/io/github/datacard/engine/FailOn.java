package io.github.datacard.engine;

import io.github.datacard.diagnostic.Severity;

/** From which severity on findings fail a build. */
public enum FailOn {
    /** Errors. */
    ERROR,
    /** Errors and warnings. */
    WARNING,
    /** Nothing. */
    NEVER;

    /** Whether findings of a severity fail the build. */
    boolean includes(Severity severity) {
        return switch (this) {
            case ERROR -> severity == Severity.ERROR;
            case WARNING -> severity.atLeast(Severity.WARNING);
            case NEVER -> false;
        };
    }

    /** The mildest severity that fails; an error where none does. */
    Severity threshold() {
        return this == WARNING ? Severity.WARNING : Severity.ERROR;
    }
}
