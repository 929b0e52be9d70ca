package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of pairs as fields of a table that are the darker the larger they are. A pair without a value stays empty. */
final class HeatMap {
    private static final int SHADES = 5;
    private static final double NAMES = 120;
    private static final double WIDE = 92;
    private static final double HIGH = 34;
    private static final double HEAD = 26;

    private HeatMap() {}

    static Drawing of(Picture picture, Messages messages) {
        List<String> lines = distinct(picture.rows().stream().map(Row::name));
        List<String> columns = distinct(picture.rows().stream().map(Row::target));
        double most = picture.rows().stream().mapToDouble(Row::value).max().orElse(1);
        List<Element> content = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            content.add(name(columns.get(column), NAMES + WIDE * (column + 0.5), HEAD - 10, "middle", WIDE - 6));
        }
        for (int line = 0; line < lines.size(); line++) {
            content.add(name(lines.get(line), NAMES - 8, HEAD + HIGH * (line + 0.5) + 4, "end", NAMES - 10));
            for (int column = 0; column < columns.size(); column++) {
                content.add(field(
                        find(picture, lines.get(line), columns.get(column)),
                        NAMES + WIDE * column,
                        HEAD + HIGH * line,
                        most));
            }
        }
        return Drawing.fixed(
                messages.say("chart.grid", picture.rows().size(), lines.size(), columns.size()),
                NAMES + WIDE * columns.size() + 2,
                HEAD + HIGH * lines.size() + 2,
                content);
    }

    private static List<String> distinct(Stream<String> names) {
        return names.distinct().toList();
    }

    private static Optional<Row> find(Picture picture, String line, String column) {
        return picture.rows().stream()
                .filter(row -> row.name().equals(line) && row.target().equals(column))
                .findFirst();
    }

    private static Element name(String name, double x, double y, String anchor, double room) {
        return Element.of("text", "class", "name", "x", x, "y", y, "text-anchor", anchor)
                .saying(Label.fit(name, room / 13));
    }

    private static Element field(Optional<Row> row, double x, double y, double most) {
        int shade = row.map(found -> most == 0 ? 0 : (int) Math.round(found.value() / most * SHADES))
                .orElse(0);
        String style = row.isEmpty() ? "empty" : "shade" + shade;
        List<Element> content = new ArrayList<>(List.of(
                Element.of("rect", "class", style, "x", x + 1, "y", y + 1, "width", WIDE - 2, "height", HIGH - 2)));
        row.ifPresent(found -> {
            content.add(0, Element.of("title").saying(found.name() + ", " + found.target() + ": " + found.label()));
            content.add(Element.of(
                            "text",
                            "class",
                            "on-" + style,
                            "x",
                            x + WIDE / 2,
                            "y",
                            y + HIGH / 2 + 4,
                            "text-anchor",
                            "middle")
                    .saying(Label.fit(found.label(), (WIDE - 6) / 12)));
        });
        return Element.of("g").with(content);
    }
}
