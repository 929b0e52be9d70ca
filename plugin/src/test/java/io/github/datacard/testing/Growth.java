package io.github.datacard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds that time grows no faster than size. What counts is the time of the processor that the thread itself takes, so a
 * machine that is slow or has other work changes nothing; the least of three runs counts, and short times are let be.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int TIMES = 3;
    private static final long UNMEASURABLE = 40_000_000L;

    /** Compiler and collector of the JVM work beside all threads, and count in steps of ten milliseconds. */
    private static final long UNMEASURABLE_IN_ALL = 2 * UNMEASURABLE;

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
        isLinear(size, work, THREADS::getCurrentThreadCpuTime, UNMEASURABLE);
    }

    /** The same with the time of all threads of the process, for work that is shared among some. */
    public static void isLinearInAllThreads(int size, IntFunction<?> work) {
        isLinear(size, work, PROCESS::getProcessCpuTime, UNMEASURABLE_IN_ALL);
    }

    private static void isLinear(int size, IntFunction<?> work, LongSupplier clock, long unmeasurable) {
        long small = Math.max(unmeasurable, least(size, work, clock, 0));
        assertThat(least(size * FACTOR, work, clock, MOST * small))
                .as("nanoseconds for %d, of which %d took %d", size * FACTOR, size, small)
                .isLessThanOrEqualTo(MOST * small);
    }

    /** Runs that could not change the verdict are spared: one that takes no longer than enough is the last. */
    private static long least(int size, IntFunction<?> work, LongSupplier clock, long enough) {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < TIMES && least > enough; time++) {
            long start = clock.getAsLong();
            kept = work.apply(size);
            least = Math.min(least, clock.getAsLong() - start);
        }
        return least;
    }
}
