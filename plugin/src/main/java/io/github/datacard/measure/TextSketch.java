package io.github.datacard.measure;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * A text as the smallest of many hashes of its pieces of five characters (MinHash). Two texts have about as many places
 * of it in common as pieces; of each hash one byte is kept.
 */
final class TextSketch {
    static final int BANDS = 20;
    static final int PLACES_OF_BAND = 6;
    static final int ALIKE_PERCENT = 80;

    private static final int PLACES = BANDS * PLACES_OF_BAND;
    private static final int PIECE = 5;
    private static final int FEWEST_PIECES = 16;
    private static final int BYTE = 256;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final long[] FACTORS = new SplittableRandom(20240229)
            .longs(PLACES)
            .map(factor -> factor | 1)
            .toArray();

    private final byte[] places;

    private TextSketch(byte[] places) {
        this.places = places;
    }

    /** The sketch of a text, whatever its case, signs and spaces; none of a text so short that few changes make another one. */
    static Optional<TextSketch> of(String text) {
        String plain = BETWEEN.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        int pieces = plain.length() - PIECE + 1;
        if (pieces < FEWEST_PIECES) {
            return Optional.empty();
        }
        long[] least = new long[PLACES];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int start = 0; start < pieces; start++) {
            long hash = 1;
            for (int at = start; at < start + PIECE; at++) {
                hash = mixed(hash * 31 + plain.charAt(at));
            }
            for (int place = 0; place < PLACES; place++) {
                least[place] = Math.min(least[place], hash * FACTORS[place]);
            }
        }
        byte[] places = new byte[PLACES];
        for (int place = 0; place < PLACES; place++) {
            places[place] = (byte) mixed(least[place]);
        }
        return Optional.of(new TextSketch(places));
    }

    private static long mixed(long hash) {
        long half = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long most = (half ^ (half >>> 27)) * 0x94d049bb133111ebL;
        return most ^ (most >>> 31);
    }

    /** What texts have in common that are alike, in one band at least. */
    long band(int number) {
        long key = number + 1;
        for (int place = number * PLACES_OF_BAND; place < (number + 1) * PLACES_OF_BAND; place++) {
            key = key * BYTE + (places[place] & 0xff);
        }
        return mixed(key);
    }

    /** Whether so many places are equal as in texts that are alike; some bytes are equal by chance. */
    boolean isLike(TextSketch other) {
        int equal = 0;
        for (int place = 0; place < PLACES; place++) {
            equal += places[place] == other.places[place] ? 1 : 0;
        }
        return (equal * (double) BYTE / PLACES - 1) * 100 >= ALIKE_PERCENT * (BYTE - 1.0);
    }
}
