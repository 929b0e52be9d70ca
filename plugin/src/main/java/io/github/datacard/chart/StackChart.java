package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Cell;
import io.github.datacard.document.Picture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of several wholes, each whole as one bar. */
final class StackChart {
    private StackChart() {}

    static Drawing of(Picture picture) {
        List<Element> lines = IntStream.range(0, picture.rows().size())
                .mapToObj(index -> line(picture, index))
                .toList();
        String says = picture.rows().stream()
                .map(row -> row.name() + ": " + parts(picture, row))
                .collect(Collectors.joining("; ", "", "."));
        return Drawing.fluid(says, Rows.height(lines.size()), lines);
    }

    private static Element line(Picture picture, int index) {
        Row row = picture.rows().get(index);
        double whole = row.cells().stream().mapToDouble(Cell::value).sum();
        List<Element> bars = new ArrayList<>(List.of(Rows.bar(index, "track", 0, 1)));
        double from = 0;
        for (int part = 0; part < row.cells().size(); part++) {
            double share = whole == 0 ? 0 : row.cells().get(part).value() / whole;
            if (share > 0) {
                bars.add(Rows.bar(index, "part" + (part + 1), from, share));
            }
            from += share;
        }
        return Rows.line(index, row.name(), row.label(), bars);
    }

    private static String parts(Picture picture, Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(part -> row.cells().get(part).text() + " "
                        + picture.columns().get(part + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
