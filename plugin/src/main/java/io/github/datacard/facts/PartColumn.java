package io.github.datacard.facts;

import java.util.List;

/**
 * What a column of one part needs besides its facts so that it can be merged with the same column of others.
 *
 * @param sum the sum of its numbers, or of the lengths of its texts and lists, as a decimal
 * @param squares the sum of squared distances from the mean of its numbers; empty if it is not known
 * @param numbers how many numbers were added
 * @param min the smallest value as the engine writes it; empty if there is none
 * @param max the largest one
 * @param atMin how many rows have the smallest value
 * @param atMax how many rows have the largest one
 * @param values the values, or as many that stand for equal shares of them
 * @param lengths the lengths, where they are few
 * @param different hashes of the different values
 */
public record PartColumn(
        String name,
        String sum,
        String squares,
        long numbers,
        String min,
        String max,
        long atMin,
        long atMax,
        ValueShares values,
        ValueShares lengths,
        KeptHashes different) {
    /**
     * The columns of a table.
     *
     * @param config the configuration
     * @param split the split
     */
    public record Table(String config, String split, List<PartColumn> columns) {}
}
