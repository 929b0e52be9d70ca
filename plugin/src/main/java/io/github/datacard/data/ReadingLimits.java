package io.github.datacard.data;

/** How far the files of a configuration are read. */
final class ReadingLimits {
    /** Of one file, unpacked. */
    static final long MOST_OF_FILE = 4L * 1024 * 1024;

    /** Of all files of a configuration. */
    private static final long MOST = 32L * 1024 * 1024;

    /** Where facts say that a value does not fit its type, it is looked for. */
    private static final long MOST_KNOWN = 128L * 1024 * 1024;

    /** Files that are only opened take time, too. */
    private static final int MOST_FILES = 200;

    private final long ofFile;
    private long left;
    private int opened;

    /** The limits, wider where something is known to be there. */
    ReadingLimits(boolean known) {
        this.ofFile = known ? MOST_KNOWN : MOST_OF_FILE;
        this.left = known ? MOST_KNOWN : MOST;
    }

    /** Whether one more file may be opened. */
    boolean mayOpen() {
        return left > 0 && opened++ < MOST_FILES;
    }

    /** How many bytes of the next file are read. */
    long ofNext() {
        return Math.min(left, ofFile);
    }

    void spend(long bytes) {
        left -= bytes;
    }
}
