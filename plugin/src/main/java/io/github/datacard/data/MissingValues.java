package io.github.datacard.data;

import java.util.List;
import java.util.Set;

/** What stands for no value in a delimited file to the Hub's reader: the defaults of {@code read_csv} of pandas 3. */
public final class MissingValues {
    /** The words, with the empty one first. */
    public static final List<String> WORDS = List.of(
            "",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");

    private static final Set<String> KNOWN = Set.copyOf(WORDS);

    private MissingValues() {}

    /** Whether a cell has no value. */
    public static boolean isMissing(String cell) {
        return KNOWN.contains(cell);
    }
}
