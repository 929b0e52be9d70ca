package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Periods on one axis of years. A row's first two values are its start and its end in years. */
final class Timeline {
    private static final double AXIS = 24;
    private static final int MOST_TICKS = 6;

    private Timeline() {}

    static Drawing of(Picture picture, Messages messages) {
        double from = StrictMath.floor(
                picture.rows().stream().mapToDouble(Timeline::start).min().orElse(0));
        double to = Math.max(
                from + 1,
                StrictMath.ceil(
                        picture.rows().stream().mapToDouble(Timeline::end).max().orElse(1)));
        List<Element> content =
                new ArrayList<>(axis(from, to, Rows.height(picture.rows().size())));
        IntStream.range(0, picture.rows().size())
                .mapToObj(index -> line(picture.rows().get(index), index, from, to))
                .forEach(content::add);
        return Drawing.fluid(
                messages.say("chart.timeline", (long) from, (long) to),
                Rows.height(picture.rows().size()) + AXIS,
                content);
    }

    private static double start(Row row) {
        return row.cells().get(0).value();
    }

    private static double end(Row row) {
        return row.cells().get(1).value();
    }

    private static Element line(Row row, int index, double from, double to) {
        double start = (start(row) - from) / (to - from);
        double share = (end(row) - start(row)) / (to - from);
        return Rows.line(
                index,
                row.name(),
                row.label(),
                List.of(Rows.bar(index, "track", 0, 1), Rows.bar(index, "c1", start, Math.max(share, 0.012))));
    }

    private static List<Element> axis(double from, double to, double bottom) {
        long step = Math.max(1, (long) StrictMath.ceil((to - from) / MOST_TICKS));
        List<Element> ticks = new ArrayList<>();
        for (long year = (long) from; year <= to; year += step) {
            double at = (year - from) / (to - from);
            String x = Element.percent(at);
            ticks.add(Element.of("line", "class", "grid", "x1", x, "x2", x, "y1", "16", "y2", bottom));
            ticks.add(Ticks.at(at, bottom + 16, Long.toString(year)));
        }
        return ticks;
    }
}
