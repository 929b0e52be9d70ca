package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.stream.IntStream;

/** What is left after each step: the dark part of a bar was kept, the light part dropped. */
final class Funnel {
    private Funnel() {}

    static Drawing of(Picture picture, Messages messages) {
        double most = picture.rows().stream()
                .flatMap(row -> row.cells().stream().limit(2))
                .mapToDouble(Picture.Cell::value)
                .max()
                .orElse(1);
        List<Element> lines = IntStream.range(0, picture.rows().size())
                .mapToObj(index -> line(picture.rows().get(index), index, Math.max(1, most)))
                .toList();
        Row last = picture.rows().get(picture.rows().size() - 1);
        return Drawing.fluid(
                messages.say("chart.funnel", picture.rows().size(), last.name(), last.label()),
                Rows.height(lines.size()),
                lines);
    }

    private static Element line(Row row, int index, double most) {
        double in = row.cells().get(0).value();
        double out = row.cells().get(1).value();
        return Rows.line(
                index,
                row.name(),
                row.label(),
                List.of(
                        Rows.bar(index, "dropped", 0, in / most),
                        Rows.bar(index, out > in && in > 0 ? "c2" : "c1", 0, out / most)));
    }
}
