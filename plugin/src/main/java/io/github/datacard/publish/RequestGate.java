package io.github.datacard.publish;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** How fast requests may follow each other: so many at a time, and none before a time that the Hub named. */
final class RequestGate {
    /** Several requests at a time hide how long one takes; more would only meet the limit sooner. */
    static final int AT_A_TIME = 8;

    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final AtomicLong notBefore;
    private final Sleeping sleeping;
    private final LongSupplier clock;

    RequestGate() {
        this(time -> Thread.sleep(time.toMillis()), System::nanoTime);
    }

    /** The same by another clock, in nanoseconds. */
    RequestGate(Sleeping sleeping, LongSupplier clock) {
        this.sleeping = sleeping;
        this.clock = clock;
        this.notBefore = new AtomicLong(clock.getAsLong());
    }

    /** Waits; tests do not. */
    @FunctionalInterface
    interface Sleeping {
        void sleep(Duration time) throws InterruptedException;
    }

    /** Waits until a request may be sent; {@link #leave} ends it. */
    void enter() throws InterruptedException {
        free.acquire();
        for (long left = notBefore.get() - clock.getAsLong(); left > 0; left = notBefore.get() - clock.getAsLong()) {
            sleeping.sleep(Duration.ofNanos(left));
        }
    }

    void leave() {
        free.release();
    }

    /** No request is sent for a time. */
    void pause(Duration time) {
        long until = clock.getAsLong() + time.toNanos();
        notBefore.accumulateAndGet(until, Math::max);
    }

    void sleep(Duration time) throws InterruptedException {
        sleeping.sleep(time);
    }
}
