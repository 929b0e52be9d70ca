package io.github.datacard.diff;

import java.util.Locale;

/** By how much the version of a dataset has to go up. */
enum VersionStep {
    /** It may stay. */
    NONE,
    /** It has to be later, of whatever kind it is. */
    ANY,
    /** The third number, or one before it. */
    PATCH,
    /** The second number, or the first. */
    MINOR,
    /** The first number; below 1.0 the second. */
    MAJOR,
    /** It is a date, which has to be later. */
    DATE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
