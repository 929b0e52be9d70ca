package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import java.util.Locale;

/**
 * What the cells of a column of text are taken for. Whether all of them fit is asked with the counts, in one reading: the
 * engine by itself would round a fraction that comes after many whole numbers.
 */
enum TextType {
    /** Yes or no; the engine takes more words for it than the Hub's reader. */
    BOOL("bool", "BOOLEAN", "length(%1$s) < 4"),
    /** Whole numbers. */
    INT64(
            "int64",
            "BIGINT",
            "%1$s <> CAST(%2$s AS VARCHAR) AND NOT regexp_full_match(%1$s, '[ \\t]*[+-]?[0-9]+[ \\t]*')"),
    /** Whole numbers of which some are too large for the one above, and none is below zero. */
    UINT64(
            "uint64",
            "UBIGINT",
            "%1$s <> CAST(%2$s AS VARCHAR) AND NOT regexp_full_match(%1$s, '[ \\t]*[+]?[0-9]+[ \\t]*')"),
    /** Numbers; whole ones of more than 19 digits are names that would be rounded. */
    FLOAT64(
            "float64",
            "DOUBLE",
            "contains(%1$s, '_') OR (length(%1$s) > 19 AND regexp_full_match(%1$s, '[ \\t]*[+-]?[0-9]{20,}[ \\t]*'))"),
    /** Days. */
    DATE("date32", "DATE", "length(%1$s) <> 10"),
    /** Times of days; what is finer than a millionth of a second would be cut off. */
    TIMESTAMP(
            "timestamp[us]",
            "TIMESTAMP",
            "NOT regexp_full_match(%1$s, '\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6}0*)?)?Z?)?')"),
    /** Any text. */
    STRING("string", "VARCHAR", "");

    private final String hub;
    private final String engine;
    private final String odd;

    TextType(String hub, String engine, String odd) {
        this.hub = hub;
        this.engine = engine;
        this.odd = odd;
    }

    FeatureType feature() {
        return FeatureType.simple(hub);
    }

    String engine() {
        return engine;
    }

    /** Whether marks within cells may be those of numbers. */
    boolean isNumber() {
        return this == INT64 || this == UINT64 || this == FLOAT64;
    }

    /** A cell as a value; none where it does not fit. */
    String typed(String cell) {
        return this == STRING ? cell : "TRY_CAST(" + cell + " AS " + engine + ")";
    }

    /** The number of cells that are no such value. */
    String misfits(String cell, String value) {
        return Sql.countOf(cell + " IS NOT NULL AND (" + value + " IS NULL OR "
                + String.format(Locale.ROOT, odd, cell, value) + ")");
    }
}
