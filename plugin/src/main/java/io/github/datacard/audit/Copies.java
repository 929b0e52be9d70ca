package io.github.datacard.audit;

import java.util.Arrays;

/**
 * Finds cards with the same words, and with nearly the same: of their fingerprints at most three of 64 bits differ. Cut into
 * four pieces, one of these is the same, so that only cards with a piece in common are compared.
 */
final class Copies {
    private static final int PIECES = 4;
    private static final int PIECE = 16;
    private static final int MOST_DIFFERENT = 3;

    /** Of very many cards with a common piece, each is compared with so many. */
    private static final int WINDOW = 64;

    private final CardRecords records;
    private final int[] parents;
    private int same;

    Copies(CardRecords records) {
        this.records = records;
        this.parents = new int[records.count()];
        for (int card = 0; card < parents.length; card++) {
            parents[card] = card;
        }
    }

    /** Groups all cards. */
    Copies find() {
        equal();
        same = joined();
        for (int piece = 0; piece < PIECES; piece++) {
            near(piece);
        }
        return this;
    }

    /** How many cards say the same as an earlier one. */
    int same() {
        return same;
    }

    /** How many cards say nearly the same as an earlier one, or the same. */
    int joined() {
        int joined = 0;
        for (int card = 0; card < parents.length; card++) {
            joined += parents[card] == card ? 0 : 1;
        }
        return joined;
    }

    /** The first card of the group that a card is in. */
    int root(int card) {
        int root = card;
        while (parents[root] != root) {
            root = parents[root];
        }
        parents[card] = root;
        return root;
    }

    private void join(int first, int second) {
        int one = root(first);
        int other = root(second);
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    private void equal() {
        long[][] keys = new long[records.count()][];
        int count = 0;
        for (int card = 0; card < records.count(); card++) {
            if (records.digest(card) != 0) {
                keys[count++] = new long[] {records.digest(card), card};
            }
        }
        long[][] known = Arrays.copyOf(keys, count);
        Arrays.parallelSort(known, (a, b) -> a[0] == b[0] ? Long.compare(a[1], b[1]) : Long.compare(a[0], b[0]));
        for (int at = 1; at < count; at++) {
            if (known[at][0] == known[at - 1][0]) {
                join((int) known[at - 1][1], (int) known[at][1]);
            }
        }
    }

    private void near(int piece) {
        long[] keys = new long[records.count()];
        int count = 0;
        for (int card = 0; card < records.count(); card++) {
            long bits = records.fingerprint(card);
            if (bits != 0) {
                keys[count++] = (bits >>> piece * PIECE & 0xffff) << 40 | card;
            }
        }
        long[] known = Arrays.copyOf(keys, count);
        Arrays.parallelSort(known);
        for (int at = 0; at < count; at++) {
            int card = (int) (known[at] & 0xffffffffffL);
            for (int next = at + 1;
                    next < Math.min(count, at + WINDOW) && known[next] >>> 40 == known[at] >>> 40;
                    next++) {
                int other = (int) (known[next] & 0xffffffffffL);
                if (Long.bitCount(records.fingerprint(card) ^ records.fingerprint(other)) <= MOST_DIFFERENT) {
                    join(card, other);
                }
            }
        }
    }
}
