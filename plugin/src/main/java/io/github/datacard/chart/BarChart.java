package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Named values as bars, each with a mark where a reference lies if there is one. */
final class BarChart {
    private static final double HALF = 50;
    private static final double WHOLE = 100;
    private static final int FEW = 6;

    private BarChart() {}

    static Drawing of(Picture picture, Messages messages) {
        double whole = whole(picture);
        Map<String, String> styles = Rows.styles(picture);
        List<Element> lines = IntStream.range(0, picture.rows().size())
                .mapToObj(index -> line(picture, index, whole, styles))
                .toList();
        return Drawing.fluid(says(picture, messages), Rows.height(lines.size()), lines);
    }

    private static Element line(Picture picture, int index, double whole, Map<String, String> styles) {
        Row row = picture.rows().get(index);
        List<Element> bars = new ArrayList<>();
        if (picture.inPercent() && whole >= WHOLE) {
            bars.add(Rows.bar(index, "track", 0, 1));
        }
        String style = row.isRest() ? "rest" : styles.getOrDefault(row.group(), Rows.style(0));
        bars.add(Rows.bar(index, style, 0, row.value() / whole));
        picture.reference(row).ifPresent(reference -> bars.add(Rows.mark(index, reference / whole)));
        return Rows.line(index, row.name(), row.label(), bars);
    }

    /** Few shares are seen against the whole; many small ones, and counts, against the largest. */
    private static double whole(Picture picture) {
        if (picture.scale() > 0) {
            return picture.scale();
        }
        double largest = picture.rows().stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        DoubleStream.of(row.value()),
                        picture.reference(row).stream().mapToDouble(value -> value)))
                .max()
                .orElse(0);
        boolean few = picture.rows().size() <= FEW || largest > HALF;
        double whole = picture.inPercent() && few ? Math.max(WHOLE, largest) : largest;
        return whole > 0 ? whole : 1;
    }

    private static String says(Picture picture, Messages messages) {
        String count = messages.say("chart.bars", picture.rows().size());
        return picture.rows().stream()
                .filter(row -> !row.isRest())
                .max(Comparator.comparingDouble(Row::value))
                .map(row -> count + " " + messages.say("chart.bars.largest", row.name(), row.label()))
                .orElse(count);
    }
}
