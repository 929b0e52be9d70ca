package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import java.util.ArrayList;
import java.util.List;

/** How many values lie where: a column for each row, in their order, with the first and the last place below. */
final class Histogram {
    private static final double HEIGHT = 84;
    private static final double ROOM = 62;
    private static final double BASE = 80;
    private static final double WIDE = 0.94;

    private Histogram() {}

    static Drawing of(Picture picture) {
        List<Row> rows = picture.rows();
        double most = rows.stream().mapToDouble(Row::value).max().orElse(0);
        List<Element> content = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            content.add(column(rows.get(at), at, rows.size(), most));
        }
        content.add(Element.of("rect", "class", "track", "x", "0", "y", ROOM, "width", "100%", "height", "2"));
        if (!rows.isEmpty()) {
            content.add(Ticks.first(BASE, place(rows.get(0))));
            if (rows.size() > 1) {
                content.add(Ticks.last(BASE, place(rows.get(rows.size() - 1))));
            }
        }
        return Drawing.fluid(Rows.said(rows), HEIGHT, content);
    }

    private static Element column(Row row, int at, int columns, double most) {
        double height = most > 0 ? ROOM * row.value() / most : 0;
        return Element.of(
                        "rect",
                        "class",
                        row.isRest() ? "dropped" : "c1",
                        "x",
                        Element.percent((double) at / columns),
                        "y",
                        ROOM - height,
                        "width",
                        Element.percent(WIDE / columns),
                        "height",
                        height)
                .with(Element.of("title").saying(row.name() + ": " + row.label()));
    }

    private static String place(Row row) {
        return Label.fit(row.name(), 11);
    }
}
