package io.github.datacard.facts;

import java.util.List;

/**
 * Values with the number of rows that have each; or values of which each stands for an equal share of the rows, in order, so
 * that the rank of a value is off by half a share at most.
 *
 * @param values as the engine writes them
 * @param rows of each value how many rows have it; empty if each stands for an equal share
 * @param all how many rows these are
 */
public record ValueShares(List<String> values, List<Long> rows, long all) {
    /** Nothing is known. */
    public static final ValueShares NONE = new ValueShares(List.of(), List.of(), 0);

    public boolean isWhole() {
        return !rows.isEmpty() || all == 0;
    }

    /** For how many rows a value stands. */
    public double weight(int place) {
        return rows.isEmpty() ? (double) all / values.size() : rows.get(place);
    }

    /** By what part of the rows the rank of a value may be off. */
    public double error() {
        return isWhole() ? 0 : 0.5 / values.size();
    }
}
