package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * Reads mutants for a while: none ends a reader by what is not ours, and none takes more than two seconds of the processor.
 * {@code -Ddatacard.fuzz.seconds=600} reads so long for each reader, {@code -Ddatacard.fuzz.seed} chooses other mutants.
 */
public final class Fuzzing {
    /** Chooses the mutants. */
    public static final long SEED = Long.getLong("datacard.fuzz.seed", 1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int LONGEST_SHOWN = 20_000;

    private final double seconds;

    /** Reading for as long as is asked for, else for a share of a time. */
    public Fuzzing(double secondsOfAll, int readers) {
        seconds = Integer.getInteger("datacard.fuzz.seconds", 0) > 0
                ? Integer.getInteger("datacard.fuzz.seconds")
                : secondsOfAll / readers;
    }

    /** What reads a mutant. */
    @FunctionalInterface
    public interface Reading {
        /** Reads the bytes of a file. */
        void read(byte[] mutant) throws IOException;
    }

    /**
     * Reads mutants until the time is over.
     *
     * @param mutants the mutants by their numbers
     */
    public void read(String reader, IntFunction<byte[]> mutants, Reading reading) throws IOException {
        long end = System.nanoTime() + (long) (seconds * NANOS_PER_SECOND);
        int count = 0;
        long longest = 0;
        while (System.nanoTime() < end) {
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
        assertThat(count).isPositive();
    }

    private static String shown(byte[] mutant) {
        return HexFormat.of().formatHex(mutant, 0, Math.min(mutant.length, LONGEST_SHOWN));
    }
}
