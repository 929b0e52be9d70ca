package io.github.datacard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Cards are measured side by side, in order, and none stops the others. */
final class PipelineTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Topics TOPICS = Topics.of(LIBRARY);

    private final CardMeasurer measurer = new CardMeasurer(TOPICS, new CardReader(LIBRARY, TOPICS), Map.of());

    private static Submission card(String name) {
        return Submission.of(name, -1, "# Birds\n\nHeard in a garden.\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rowsComeInTheOrderOfTheInput() {
        List<String> names = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(measurer, 10_000, 2, row -> names.add(row.name()))) {
            for (int at = 0; at < 300; at++) {
                pipeline.add(at, card("card-" + at));
            }
        }
        assertThat(names).hasSize(300);
        assertThat(names.get(0)).isEqualTo("card-0");
        assertThat(names.get(299)).isEqualTo("card-299");
    }

    @Test
    void aCardThatDoesNotComeBackCostsItsTimeLimit() {
        CountDownLatch never = new CountDownLatch(1);
        List<CardRow> rows = new ArrayList<>();
        try (Pipeline pipeline = new Pipeline(measurer, 300, 2, rows::add)) {
            pipeline.add(0, card("first"));
            pipeline.add(1, () -> {
                try {
                    never.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return new Submission.Card("hostile", -1, new byte[0], "");
            });
            pipeline.add(2, card("last"));
        }
        assertThat(rows).extracting(CardRow::isMeasured).containsExactly(true, false, true);
        assertThat(rows.get(1).problem()).isEqualTo("it took longer than its time limit");
    }
}
