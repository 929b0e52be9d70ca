package io.github.datacard.audit;

import java.util.Arrays;

/**
 * Finds cards with the same words, and with nearly the same: of their fingerprints at most seven of 64 bits differ. Cut into
 * eight pieces, one of these is the same, so that only cards with a piece in common are compared.
 */
final class Copies {
    private static final int PIECES = 8;
    private static final int PIECE = 8;
    private static final int MOST_DIFFERENT = 7;

    /** The lower bits of a key are the number of its card. */
    private static final int CARD = 31;

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

    /** Neighbors in the order of the fingerprints as they read from one piece on, around their end. */
    private void near(int piece) {
        long[] keys = new long[records.count()];
        int count = 0;
        for (int card = 0; card < records.count(); card++) {
            long bits = records.fingerprint(card);
            if (bits != 0) {
                keys[count++] = Long.rotateLeft(bits, piece * PIECE) >>> CARD << CARD | card;
            }
        }
        long[] known = Arrays.copyOf(keys, count);
        Arrays.parallelSort(known);
        for (int at = 0; at < count; at++) {
            int card = card(known[at]);
            for (int next = at + 1;
                    next < Math.min(count, at + WINDOW) && (known[next] ^ known[at]) >>> Long.SIZE - PIECE == 0;
                    next++) {
                int other = card(known[next]);
                if (Long.bitCount(records.fingerprint(card) ^ records.fingerprint(other)) <= MOST_DIFFERENT) {
                    join(card, other);
                }
            }
        }
    }

    private static int card(long key) {
        return (int) (key & (1L << CARD) - 1);
    }
}
