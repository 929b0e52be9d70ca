package io.github.datacard.diff;

import java.util.Locale;

/** How much a change matters to those who use the data. */
public enum Grade {
    /** Nothing that anybody does with the data is affected. */
    EDITORIAL,
    /** Users want to know of it. */
    NOTABLE,
    /** What worked or was allowed before may not work or be allowed any more. */
    BREAKING;

    /** The word for it in files and reports, such as {@code breaking}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
