package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dataset comes from and what came from it. A row's name leads to its target; group and mark are those of the
 * name. Datasets are boxes, models are round, platforms are slanted; what was retracted or lost has cut corners, another
 * color and says so.
 */
final class LineageGraph {
    private static final double WIDE = 168;
    private static final double HIGH = 46;
    private static final double BETWEEN = 64;
    private static final double APART = 18;
    private static final double EDGE = 4;
    private static final double CUT = 10;

    /** A thing in the graph. */
    private record Thing(String name, String group, String mark, String says) {}

    private final Messages messages;
    private final Layers layers;
    private final Map<String, Thing> things;

    private LineageGraph(Messages messages, Layers layers, Map<String, Thing> things) {
        this.messages = messages;
        this.layers = layers;
        this.things = things;
    }

    static Drawing of(Picture picture, Messages messages) {
        Map<String, Thing> things = new LinkedHashMap<>();
        picture.rows().forEach(row -> things.putIfAbsent(row.name(), thing(row, messages)));
        String self = messages.say("chart.lineage.self");
        picture.rows()
                .forEach(row ->
                        things.putIfAbsent(row.target(), new Thing(row.target(), "dataset", Picture.SELF, self)));
        things.remove("");
        List<Layers.Edge> edges = picture.rows().stream()
                .filter(row -> !row.target().isEmpty())
                .map(row -> new Layers.Edge(row.name(), row.target()))
                .distinct()
                .toList();
        return new LineageGraph(messages, new Layers(things.keySet(), edges), things).drawing(picture, edges);
    }

    /** A row's first cell says what a thing is, the third in which state. */
    private static Thing thing(Picture.Row row, Messages messages) {
        String kind = row.cells().isEmpty() ? row.group() : row.cells().get(0).text();
        String says = isFallen(row.mark())
                ? "✕ " + state(row)
                : row.mark().equals(Picture.SELF)
                        ? messages.say("chart.lineage.self")
                        : row.mark().isEmpty() ? kind : kind + ", " + state(row);
        return new Thing(row.name(), row.group(), row.mark(), says);
    }

    private static String state(Picture.Row row) {
        return row.cells().size() > 2 ? row.cells().get(2).text() : row.mark();
    }

    private Drawing drawing(Picture picture, List<Layers.Edge> edges) {
        List<Element> content = new ArrayList<>();
        edges.forEach(edge -> content.add(line(edge)));
        things.values()
                .forEach(thing -> content.add(linked(box(thing), picture.links().getOrDefault(thing.name(), ""))));
        return Drawing.fixed(
                says(picture),
                layers.depth() * (WIDE + BETWEEN) - BETWEEN + 2 * EDGE,
                layers.breadth() * (HIGH + APART) - APART + 2 * EDGE,
                content);
    }

    private String says(Picture picture) {
        return picture.rows().stream()
                .filter(row -> !row.target().isEmpty())
                .map(row -> isFallen(row.mark())
                        ? messages.say("chart.lineage.fallen", row.name(), row.target(), state(row))
                        : messages.say("chart.lineage", row.name(), row.target()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private double x(String node) {
        return EDGE + layers.layerOf(node) * (WIDE + BETWEEN);
    }

    private double y(String node) {
        return EDGE + layers.placeOf(node) * (HIGH + APART);
    }

    private Element line(Layers.Edge edge) {
        List<String> way = layers.way(edge);
        StringBuilder path = new StringBuilder();
        boolean backward = layers.layerOf(edge.from()) > layers.layerOf(edge.to());
        for (int step = 0; step < way.size(); step++) {
            double y = y(way.get(step)) + HIGH / 2;
            double in = x(way.get(step)) + (backward ? WIDE : 0);
            double out = x(way.get(step)) + (backward ? 0 : WIDE);
            if (step == 0) {
                path.append("M").append(at(out, y));
            } else {
                double half = (backward ? -1 : 1) * BETWEEN / 2;
                double before = y(way.get(step - 1)) + HIGH / 2;
                path.append(" C")
                        .append(at(in - half, before))
                        .append(' ')
                        .append(at(in - half, y))
                        .append(' ')
                        .append(at(in, y));
                if (step < way.size() - 1) {
                    path.append(" L").append(at(out, y));
                }
            }
        }
        boolean fallen =
                things.values().stream().anyMatch(thing -> thing.name().equals(edge.from()) && isFallen(thing.mark()));
        double tip = x(edge.to()) + (backward ? WIDE : 0);
        double middle = y(edge.to()) + HIGH / 2;
        double back = backward ? 7 : -7;
        String style = fallen ? "edge fallen" : "edge";
        return Element.of("g", "class", style)
                .with(
                        Element.of("path", "d", path.toString()),
                        Element.of(
                                "polygon",
                                "points",
                                Stream.of(at(tip, middle), at(tip + back, middle - 4), at(tip + back, middle + 4))
                                        .collect(Collectors.joining(" "))));
    }

    private static String at(double x, double y) {
        return Element.number(x) + "," + Element.number(y);
    }

    private Element box(Thing thing) {
        double x = x(thing.name());
        double y = y(thing.name());
        return Element.of("g", "class", "thing " + style(thing))
                .with(
                        Element.of("title").saying(thing.name() + ": " + thing.says()),
                        shape(thing, x, y),
                        Element.of("text", "class", "name", "x", x + WIDE / 2, "y", y + 19, "text-anchor", "middle")
                                .saying(Label.fit(thing.name(), WIDE / 13 - 1.6)),
                        Element.of("text", "class", "small", "x", x + WIDE / 2, "y", y + 36, "text-anchor", "middle")
                                .saying(Label.fit(thing.says(), WIDE / 12 - 2)));
    }

    private static Element linked(Element box, String address) {
        return address.isEmpty() ? box : Element.of("a", "href", address).with(box);
    }

    private static String style(Thing thing) {
        return isFallen(thing.mark())
                ? "fallen"
                : thing.mark().equals(Picture.SELF) ? "self" : thing.group().toLowerCase(Locale.ROOT);
    }

    private static Element shape(Thing thing, double x, double y) {
        if (isFallen(thing.mark())) {
            return polygon(
                    x,
                    y,
                    CUT,
                    0,
                    WIDE - CUT,
                    0,
                    WIDE,
                    CUT,
                    WIDE,
                    HIGH - CUT,
                    WIDE - CUT,
                    HIGH,
                    CUT,
                    HIGH,
                    0,
                    HIGH - CUT,
                    0,
                    CUT);
        }
        return switch (thing.group()) {
            case "platform" -> polygon(x, y, CUT, 0, WIDE, 0, WIDE - CUT, HIGH, 0, HIGH);
            case "model" -> rectangle(x, y, HIGH / 2);
            default -> rectangle(x, y, 6);
        };
    }

    private static Element rectangle(double x, double y, double round) {
        return Element.of("rect", "x", x, "y", y, "width", WIDE, "height", HIGH, "rx", round);
    }

    private static Element polygon(double x, double y, double... corners) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(at(x + corners[i], y + corners[i + 1]));
        }
        return Element.of("polygon", "points", String.join(" ", points));
    }

    private static boolean isFallen(String mark) {
        return mark.equals("retracted") || mark.equals("lost") || mark.equals("deprecated");
    }
}
