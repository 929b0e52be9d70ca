package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Frequency by rank, both on logarithmic axes, on which a long tail is a line. Cells: rank, then frequency. */
final class RankChart {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 220;
    private static final double LEFT = 52;
    private static final double RIGHT = 350;
    private static final double TOP = 12;
    private static final double BOTTOM = 180;

    private final Messages messages;
    private final double ranks;
    private final double lowest;
    private final double highest;

    private RankChart(Messages messages, double ranks, double lowest, double highest) {
        this.messages = messages;
        this.ranks = ranks;
        this.lowest = lowest;
        this.highest = highest;
    }

    static Drawing of(Picture picture, Messages messages) {
        List<Row> rows =
                picture.rows().stream().filter(row -> frequency(row) > 0).toList();
        double ranks = StrictMath.log10(
                Math.max(10, rows.stream().mapToDouble(RankChart::rank).max().orElse(10)));
        double low = StrictMath.floor(StrictMath.log10(
                rows.stream().mapToDouble(RankChart::frequency).min().orElse(1)));
        double high = StrictMath.ceil(StrictMath.log10(
                rows.stream().mapToDouble(RankChart::frequency).max().orElse(10)));
        return new RankChart(messages, ranks, low, Math.max(low + 1, high)).drawing(rows);
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
        String says = rows.isEmpty()
                ? messages.say("chart.ranks.none")
                : messages.say(
                        "chart.ranks",
                        rows.get(0).label(),
                        rows.get(0).name(),
                        rows.get(rows.size() - 1).label());
        return Drawing.scaled(says, WIDTH, HEIGHT, content);
    }

    private List<Element> axes() {
        List<Element> axes = new ArrayList<>();
        for (double power = lowest; power <= highest; power++) {
            double y = y(StrictMath.pow(10, power));
            axes.add(Element.of("line", "class", "grid", "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y));
            axes.add(Element.of("text", "class", "axis", "x", LEFT - 6, "y", y + 4, "text-anchor", "end")
                    .saying(power(power)));
        }
        for (double power = 0; power <= ranks; power++) {
            double x = x(StrictMath.pow(10, power));
            axes.add(Element.of("line", "class", "grid", "x1", x, "x2", x, "y1", TOP, "y2", BOTTOM));
            axes.add(Element.of("text", "class", "axis", "x", x, "y", BOTTOM + 16, "text-anchor", "middle")
                    .saying(power(power)));
        }
        axes.add(Element.of("text", "class", "axis", "x", RIGHT, "y", HEIGHT - 6, "text-anchor", "end")
                .saying(messages.say("chart.ranks.axis")));
        return axes;
    }

    private double x(double rank) {
        return LEFT + (RIGHT - LEFT) * StrictMath.log10(rank) / ranks;
    }

    private double y(double frequency) {
        return BOTTOM - (BOTTOM - TOP) * (StrictMath.log10(frequency) - lowest) / (highest - lowest);
    }

    private static String power(double power) {
        List<String> units = List.of("", "k", "M", "bn", "tn");
        int unit = (int) StrictMath.floor(power / 3);
        return power < 0 || unit >= units.size()
                ? "1e" + (long) power
                : (long) StrictMath.pow(10, power - 3 * unit) + units.get(unit);
    }
}
