package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Named values as dots on one scale, each with the interval in which the true value lies, if it is known. */
final class DotPlot {
    private static final double RADIUS = 5;

    /** What is left free beside the outermost values, as a share of their range. */
    private static final double MARGIN = 0.08;

    /** The share of the width at both ends that lets dots there show whole. */
    private static final double INSET = 0.02;

    private DotPlot() {}

    static Drawing of(Picture picture, Messages messages) {
        Axis axis = axis(picture.rows());
        List<Element> content = new ArrayList<>();
        IntStream.range(0, picture.rows().size())
                .mapToObj(index -> line(picture.rows().get(index), index, axis))
                .forEach(content::add);
        double bottom = Rows.height(picture.rows().size());
        content.add(Ticks.first(bottom + Ticks.BASE, messages.numbers().brief(axis.from())));
        content.add(Ticks.last(bottom + Ticks.BASE, messages.numbers().brief(axis.to())));
        return Drawing.fluid(
                messages.say(
                        "chart.dots",
                        picture.rows().size(),
                        messages.numbers().brief(axis.from()),
                        messages.numbers().brief(axis.to())),
                bottom + Ticks.HEIGHT,
                content);
    }

    private record Axis(double from, double to) {
        double share(double value) {
            double share = Math.min(1, Math.max(0, (value - from) / (to - from)));
            return INSET + (1 - 2 * INSET) * share;
        }
    }

    /** From the least to the most of all numbers; shares stay between nothing and all. */
    private static Axis axis(List<Row> rows) {
        double[] values = rows.stream()
                .flatMap(row -> row.cells().stream().limit(3).filter(Cell::isNumber))
                .mapToDouble(Cell::value)
                .sorted()
                .toArray();
        double least = values.length == 0 ? 0 : values[0];
        double most = values.length == 0 ? 1 : values[values.length - 1];
        double margin = most > least ? (most - least) * MARGIN : Math.max(1e-9, Math.abs(most) * MARGIN);
        boolean shares = least >= 0 && most <= 1;
        double from = least >= 0 ? Math.max(0, least - margin) : least - margin;
        double to = shares ? Math.min(1, most + margin) : most + margin;
        double step = step(to - from);
        double low = step * StrictMath.floor(from / step);
        double high = shares ? Math.min(1, step * StrictMath.ceil(to / step)) : step * StrictMath.ceil(to / step);
        return new Axis(low, high > low ? high : low + 1);
    }

    /** A round number of which some twenty make a range. */
    private static double step(double range) {
        return range > 0 ? StrictMath.pow(10, StrictMath.floor(StrictMath.log10(range))) / 20 : 1;
    }

    private static Element line(Row row, int index, Axis axis) {
        double middle = Rows.top(index) + Rows.MIDDLE;
        List<Element> shapes = new ArrayList<>();
        shapes.add(Element.of("line", "class", "grid", "x1", "0", "x2", "100%", "y1", middle, "y2", middle));
        List<Cell> ends =
                row.cells().stream().skip(1).limit(2).filter(Cell::isNumber).toList();
        if (ends.size() == 2) {
            shapes.add(Element.of(
                    "line",
                    "class",
                    "interval",
                    "x1",
                    Element.percent(axis.share(ends.get(0).value())),
                    "x2",
                    Element.percent(axis.share(ends.get(1).value())),
                    "y1",
                    middle,
                    "y2",
                    middle));
        }
        shapes.add(Element.of(
                "circle", "class", "c1", "cx", Element.percent(axis.share(row.value())), "cy", middle, "r", RADIUS));
        return Rows.line(index, row.name(), row.label(), shapes);
    }
}
