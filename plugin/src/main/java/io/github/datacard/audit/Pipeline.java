package io.github.datacard.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Measures cards on all processors and hands on their rows in the order of the input. A few batches are in work at any time,
 * so the memory does not grow with the input. A card that takes longer than its time limit is given up: its row says so, and
 * the rest of its batch goes on elsewhere.
 */
public final class Pipeline implements AutoCloseable {
    private static final int BATCH = 64;
    private static final long LOOK_EVERY = 50;

    private final CardMeasurer measurer;
    private final long limitMillis;
    private final int most;
    private final Consumer<CardRow> rows;
    private final ExecutorService threads;
    private final Deque<Batch> running = new ArrayDeque<>();
    private List<Submission> next = new ArrayList<>();
    private List<Long> places = new ArrayList<>();

    /**
     * A pipeline.
     *
     * @param limitMillis the most time for one card
     * @param threads how many cards are measured at a time
     * @param rows takes the rows in the order of the input
     */
    public Pipeline(CardMeasurer measurer, long limitMillis, int threads, Consumer<CardRow> rows) {
        this.measurer = measurer;
        this.limitMillis = limitMillis;
        this.most = threads + 1;
        this.rows = rows;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(null, work, "datacard-audit", 16L * 1024 * 1024);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a card. */
    public void add(long place, Submission submission) {
        next.add(submission);
        places.add(place);
        if (next.size() == BATCH) {
            start();
        }
    }

    private void start() {
        if (running.size() >= most) {
            finish();
        }
        Batch batch = new Batch(List.copyOf(places), List.copyOf(next));
        next = new ArrayList<>();
        places = new ArrayList<>();
        running.add(batch);
        batch.go(0);
    }

    private void finish() {
        running.remove().await().forEach(rows);
    }

    /** Waits for all cards. */
    @Override
    public void close() {
        if (!next.isEmpty()) {
            start();
        }
        while (!running.isEmpty()) {
            finish();
        }
        threads.shutdownNow();
    }

    /** Some cards, measured one after the other by one thread; by another one, if that one does not come back. */
    private final class Batch {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition done = lock.newCondition();
        private final List<Long> places;
        private final List<Submission> cards;
        private final List<CardRow> measured = new ArrayList<>();
        private int turn;
        private long since;

        Batch(List<Long> places, List<Submission> cards) {
            this.places = places;
            this.cards = cards;
        }

        void go(int ownTurn) {
            since = System.nanoTime();
            threads.execute(() -> measure(ownTurn));
        }

        private void measure(int ownTurn) {
            for (int at = begin(ownTurn); at >= 0; at = begin(ownTurn)) {
                CardRow row = measurer.measure(places.get(at), cards.get(at));
                if (!add(ownTurn, row)) {
                    return;
                }
            }
        }

        /** The place of the next card, or -1 if there is none, or none for this thread. */
        private int begin(int ownTurn) {
            lock.lock();
            try {
                since = System.nanoTime();
                return ownTurn == turn && measured.size() < cards.size() ? measured.size() : -1;
            } finally {
                lock.unlock();
            }
        }

        private boolean add(int ownTurn, CardRow row) {
            lock.lock();
            try {
                if (ownTurn != turn) {
                    return false;
                }
                measured.add(row);
                if (measured.size() == cards.size()) {
                    done.signalAll();
                }
                return true;
            } finally {
                lock.unlock();
            }
        }

        List<CardRow> await() {
            lock.lock();
            try {
                while (measured.size() < cards.size()) {
                    boolean signaled = done.await(LOOK_EVERY, TimeUnit.MILLISECONDS);
                    if (!signaled && isLate()) {
                        giveUp();
                    }
                }
                return List.copyOf(measured);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The audit was interrupted.", interrupted);
            } finally {
                lock.unlock();
            }
        }

        private boolean isLate() {
            return measured.size() < cards.size()
                    && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) > limitMillis;
        }

        private void giveUp() {
            int at = measured.size();
            measured.add(measurer.late(places.get(at), "card " + (places.get(at) + 1)));
            turn++;
            if (measured.size() < cards.size()) {
                go(turn);
            }
        }
    }
}
