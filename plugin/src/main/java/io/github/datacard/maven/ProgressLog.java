package io.github.datacard.maven;

import io.github.datacard.measure.Progress;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Reports every few seconds what is measured, how far and how fast, and how long it will still take; nothing with {@code -B}. */
final class ProgressLog implements Progress {
    private static final long EVERY = 3_000_000_000L;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final Log log;
    private final boolean wanted;
    private final LongSupplier nanos;
    private final long start;
    private long last;

    ProgressLog(Log log, boolean wanted) {
        this(log, wanted, System::nanoTime);
    }

    ProgressLog(Log log, boolean wanted, LongSupplier nanos) {
        this.log = log;
        this.wanted = wanted;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start;
    }

    @Override
    public void at(String what, long done, long all) {
        long now = nanos.getAsLong();
        if (!wanted || now - last < EVERY || done == 0) {
            return;
        }
        last = now;
        double seconds = (now - start) / NANOS;
        double speed = done / seconds;
        log.info(String.format(
                Locale.ROOT,
                "%3d%% of the work: %s, %.0f MB/s, about %.0f s left",
                done * 100 / Math.max(1, all),
                what,
                speed / MEGA,
                (all - done) / speed));
    }
}
