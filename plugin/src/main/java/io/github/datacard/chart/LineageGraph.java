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
    private static final double WIDE = 196;
    private static final double LINE = 16;
    private static final double LINE_ROOM = WIDE / 13 - 1.6;
    private static final double BETWEEN = 56;
    private static final double APART = 18;
    private static final double EDGE = 4;
    private static final double CUT = 10;

    /** A thing in the graph. */
    private record Thing(String name, String group, String mark, String says) {}

    private final Messages messages;
    private final Layers layers;
    private final Map<String, Thing> things;
    private final double high;

    private LineageGraph(Messages messages, Layers layers, Map<String, Thing> things) {
        this.messages = messages;
        this.layers = layers;
        this.things = things;
        this.high = LINE
                        * (1
                                + things.keySet().stream()
                                        .mapToInt(name -> name(name).size())
                                        .max()
                                        .orElse(1))
                + 14;
    }

    private static List<String> name(String name) {
        return Label.lines(name, LINE_ROOM);
    }

    static Drawing of(Picture picture, Messages messages) {
        Map<String, Thing> things = new LinkedHashMap<>();
        picture.rows().forEach(row -> things.putIfAbsent(row.name(), thing(row, messages)));
        boolean known = picture.rows().stream().anyMatch(row -> row.mark().equals(Picture.SELF));
        picture.rows().forEach(row -> things.putIfAbsent(row.target(), end(row.target(), known, messages)));
        things.remove("");
        List<Layers.Edge> edges = picture.rows().stream()
                .filter(row -> !row.target().isEmpty())
                .map(row -> new Layers.Edge(row.name(), row.target()))
                .distinct()
                .toList();
        return new LineageGraph(messages, new Layers(things.keySet(), edges), things).drawing(picture, edges);
    }

    /** What leads to nothing: what was made of the dataset, or, where no row is that of the dataset, the dataset itself. */
    private static Thing end(String name, boolean known, Messages messages) {
        return known
                ? new Thing(name, "dataset", "", messages.say("descent.dataset"))
                : new Thing(name, "dataset", Picture.SELF, messages.say("chart.lineage.self"));
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
                layers.breadth() * (high + APART) - APART + 2 * EDGE,
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
        return EDGE + layers.placeOf(node) * (high + APART);
    }

    private Element line(Layers.Edge edge) {
        List<String> way = layers.way(edge);
        StringBuilder path = new StringBuilder();
        boolean backward = layers.layerOf(edge.from()) > layers.layerOf(edge.to());
        for (int step = 0; step < way.size(); step++) {
            double y = y(way.get(step)) + high / 2;
            double in = x(way.get(step)) + (backward ? WIDE : 0);
            double out = x(way.get(step)) + (backward ? 0 : WIDE);
            if (step == 0) {
                path.append("M").append(at(out, y));
            } else {
                double half = (backward ? -1 : 1) * BETWEEN / 2;
                double before = y(way.get(step - 1)) + high / 2;
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
        double middle = y(edge.to()) + high / 2;
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
        List<Element> parts = new ArrayList<>();
        parts.add(Element.of("title").saying(thing.name() + ": " + thing.says()));
        parts.add(shape(thing, x, y));
        parts.addAll(texts(thing, x + WIDE / 2, y));
        return Element.of("g", "class", "thing " + style(thing)).with(parts);
    }

    /** The lines of the name and what kind of thing it is, in the middle of the box. */
    private List<Element> texts(Thing thing, double middle, double y) {
        List<String> name = name(thing.name());
        double line = y + (high - LINE * (name.size() + 1)) / 2 + 12;
        List<Element> texts = new ArrayList<>();
        for (String part : name) {
            texts.add(text("name", middle, line).saying(part));
            line += LINE;
        }
        texts.add(text("small", middle, line).saying(Label.fit(thing.says(), WIDE / 12 - 2)));
        return texts;
    }

    private static Element text(String style, double x, double y) {
        return Element.of("text", "class", style, "x", x, "y", y, "text-anchor", "middle");
    }

    private static Element linked(Element box, String address) {
        return address.isEmpty() ? box : Element.of("a", "href", address).with(box);
    }

    private static String style(Thing thing) {
        return isFallen(thing.mark())
                ? "fallen"
                : thing.mark().equals(Picture.SELF) ? "self" : thing.group().toLowerCase(Locale.ROOT);
    }

    private Element shape(Thing thing, double x, double y) {
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
                    high - CUT,
                    WIDE - CUT,
                    high,
                    CUT,
                    high,
                    0,
                    high - CUT,
                    0,
                    CUT);
        }
        return switch (thing.group()) {
            case "platform" -> polygon(x, y, CUT, 0, WIDE, 0, WIDE - CUT, high, 0, high);
            case "model" -> rectangle(x, y, high / 2);
            default -> rectangle(x, y, 6);
        };
    }

    private Element rectangle(double x, double y, double round) {
        return Element.of("rect", "x", x, "y", y, "width", WIDE, "height", high, "rx", round);
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
