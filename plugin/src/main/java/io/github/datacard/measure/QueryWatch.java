package io.github.datacard.measure;

import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** Asks the engine twice a second how far its query is: the queries on large files take minutes. */
final class QueryWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "datacard-progress");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Statement> running = Optional.empty();
    private DoubleConsumer listener = queries -> {};
    private int begun;

    /** Begins to ask; before that, nobody hears anything by itself. */
    void start() {
        clock.scheduleWithFixedDelay(this::ask, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** From now on another one hears how many queries are done, with the part of the one that runs. */
    synchronized void tell(DoubleConsumer other) {
        running = Optional.empty();
        begun = 0;
        listener = other;
    }

    /** A query begins. */
    synchronized Statement begins(Statement statement) {
        running = Optional.of(statement);
        begun++;
        return statement;
    }

    /** Reports how far the query is that runs. */
    synchronized void ask() {
        running.ifPresent(statement -> listener.accept(begun - 1 + share(statement)));
    }

    /** The driver has a class loader of its own, and JDBC has no word for this. */
    private static double share(Statement statement) {
        try {
            Object progress = Objects.requireNonNull(
                    statement.getClass().getMethod("getQueryProgress").invoke(statement));
            Object percent = progress.getClass().getMethod("getPercentage").invoke(progress);
            return percent instanceof Double known && known > 0 ? Math.min(1, known / 100) : 0;
        } catch (ReflectiveOperationException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
