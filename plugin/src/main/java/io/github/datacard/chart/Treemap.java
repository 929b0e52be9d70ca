package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The leaves of a tree as areas, those of one branch side by side and in one color. Areas are nearly square by the
 * algorithm of Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000).
 */
final class Treemap {
    private static final double HEIGHT = 300;

    /** The shape that areas are made square for; the real width is the reader's. */
    private static final double WIDTH = 600;

    /** A part of the picture. */
    private record Area(double x, double y, double width, double height) {
        double shorter() {
            return Math.min(width, height);
        }
    }

    private Treemap() {}

    static Drawing of(Picture picture, Messages messages) {
        Map<String, List<Row>> branches = branches(picture.rows());
        Map<String, Double> sizes = new LinkedHashMap<>();
        branches.forEach((branch, leaves) ->
                sizes.put(branch, leaves.stream().mapToDouble(Row::value).sum()));
        Map<String, Area> areas = squarify(sizes, new Area(0, 0, WIDTH, HEIGHT));
        List<Element> content = new ArrayList<>();
        int color = 0;
        for (Map.Entry<String, Area> branch : areas.entrySet()) {
            List<Row> leaves = branches.getOrDefault(branch.getKey(), List.of());
            Map<String, Double> parts = new LinkedHashMap<>();
            leaves.forEach(leaf -> parts.put(leaf.name(), leaf.value()));
            Map<String, Area> places = squarify(parts, branch.getValue());
            String style = Rows.style(branches.size() > 1 ? color++ : 0);
            leaves.stream()
                    .filter(leaf -> places.containsKey(leaf.name()))
                    .forEach(leaf -> content.add(leaf(
                            leaf,
                            branch.getKey().equals(leaf.name()) ? "" : branch.getKey(),
                            places.getOrDefault(leaf.name(), branch.getValue()),
                            leaf.isRest() ? "rest" : style)));
        }
        return Drawing.fluid(
                messages.say("chart.treemap", branches.size(), picture.rows().size()), HEIGHT, content);
    }

    /** The leaves by the topmost part above them; a loop of parents ends where it began. */
    private static Map<String, List<Row>> branches(List<Row> rows) {
        Map<String, String> parents = rows.stream()
                .filter(row -> !row.target().isEmpty())
                .collect(Collectors.toMap(Row::name, Row::target, (first, last) -> first, LinkedHashMap::new));
        Set<String> inner = Set.copyOf(parents.values());
        Map<String, List<Row>> branches = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !inner.contains(row.name()) && row.value() > 0)
                .forEach(row -> branches.computeIfAbsent(top(row.name(), parents), name -> new ArrayList<>())
                        .add(row));
        return branches;
    }

    private static String top(String name, Map<String, String> parents) {
        Set<String> way = new LinkedHashSet<>();
        String above = name;
        while (parents.containsKey(above) && way.add(above)) {
            above = parents.getOrDefault(above, above);
        }
        return above;
    }

    private static Element leaf(Row row, String branch, Area area, String style) {
        double room = area.width() * 288 / WIDTH / 13 - 1;
        List<Element> content = new ArrayList<>(List.of(
                Element.of("title").saying((branch.isEmpty() ? "" : branch + ": ") + row.name() + ": " + row.label()),
                Element.of("rect", "class", style, "x", "1", "y", "1", "width", "100%", "height", "100%")));
        if (area.height() > 22 && room > 2) {
            content.add(Element.of("text", "class", "on-area", "x", "8", "y", "20")
                    .saying(Label.fit(row.name(), Math.max(room, 4))));
        }
        if (area.height() > 40 && room > 2) {
            content.add(Element.of("text", "class", "on-area small", "x", "8", "y", "37")
                    .saying(Label.fit(row.label(), Math.max(room, 4))));
        }
        return Element.of(
                        "svg",
                        "x",
                        Element.percent(area.x() / WIDTH),
                        "y",
                        area.y(),
                        "width",
                        Element.percent(area.width() / WIDTH),
                        "height",
                        area.height())
                .with(content);
    }

    private static Map<String, Area> squarify(Map<String, Double> sizes, Area whole) {
        List<Map.Entry<String, Double>> left = sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Area> areas = new LinkedHashMap<>();
        Area free = whole;
        while (!left.isEmpty()) {
            double scale = free.width()
                    * free.height()
                    / left.stream().mapToDouble(Map.Entry::getValue).sum();
            int taken = 1;
            while (taken < left.size()
                    && worst(left.subList(0, taken + 1), scale, free.shorter())
                            <= worst(left.subList(0, taken), scale, free.shorter())) {
                taken++;
            }
            free = place(left.subList(0, taken), scale, free, areas);
            left.subList(0, taken).clear();
        }
        return areas;
    }

    /** How far from a square the least square area of a row would be. */
    private static double worst(List<Map.Entry<String, Double>> row, double scale, double side) {
        double sum = row.stream().mapToDouble(Map.Entry::getValue).sum() * scale;
        double most = row.get(0).getValue() * scale;
        double least = row.get(row.size() - 1).getValue() * scale;
        return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }

    private static Area place(List<Map.Entry<String, Double>> row, double scale, Area free, Map<String, Area> areas) {
        boolean upright = free.width() >= free.height();
        double sum = row.stream().mapToDouble(Map.Entry::getValue).sum() * scale;
        double depth = sum / free.shorter();
        double offset = 0;
        for (Map.Entry<String, Double> entry : row) {
            double length = entry.getValue() * scale / depth;
            areas.put(
                    entry.getKey(),
                    upright
                            ? new Area(free.x(), free.y() + offset, depth, length)
                            : new Area(free.x() + offset, free.y(), length, depth));
            offset += length;
        }
        return upright
                ? new Area(free.x() + depth, free.y(), free.width() - depth, free.height())
                : new Area(free.x(), free.y() + depth, free.width(), free.height() - depth);
    }
}
