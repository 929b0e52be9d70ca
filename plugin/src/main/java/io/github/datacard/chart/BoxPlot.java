package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * How numbers are spread: a line from the smallest to the largest, a box around the middle half and a mark at the middle.
 * The rows are the smallest, values at some levels, and the largest, in their order.
 */
final class BoxPlot {
    private static final double HEIGHT = 46;
    private static final double MIDDLE = 14;
    private static final double BOX = 16;
    private static final double BASE = 42;

    private BoxPlot() {}

    static Drawing of(Picture picture) {
        List<Row> rows = picture.rows();
        double first = rows.get(0).value();
        double last = rows.get(rows.size() - 1).value();
        List<Element> content = new ArrayList<>();
        content.add(rect("track", 0, 1, 4));
        if (last > first) {
            content.addAll(inside(rows, first, last));
        }
        content.add(Ticks.first(BASE, rows.get(0).label()));
        content.add(Ticks.last(BASE, rows.get(rows.size() - 1).label()));
        return Drawing.fluid(Rows.said(rows), HEIGHT, content);
    }

    /** All but the ends, from outside inward: pairs of levels as bars, the one in the middle as a mark. */
    private static List<Element> inside(List<Row> rows, double first, double last) {
        List<Element> inside = new ArrayList<>();
        int low = 1;
        int high = rows.size() - 2;
        for (; low < high; low++, high--) {
            double from = share(rows.get(low), first, last);
            boolean outer = low == 1 && high - low > 2;
            inside.add(rect(
                    outer ? "dropped" : "c1", from, share(rows.get(high), first, last) - from, outer ? BOX / 2 : BOX));
        }
        if (low == high) {
            String x = Element.percent(share(rows.get(low), first, last));
            inside.add(Element.of(
                    "line", "class", "mark", "x1", x, "x2", x, "y1", MIDDLE - BOX / 2 - 3, "y2", MIDDLE + BOX / 2 + 3));
        }
        return inside;
    }

    private static double share(Row row, double first, double last) {
        return Math.min(1, Math.max(0, (row.value() - first) / (last - first)));
    }

    private static Element rect(String style, double from, double share, double height) {
        return Rows.rect(style, from, Math.max(share, Rows.THINNEST), MIDDLE - height / 2, height);
    }
}
