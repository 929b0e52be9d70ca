package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many times a reference values are: bars to the left are less than it, bars to the right are more. Half and double
 * are equally far from the middle.
 */
final class RatioChart {
    /** More than 16 times, and less than a sixteenth, look the same. */
    private static final double MOST = 4;

    private RatioChart() {}

    static Drawing of(Picture picture, Messages messages) {
        List<Row> rows = picture.rows();
        double reach = StrictMath.ceil(rows.stream()
                .mapToDouble(RatioChart::steps)
                .map(Math::abs)
                .max()
                .orElse(1));
        double scale = Math.max(1, reach);
        double bottom = Rows.height(rows.size());
        List<Element> content = new ArrayList<>(axis(scale, bottom, messages));
        IntStream.range(0, rows.size())
                .mapToObj(index -> line(rows.get(index), index, scale))
                .forEach(content::add);
        return Drawing.fluid(messages.say("chart.ratios", rows.size()), bottom + Ticks.HEIGHT, content);
    }

    /** How often a value is the double of the reference. */
    private static double steps(Row row) {
        double ratio = row.value();
        return ratio <= 0 ? -MOST : Math.max(-MOST, Math.min(MOST, StrictMath.log(ratio) / StrictMath.log(2)));
    }

    private static Element line(Row row, int index, double scale) {
        double part = steps(row) / scale / 2;
        return Rows.line(
                index,
                row.name(),
                row.label(),
                List.of(
                        Rows.bar(index, part < 0 ? "less" : "more", part < 0 ? 0.5 + part : 0.5, Math.abs(part)),
                        Rows.mark(index, 0.5)));
    }

    private static List<Element> axis(double scale, double bottom, Messages messages) {
        long most = 1L << (long) scale;
        double base = bottom + Ticks.BASE;
        return List.of(
                Ticks.first(base, "1/" + most + "×"),
                Ticks.at(0.5, base, messages.say("chart.ratios.equal")),
                Ticks.last(base, most + "×"));
    }
}
