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

    /** The share of the width by which a single day is seen. */
    private static final double THINNEST = 0.012;

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
                messages.say("chart.timeline", "" + (long) from, "" + (long) to),
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
        double share = Math.max((end(row) - start(row)) / (to - from), THINNEST);
        double start = Math.min((start(row) - from) / (to - from), 1 - share);
        return Rows.line(
                index,
                row.name(),
                row.label(),
                List.of(Rows.bar(index, "track", 0, 1), Rows.bar(index, "c1", start, share)));
    }

    /** The least round number of years by which few ticks fill a range. */
    private static long step(double years) {
        long power = 1;
        while (true) {
            for (long round : List.of(1L, 2L, 5L)) {
                if (years / (round * power) <= MOST_TICKS) {
                    return round * power;
                }
            }
            power *= 10;
        }
    }

    private static List<Element> axis(double from, double to, double bottom) {
        long step = step(to - from);
        List<Element> ticks = new ArrayList<>();
        for (long year = step * (long) StrictMath.ceil(from / step); year <= to; year += step) {
            double at = (year - from) / (to - from);
            String x = Element.percent(at);
            ticks.add(Element.of("line", "class", "grid", "x1", x, "x2", x, "y1", "16", "y2", bottom));
            ticks.add(Ticks.at(at, bottom + 16, Long.toString(year)));
        }
        return ticks;
    }
}
