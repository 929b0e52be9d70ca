package io.github.datacard.cli;

/** How a command ends. */
final class ExitCode {
    /** It did its work, and there is nothing to fix. */
    static final int CLEAN = 0;

    /** It did its work, and there is something to fix. */
    static final int FINDINGS = 1;

    /** It could not do its work: wrong options, or places that cannot be read or written. */
    static final int FAILED = 2;

    private ExitCode() {}
}
