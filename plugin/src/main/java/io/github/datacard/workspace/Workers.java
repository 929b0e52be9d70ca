package io.github.datacard.workspace;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Does work side by side on threads of our own, so that a build of many modules or a Maven daemon, which share the common
 * pool with others, are neither slowed down nor waited for. Work that starts work of its own stays in its pool.
 */
public final class Workers {
    /** The most threads: more of them write to one disk. */
    public static final int MOST = 8;

    private static final ForkJoinPool POOL =
            new ForkJoinPool(Math.min(MOST, Runtime.getRuntime().availableProcessors()));

    private Workers() {}

    /** What a function makes of each item, in the order of the items. The first failure, by that order, ends it. */
    public static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        if (items.size() == 1) {
            return items.stream().map(work).toList();
        }
        List<ForkJoinTask<R>> tasks = items.stream()
                .map(item -> Workers.<R>task(() -> work.apply(item)))
                .toList();
        if (ForkJoinTask.inForkJoinPool()) {
            all(tasks);
        } else {
            POOL.invoke(ForkJoinTask.adapt(() -> all(tasks)));
        }
        return tasks.stream().map(ForkJoinTask::join).toList();
    }

    /** Starts something whose result is needed later. */
    public static <R> ForkJoinTask<R> start(Callable<R> work) {
        ForkJoinTask<R> task = task(work);
        return ForkJoinTask.inForkJoinPool() ? task.fork() : POOL.submit(task);
    }

    private static <R> ForkJoinTask<R> task(Callable<R> work) {
        return ForkJoinTask.adapt(work);
    }

    /** Nothing is left running when a failure is reported. */
    private static void all(List<? extends ForkJoinTask<?>> tasks) {
        tasks.forEach(ForkJoinTask::fork);
        tasks.forEach(ForkJoinTask::quietlyJoin);
    }
}
