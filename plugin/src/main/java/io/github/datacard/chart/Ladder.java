package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of very different size, each within the bar of what it is a part of. The scale is that of powers of ten, which a
 * grid shows: bars say which is larger, and labels by how much.
 */
final class Ladder {
    private static final int MOST_TICKS = 5;

    private Ladder() {}

    static Drawing of(Picture picture, Messages messages) {
        List<Row> rows = picture.rows();
        int powers = powers(rows);
        double bottom = Rows.height(rows.size());
        List<Element> content = new ArrayList<>(ticks(powers, bottom, messages.numbers()));
        IntStream.range(0, rows.size())
                .mapToObj(index -> line(picture, index, powers))
                .forEach(content::add);
        return Drawing.fluid(messages.say("chart.ladder", rows.size()), bottom + Ticks.HEIGHT, content);
    }

    /** So many powers of ten hold all values. */
    private static int powers(List<Row> rows) {
        double most = rows.stream().mapToDouble(Row::value).max().orElse(1);
        int powers = 1;
        for (double limit = 10; limit < most; limit *= 10) {
            powers++;
        }
        return powers;
    }

    private static Element line(Picture picture, int index, int powers) {
        Row row = picture.rows().get(index);
        double whole = picture.rows().stream()
                .filter(other -> other.name().equals(row.target()))
                .mapToDouble(Row::value)
                .findFirst()
                .orElse(0);
        List<Element> bars = new ArrayList<>(grid(index, powers));
        bars.add(Rows.bar(index, "track", 0, share(whole, powers)));
        bars.add(Rows.bar(index, row.mark().equals(Picture.SELF) ? "c1" : "c2", 0, share(row.value(), powers)));
        return Rows.line(index, row.name(), row.label(), bars);
    }

    private static double share(double value, int powers) {
        return value < 1 ? 0 : Math.min(1, StrictMath.log10(value) / powers);
    }

    /** Lines behind a bar at the powers that the axis names. */
    private static List<Element> grid(int index, int powers) {
        return shown(powers)
                .mapToObj(power -> Rows.line(index, "grid", (double) power / powers))
                .toList();
    }

    /** The powers that have room on the axis. */
    private static IntStream shown(int powers) {
        int step = (powers + MOST_TICKS - 1) / MOST_TICKS;
        return IntStream.iterate(0, power -> power <= powers, power -> power + step);
    }

    private static List<Element> ticks(int powers, double bottom, NumberWords numbers) {
        return shown(powers)
                .mapToObj(power -> Ticks.at((double) power / powers, bottom + Ticks.BASE, numbers.powerOfTen(power)))
                .toList();
    }
}
