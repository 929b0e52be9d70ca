package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
            content.add(place(rows.get(0), "0", "start"));
            if (rows.size() > 1) {
                content.add(place(rows.get(rows.size() - 1), "100%", "end"));
            }
        }
        String says =
                rows.stream().map(row -> row.name() + ": " + row.label()).collect(Collectors.joining(", ", "", "."));
        return Drawing.fluid(says, HEIGHT, content);
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

    private static Element place(Row row, String x, String anchor) {
        return Element.of("text", "class", "axis", "x", x, "y", BASE, "text-anchor", anchor)
                .saying(Label.fit(row.name(), 11));
    }
}
