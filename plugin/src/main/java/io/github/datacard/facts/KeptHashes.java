package io.github.datacard.facts;

/**
 * Hashes of different values: of all, or of those that end with so many zero bits. Hashes of two parts are those of both
 * together, so that their number is that of the different values in both.
 *
 * @param zeros how many zero bits each ends with
 * @param hashes in any order
 */
public record KeptHashes(int zeros, long[] hashes) {
    /** No values. */
    public static final KeptHashes NONE = new KeptHashes(0, new long[0]);

    /** How many zero bits hashes end with, so that about so many of them are kept, up to twice as many. */
    public static int zeros(long about, int kept) {
        int zeros = 0;
        while (about >> zeros > kept) {
            zeros++;
        }
        return zeros;
    }
}
