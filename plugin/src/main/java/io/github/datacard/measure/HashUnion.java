package io.github.datacard.measure;

import io.github.datacard.facts.KeptHashes;

/** The hashes of many parts together, without repetition; beyond a number, only those that end with more zero bits. */
final class HashUnion {
    private static final int MOST = (int) DistinctCount.MOST;
    private static final int LARGEST_TABLE = 1 << 22;
    private static final int SMALLEST_TABLE = 1 << 10;

    private long[] table;
    private int size;
    private int zeros;
    private boolean zero;

    /** A union of at most so many hashes. */
    HashUnion(long most) {
        int length = SMALLEST_TABLE;
        while (length < LARGEST_TABLE && length < most * 2) {
            length *= 2;
        }
        this.table = new long[length];
    }

    void add(KeptHashes part) {
        if (part.zeros() > zeros) {
            narrow(part.zeros());
        }
        for (long hash : part.hashes()) {
            if ((hash & mask()) == 0) {
                add(hash);
            }
        }
    }

    private long mask() {
        return (1L << zeros) - 1;
    }

    private void add(long hash) {
        if (hash == 0) {
            zero = true;
            return;
        }
        if (put(hash)) {
            size++;
            if (size > MOST) {
                narrow(zeros + 1);
            } else if (size * 2 > table.length && table.length < LARGEST_TABLE) {
                refill(table.length * 2);
            }
        }
    }

    private boolean put(long hash) {
        int last = table.length - 1;
        int place = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & last;
        while (table[place] != 0) {
            if (table[place] == hash) {
                return false;
            }
            place = (place + 1) & last;
        }
        table[place] = hash;
        return true;
    }

    private void narrow(int more) {
        zeros = more;
        refill(table.length);
    }

    private void refill(int length) {
        long[] before = table;
        table = new long[length];
        size = 0;
        for (long hash : before) {
            if (hash != 0 && (hash & mask()) == 0) {
                put(hash);
                size++;
            }
        }
    }

    boolean isExact() {
        return zeros == 0;
    }

    /** How many different values there are; where not all hashes are kept, off by one percent at most. */
    long count() {
        return (size + (zero ? 1L : 0L)) << zeros;
    }
}
