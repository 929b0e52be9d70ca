package io.github.datacard.audit;

import java.util.Arrays;

/**
 * Tells texts apart, and finds those that are nearly alike: one number of 64 bits that changes in few bits if few words
 * change (Charikar's simhash over the different sequences of three words), and one that changes altogether.
 */
final class Fingerprint {
    private static final int BITS = 64;
    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;

    private static final int FEW = 1 << 10;
    private static final int MOST_KNOWN = 1 << 18;
    private static final int LANES = 8;
    private static final int FULL = 255;
    private static final long EACH_EIGHTH = 0x0101010101010101L;

    /** For each bit, how many sequences have it. */
    private final int[] votes = new int[BITS];

    /** The same of those that were not counted yet: bit 8n + k in byte n of number k. */
    private final long[] lanes = new long[LANES];

    /** Sequences by their first free place; of very long texts those behind the first ones count each time. */
    private long[] known = new long[FEW];

    private int met;
    private int ballots;
    private long whole = START;
    private long before;
    private long beforeThat;
    private int words;

    private Fingerprint() {}

    static Fingerprint of(String text) {
        Fingerprint print = new Fingerprint();
        long word = START;
        boolean inside = false;
        for (char character : text.toCharArray()) {
            if (character < 128 ? isLatin(character) : Character.isLetter(character)) {
                word = (word ^ (character < 128 ? character | 0x20 : Character.toLowerCase(character))) * PRIME;
                inside = true;
            } else if (inside) {
                print.add(word);
                word = START;
                inside = false;
            }
        }
        if (inside) {
            print.add(word);
        }
        return print;
    }

    private void add(long word) {
        whole = (whole ^ word) * PRIME;
        words++;
        if (words > 2) {
            long sequence = mixed(beforeThat * 31 + before * 17 + word);
            if (isNew(sequence)) {
                vote(sequence);
            }
        }
        beforeThat = before;
        before = word;
    }

    /** Whether a sequence was not met before: what a template repeats in each section says no more than said once. */
    private boolean isNew(long sequence) {
        if (met * 2 > known.length) {
            if (known.length == MOST_KNOWN) {
                return true;
            }
            grow();
        }
        int at = place(sequence);
        if (known[at] == sequence) {
            return false;
        }
        known[at] = sequence;
        met++;
        return true;
    }

    private void grow() {
        long[] before = known;
        known = new long[before.length * 4];
        for (long sequence : before) {
            if (sequence != 0) {
                known[place(sequence)] = sequence;
            }
        }
    }

    /** Where a sequence is, or has room. */
    private int place(long sequence) {
        int at = (int) (sequence >>> 40) & known.length - 1;
        while (known[at] != sequence && known[at] != 0) {
            at = at + 1 & known.length - 1;
        }
        return at;
    }

    private static boolean isLatin(char character) {
        int lower = character | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** Eight votes are added at a time, in the eight bytes of a number, until these are full. */
    private void vote(long bits) {
        for (int at = 0; at < LANES; at++) {
            lanes[at] += bits >>> at & EACH_EIGHTH;
        }
        ballots++;
        if (ballots % FULL == 0) {
            count();
        }
    }

    private void count() {
        for (int at = 0; at < BITS; at++) {
            votes[at] += (int) (lanes[at % LANES] >>> (at / LANES * Byte.SIZE) & FULL);
        }
        Arrays.fill(lanes, 0);
    }

    private static long mixed(long bits) {
        long first = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    /** The same for all texts with the same words. */
    long digest() {
        return words == 0 ? 0 : mixed(whole);
    }

    /** Nearly the same for texts with nearly the same words; 0 for texts of which too little can be said. */
    long nearly() {
        if (words < 20) {
            return 0;
        }
        count();
        long bits = 0;
        for (int at = 0; at < BITS; at++) {
            bits |= 2 * votes[at] > ballots ? 1L << at : 0;
        }
        return bits;
    }
}
