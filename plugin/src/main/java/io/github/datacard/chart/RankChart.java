package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Frequency by rank. Where frequencies or ranks span more than a power of ten, their axis is logarithmic, on which a long
 * tail is a line; small differences are seen as what they are. Cells: rank, then frequency.
 */
final class RankChart {
    private static final double ABOVE = -9;
    private static final double BELOW = 18;
    private static final double WIDTH = 360;
    private static final double HEIGHT = 220;
    private static final double LEFT = 52;
    private static final double RIGHT = 350;
    private static final double TOP = 26;
    private static final double BOTTOM = 180;
    private static final double SPAN = 10;
    private static final int MANY_RANKS = 100;

    private final Messages messages;
    private final Axis ranks;
    private final Axis frequencies;

    /** An axis from its first to its last value. */
    private record Axis(double first, double last, boolean logarithmic) {
        double share(double value) {
            return logarithmic
                    ? (StrictMath.log10(value) - StrictMath.log10(first))
                            / (StrictMath.log10(last) - StrictMath.log10(first))
                    : (value - first) / (last - first);
        }

        /** Powers of ten, or a few round values. */
        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            if (logarithmic) {
                for (double power = StrictMath.ceil(StrictMath.log10(first));
                        power <= StrictMath.log10(last);
                        power++) {
                    ticks.add(StrictMath.pow(10, power));
                }
            } else {
                double step = step(last);
                for (double value = StrictMath.ceil(first / step) * step; value <= last; value += step) {
                    ticks.add(value);
                }
            }
            return ticks;
        }

        /** One, two or five of a power of ten, so that there are two to five of them. */
        private static double step(double last) {
            double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(last)));
            double parts = last / power;
            return parts >= 5 ? 2 * power : parts >= 2 ? power : power / 2;
        }
    }

    private RankChart(Messages messages, Axis ranks, Axis frequencies) {
        this.messages = messages;
        this.ranks = ranks;
        this.frequencies = frequencies;
    }

    static Drawing of(Picture picture, Messages messages) {
        List<Row> rows =
                picture.rows().stream().filter(row -> frequency(row) > 0).toList();
        double last =
                Math.max(10, rows.stream().mapToDouble(RankChart::rank).max().orElse(10));
        double low = rows.stream().mapToDouble(RankChart::frequency).min().orElse(1);
        double high = rows.stream().mapToDouble(RankChart::frequency).max().orElse(10);
        boolean wide = high / low >= SPAN;
        Axis frequencies = wide
                ? new Axis(
                        StrictMath.pow(10, StrictMath.floor(StrictMath.log10(low))),
                        StrictMath.pow(10, StrictMath.ceil(StrictMath.log10(high))),
                        true)
                : new Axis(0, high, false);
        return new RankChart(messages, new Axis(1, last, last > MANY_RANKS || wide), frequencies).drawing(rows);
    }

    private static double rank(Row row) {
        return row.cells().get(0).value();
    }

    private static double frequency(Row row) {
        return row.cells().get(1).value();
    }

    private Drawing drawing(List<Row> rows) {
        List<Element> content = new ArrayList<>(axes());
        content.add(Element.of(
                "polyline",
                "class",
                "curve",
                "points",
                rows.stream()
                        .map(row -> Element.number(x(rank(row))) + "," + Element.number(y(frequency(row))))
                        .collect(Collectors.joining(" "))));
        rows.forEach(row ->
                content.add(Element.of("circle", "class", "c1", "cx", x(rank(row)), "cy", y(frequency(row)), "r", "3")
                        .with(Element.of("title").saying(row.name() + ": " + row.label()))));
        if (!rows.isEmpty()) {
            content.add(named(rows.get(0), LEFT + 4, ABOVE, "start"));
            Row last = rows.get(rows.size() - 1);
            content.add(named(last, RIGHT, y(frequency(last)) + BELOW < BOTTOM - 3 ? BELOW : ABOVE, "end"));
        }
        String says = rows.isEmpty()
                ? messages.say("chart.ranks.none")
                : messages.say(
                        "chart.ranks",
                        rows.get(0).label(),
                        rows.get(0).name(),
                        rows.get(rows.size() - 1).label());
        return Drawing.scaled(says, WIDTH, HEIGHT, content);
    }

    /** The most and the least frequent by their names, where the curve does not run. */
    private Element named(Row row, double x, double off, String anchor) {
        return Element.of("text", "class", "name", "x", x, "y", y(frequency(row)) + off, "text-anchor", anchor)
                .saying(Label.fit(row.name(), (RIGHT - LEFT) / 2 / 13 - 1));
    }

    private List<Element> axes() {
        List<Element> axes = new ArrayList<>();
        for (double frequency : frequencies.ticks()) {
            double y = y(frequency);
            axes.add(Element.of("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y));
            axes.add(Element.of("text", "class", "axis", "x", LEFT - 6, "y", y + 4, "text-anchor", "end")
                    .saying(tick(frequency)));
        }
        for (double rank : ranks.ticks()) {
            double x = x(rank);
            axes.add(Element.of("line", "class", "grid", "x1", x, "x2", x, "y1", TOP, "y2", BOTTOM));
            axes.add(Element.of("text", "class", "axis", "x", x, "y", BOTTOM + 16, "text-anchor", "middle")
                    .saying(tick(rank)));
        }
        axes.add(Element.of("text", "class", "axis", "x", RIGHT, "y", HEIGHT - 6, "text-anchor", "end")
                .saying(messages.say("chart.ranks.axis")));
        return axes;
    }

    private double x(double rank) {
        return LEFT + (RIGHT - LEFT) * ranks.share(rank);
    }

    private double y(double frequency) {
        return BOTTOM - (BOTTOM - TOP) * frequencies.share(frequency);
    }

    private String tick(double value) {
        double power = StrictMath.rint(StrictMath.log10(value));
        boolean round = value > 0 && Math.abs(StrictMath.pow(10, power) - value) < value / 1e6;
        return round
                ? messages.numbers().powerOfTen((int) power)
                : messages.numbers().hundredth(value);
    }
}
