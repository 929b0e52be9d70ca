package io.github.datacard.audit;

import java.util.Arrays;

/** What is kept of each card until the end: so many bytes, however large the card is. */
final class CardRecords {
    private static final int SECTIONS = StudySection.values().length;

    private int count;
    private long[] popularity = new long[1024];
    private long[] fingerprints = new long[1024];
    private long[] digests = new long[1024];
    /** Bit 0: complete; 8 to 15: the score. */
    private int[] flags = new int[1024];

    private int[] words = new int[1024 * SECTIONS];

    void add(CardRow row) {
        if (count == popularity.length) {
            grow(count * 2);
        }
        popularity[count] = row.popularity();
        fingerprints[count] = row.reading().fingerprint();
        digests[count] = row.reading().digest();
        int bits = row.score() << 8 | (row.study().isComplete() ? 1 : 0);
        for (StudySection section : StudySection.values()) {
            words[count * SECTIONS + section.ordinal()] = row.study().words(section);
        }
        flags[count] = bits;
        count++;
    }

    private void grow(int size) {
        popularity = Arrays.copyOf(popularity, size);
        fingerprints = Arrays.copyOf(fingerprints, size);
        digests = Arrays.copyOf(digests, size);
        flags = Arrays.copyOf(flags, size);
        words = Arrays.copyOf(words, size * SECTIONS);
    }

    int count() {
        return count;
    }

    long popularity(int card) {
        return popularity[card];
    }

    long fingerprint(int card) {
        return fingerprints[card];
    }

    long digest(int card) {
        return digests[card];
    }

    boolean isComplete(int card) {
        return (flags[card] & 1) == 1;
    }

    int score(int card) {
        return flags[card] >> 8;
    }

    int words(int card, StudySection section) {
        return words[card * SECTIONS + section.ordinal()];
    }

    int words(int card) {
        int all = 0;
        for (int section = 0; section < SECTIONS; section++) {
            all += words[card * SECTIONS + section];
        }
        return all;
    }

    /** The cards by popularity, the most popular first; cards of the same popularity in the order of the input. */
    int[] byPopularity() {
        long[] keys = new long[count];
        for (int card = 0; card < count; card++) {
            long rank = Math.min(popularity[card], (1L << 31) - 2) + 1;
            keys[card] = (((1L << 31) - rank) << 31) | card;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[count];
        for (int place = 0; place < count; place++) {
            order[place] = (int) (keys[place] & ((1L << 31) - 1));
        }
        return order;
    }
}
