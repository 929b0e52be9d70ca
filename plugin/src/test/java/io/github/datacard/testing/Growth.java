package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds that time grows no faster than size. What counts is the time of the processor that the thread itself takes, so a
 * machine that is slow or has other work changes nothing; the least of three runs counts, and short times are let be.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TIMES = 3;
    private static final long UNMEASURABLE = 40_000_000L;
    private static final int FACTOR = 10;
    private static final int MOST = 15;
    private static volatile @Nullable Object kept;

    private Growth() {}

    /**
     * Ten times as much takes at most fifteen times as long.
     *
     * @param work makes the work of a size; what it gives back is not looked at
     */
    public static void isLinear(int size, IntFunction<?> work) {
        long small = Math.max(UNMEASURABLE, least(size, work));
        assertThat(least(size * FACTOR, work))
                .as("nanoseconds for %d, of which %d took %d", size * FACTOR, size, small)
                .isLessThanOrEqualTo(MOST * small);
    }

    private static long least(int size, IntFunction<?> work) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long start = THREADS.getCurrentThreadCpuTime();
            kept = work.apply(size);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
