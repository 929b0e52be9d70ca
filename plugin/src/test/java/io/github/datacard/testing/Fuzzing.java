package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Reads mutants: none ends a reader by what is not ours, and none takes more than two seconds of the processor. Each run
 * reads the same ones. {@code -Ddatacard.fuzz.seconds=600} reads on for so long for each reader, and
 * {@code -Ddatacard.fuzz.seed} chooses others.
 */
public final class Fuzzing {
    /** Chooses the mutants. */
    public static final long SEED = Long.getLong("datacard.fuzz.seed", 1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int LONGEST_SHOWN = 20_000;

    private static final int SECONDS = Integer.getInteger("datacard.fuzz.seconds", 0);

    private final int least;

    /**
     * Reading so many mutants, and more for as long as is asked for. A time alone would read others on each machine, and
     * fail there by chance.
     */
    public Fuzzing(int least) {
        this.least = least;
    }

    /** What reads a mutant. */
    @FunctionalInterface
    public interface Reading {
        /** Reads the bytes of a file. */
        void read(byte[] mutant) throws IOException;
    }

    /**
     * Reads mutants until they are enough and the time is over.
     *
     * @param mutants the mutants by their numbers
     */
    public void read(String reader, IntFunction<byte[]> mutants, Reading reading) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long longest = 0;
        int count = 0;
        while (count < least || System.nanoTime() < end) {
            byte[] mutant = mutants.apply(count);
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                reading.read(mutant);
            } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError thrown) {
                throw new AssertionError(reader + ", mutant " + count + ": " + shown(mutant), thrown);
            }
            long taken = THREADS.getCurrentThreadCpuTime() - start;
            longest = Math.max(longest, taken);
            if (taken > MOST_NANOS) {
                assertThat(taken)
                        .as("%s, mutant %d: %s", reader, count, shown(mutant))
                        .isLessThan(MOST_NANOS);
            }
            count++;
        }
        System.out.printf("%s: %d mutants, none over %d ms%n", reader, count, longest / 1_000_000);
    }

    private static String shown(byte[] mutant) {
        return HexFormat.of().formatHex(mutant, 0, Math.min(mutant.length, LONGEST_SHOWN));
    }
}
