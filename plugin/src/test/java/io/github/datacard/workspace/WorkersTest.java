package io.github.datacard.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Work is done side by side, on threads that nobody else uses. */
class WorkersTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @Test
    void resultsStandInTheOrderOfTheItems() {
        assertThat(Workers.map(ITEMS, item -> item * 2))
                .isEqualTo(ITEMS.stream().map(item -> item * 2).toList());
    }

    @Test
    void workThatStartsWorkDoesNotWaitForItself() {
        List<Integer> sums = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Workers.map(
                        ITEMS,
                        item -> Workers.map(ITEMS, other -> item + other).stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
        assertThat(sums).hasSize(ITEMS.size());
    }

    @Test
    void noThreadOfTheCommonPoolTakesPart() {
        Set<ForkJoinPool> pools = ConcurrentHashMap.newKeySet();
        Workers.map(
                ITEMS,
                item -> Thread.currentThread() instanceof ForkJoinWorkerThread worker
                        ? pools.add(worker.getPool())
                        : pools.add(ForkJoinPool.commonPool()));
        assertThat(pools)
                .isNotEmpty()
                .doesNotContain(ForkJoinPool.commonPool())
                .allSatisfy(pool -> assertThat(pool.getParallelism()).isBetween(1, Workers.MOST));
    }

    @Test
    void theFirstFailureIsReportedWhenAllIsDone() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> Workers.map(ITEMS, item -> {
                    done.incrementAndGet();
                    if (item == 7 || item == 150) {
                        throw new DatacardException("item " + item);
                    }
                    return item;
                }))
                .hasMessageContaining("item 7");
        assertThat(done).hasValue(ITEMS.size());
    }
}
