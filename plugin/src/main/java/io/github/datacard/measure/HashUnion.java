package io.github.datacard.measure;

import io.github.datacard.facts.KeptHashes;

/** The hashes of many parts together, without repetition; beyond a number, only those that end with more zero bits. */
final class HashUnion {
    private static final int MOST = (int) DistinctCount.MOST;
    private static final int LARGEST_TABLE = 1 << 22;
    private static final int SMALLEST_TABLE = 1 << 10;
    private static final int WAITING = 1 << 19;
    private static final int REGIONS = 64;

    private final long[] waiting;
    private long[] table;
    private int count;
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
        this.waiting = new long[Math.min(WAITING, length)];
    }

    void add(KeptHashes part) {
        if (part.zeros() > zeros) {
            narrow(part.zeros());
        }
        for (long hash : part.hashes()) {
            if (hash == 0) {
                zero = true;
            } else if ((hash & mask()) == 0) {
                waiting[count++] = hash;
                if (count == waiting.length) {
                    flush();
                }
            }
        }
    }

    private long mask() {
        return (1L << zeros) - 1;
    }

    /** What waits goes to the table in the order of regions: at random places each would miss the processor's cache. */
    private void flush() {
        int[] ends = new int[REGIONS + 1];
        for (int at = 0; at < count; at++) {
            ends[region(waiting[at]) + 1]++;
        }
        for (int region = 0; region < REGIONS; region++) {
            ends[region + 1] += ends[region];
        }
        long[] sorted = new long[count];
        for (int at = 0; at < count; at++) {
            sorted[ends[region(waiting[at])]++] = waiting[at];
        }
        count = 0;
        for (long hash : sorted) {
            add(hash);
        }
    }

    private int region(long hash) {
        return (int) ((long) place(hash) * REGIONS / table.length);
    }

    private int place(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & (table.length - 1);
    }

    private void add(long hash) {
        if ((hash & mask()) == 0 && put(hash)) {
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
        int place = place(hash);
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
        flush();
        return zeros == 0;
    }

    /** How many different values there are; where not all hashes are kept, off by one percent at most. */
    long count() {
        flush();
        return (size + (zero ? 1L : 0L)) << zeros;
    }
}
