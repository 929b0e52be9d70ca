package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of pairs as fields of a table that are the darker the larger they are. A pair without a value stays empty. */
final class HeatMap {
    private static final int SHADES = 5;
    /** The size of names and of values, with some room for fonts that are wider. */
    private static final double NAME_SIZE = 13.5;

    private static final double VALUE_SIZE = 14.5;

    private static final double LEAST_NAMES = 56;
    private static final double MOST_NAMES = 190;
    private static final double LEAST_WIDE = 72;
    private static final double MOST_WIDE = 380;
    private static final double HIGH = 34;
    private static final double HEAD = 26;
    private static final double NAME_LINE = 15;

    private HeatMap() {}

    static Drawing of(Picture picture, Messages messages) {
        List<String> lines = distinct(picture.rows().stream().map(Row::name));
        List<String> columns = columns(picture, lines);
        double most = picture.rows().stream().mapToDouble(Row::value).max().orElse(1);
        double names = between(LEAST_NAMES, MOST_NAMES, 12 + NAME_SIZE * most(lines.stream()));
        double wide = between(
                LEAST_WIDE,
                MOST_WIDE,
                14
                        + Math.max(
                                NAME_SIZE * most(columns.stream()),
                                VALUE_SIZE * most(picture.rows().stream().map(Row::label))));
        List<Element> content = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            content.add(name(columns.get(column), names + wide * (column + 0.5), HEAD - 10, "middle", wide - 6));
        }
        for (int line = 0; line < lines.size(); line++) {
            content.addAll(names(lines.get(line), names - 8, HEAD + HIGH * (line + 0.5) + 4));
            for (int column = 0; column < columns.size(); column++) {
                content.add(field(
                        find(picture, lines.get(line), columns.get(column)),
                        names + wide * column,
                        HEAD + HIGH * line,
                        wide,
                        most));
            }
        }
        return Drawing.fixed(
                messages.say("chart.grid", picture.rows().size(), lines.size(), columns.size()),
                names + wide * columns.size() + 2,
                HEAD + HIGH * lines.size() + 2,
                content);
    }

    /** What is compared with itself stands in the same order on both sides. */
    private static List<String> columns(Picture picture, List<String> lines) {
        List<String> columns = distinct(picture.rows().stream().map(Row::target));
        return Set.copyOf(columns).equals(Set.copyOf(lines)) ? lines : columns;
    }

    private static double most(Stream<String> texts) {
        return texts.mapToDouble(Label::width).max().orElse(0);
    }

    private static double between(double least, double most, double value) {
        return Math.max(least, Math.min(most, value));
    }

    private static List<String> distinct(Stream<String> names) {
        return names.distinct().toList();
    }

    private static Optional<Row> find(Picture picture, String line, String column) {
        return picture.rows().stream()
                .filter(row -> row.name().equals(line) && row.target().equals(column))
                .findFirst();
    }

    /** The name of a line, in two lines of text if it has to be. */
    private static List<Element> names(String name, double x, double middle) {
        List<String> parts = Label.lines(name, (x - 2) / NAME_SIZE);
        double first = middle - NAME_LINE * (parts.size() - 1) / 2;
        return IntStream.range(0, parts.size())
                .mapToObj(part -> Element.of(
                                "text", "class", "name", "x", x, "y", first + NAME_LINE * part, "text-anchor", "end")
                        .saying(parts.get(part)))
                .toList();
    }

    private static Element name(String name, double x, double y, String anchor, double room) {
        return Element.of("text", "class", "name", "x", x, "y", y, "text-anchor", anchor)
                .saying(Label.fit(name, room / 13));
    }

    private static Element field(Optional<Row> row, double x, double y, double wide, double most) {
        int shade = row.map(found -> most == 0 ? 0 : (int) Math.round(found.value() / most * SHADES))
                .orElse(0);
        String style = row.isEmpty() ? "empty" : "shade" + shade;
        List<Element> content = new ArrayList<>(List.of(
                Element.of("rect", "class", style, "x", x + 1, "y", y + 1, "width", wide - 2, "height", HIGH - 2)));
        row.ifPresent(found -> {
            content.add(0, Element.of("title").saying(found.name() + ", " + found.target() + ": " + found.label()));
            content.add(Element.of(
                            "text",
                            "class",
                            "on-" + style,
                            "x",
                            x + wide / 2,
                            "y",
                            y + HIGH / 2 + 4,
                            "text-anchor",
                            "middle")
                    .saying(Label.fit(found.label(), (wide - 6) / 12)));
        });
        return Element.of("g").with(content);
    }
}
