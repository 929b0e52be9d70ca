package io.github.datacard.document;

import io.github.datacard.descriptor.Count;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture of counts, each of a part of another one. Powers of ten show only differences that are large, so that counts
 * that are closer to each other are plain bars.
 */
final class NestedCounts {
    /** Less than a power of ten apart is close. */
    private static final double CLOSE = 10;

    private NestedCounts() {}

    /** A count below the name of what it is a part of, with words on how one relates to the other; both may be empty. */
    static Row row(Messages messages, String name, String parent, Count count, String relation) {
        return row(messages, name, parent, count, relation, relation);
    }

    /** The same with longer words beside the bar than in the table. */
    static Row row(Messages messages, String name, String parent, Count count, String relation, String spoken) {
        return Row.of(
                        name,
                        spoken.isEmpty() ? count.says(messages) : count.says(messages) + " · " + spoken,
                        List.of(
                                Cell.text(parent),
                                Cell.number(count.says(messages), (double) count.value()),
                                Cell.text(relation)))
                .below(parent);
    }

    /** The rows from the largest whole on; columns are names of messages. */
    static Picture picture(Messages messages, String title, List<Row> rows, String... columns) {
        boolean apart = most(rows) >= CLOSE * least(rows);
        return new Picture(
                apart ? Picture.LADDER : Picture.BARS,
                title,
                apart ? messages.say("picture.powers") : "",
                Stream.of(columns).map(messages::say).toList(),
                List.copyOf(rows));
    }

    private static double most(List<Row> rows) {
        return rows.stream().mapToDouble(Row::value).max().orElse(0);
    }

    private static double least(List<Row> rows) {
        return rows.stream()
                .mapToDouble(Row::value)
                .filter(value -> value > 0)
                .min()
                .orElse(1);
    }
}
