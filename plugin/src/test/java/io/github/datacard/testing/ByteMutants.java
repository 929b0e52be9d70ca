package io.github.datacard.testing;

import java.util.Arrays;
import java.util.Random;

/** Changes some bytes of a file, the same in every run. */
public final class ByteMutants {
    private static final byte[] NASTY = {0, -1, 127, -128, 1, 10, 13, 32, 34, 92};
    private static final int MOST_CHANGES = 4;
    private static final int MOST_REPEATED = 64;

    private final Random random;

    /** Mutants from a seed. */
    public ByteMutants(long seed) {
        this.random = new Random(seed);
    }

    /** A file with one to four changes. */
    public byte[] of(byte[] file) {
        byte[] mutant = file;
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && mutant.length > 0; change++) {
            mutant = changed(mutant);
        }
        return mutant;
    }

    private byte[] changed(byte[] file) {
        int at = random.nextInt(file.length);
        byte[] mutant = file.clone();
        switch (random.nextInt(7)) {
            case 0 -> mutant[at] = (byte) random.nextInt(256);
            case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> mutant[at] = NASTY[random.nextInt(NASTY.length)];
            case 3 ->
                Arrays.fill(mutant, at, Math.min(file.length, at + 1 + random.nextInt(8)), (byte) -random.nextInt(2));
            case 4 -> mutant = Arrays.copyOf(file, at);
            case 5 -> mutant = without(file, at, 1 + random.nextInt(MOST_REPEATED));
            default -> mutant = repeated(file, at, 1 + random.nextInt(MOST_REPEATED));
        }
        return mutant;
    }

    private static byte[] without(byte[] file, int from, int length) {
        int end = Math.min(file.length, from + length);
        byte[] shorter = Arrays.copyOf(file, file.length - (end - from));
        System.arraycopy(file, end, shorter, from, file.length - end);
        return shorter;
    }

    private static byte[] repeated(byte[] file, int from, int length) {
        int end = Math.min(file.length, from + length);
        byte[] longer = Arrays.copyOf(file, file.length + end - from);
        System.arraycopy(file, from, longer, end, file.length - from);
        return longer;
    }
}
