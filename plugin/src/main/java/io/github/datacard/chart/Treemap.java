package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import io.github.datacard.document.Picture.Row;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The leaves of a tree as areas, those of one branch side by side, in one color and below its name. Areas are nearly square
 * by the algorithm of Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000). Branches with many leaves are drawn again
 * on their own, larger; their names lead there.
 */
final class Treemap {
    private static final double LOW = 300;
    private static final double HIGH = 440;
    private static final int MANY = 24;

    /** The shape that areas are made square for; the real width is the reader's. */
    private static final double WIDTH = 840;

    /** The widths of the picture on a phone and on a screen, and the size of its letters. */
    private static final double NARROW = 288;

    private static final double BROAD = 760;
    private static final double LETTER = 13;
    private static final double HEADING = 21;
    private static final double GAP = 3;

    /** So many leaves are worth a picture of their own. */
    private static final int ZOOMED = 8;

    /** A part of the picture. */
    private record Area(double x, double y, double width, double height) {
        double shorter() {
            return Math.min(width, height);
        }

        /** What is left below a heading. */
        Area inside() {
            return new Area(x + GAP, y + HEADING, width - 2 * GAP, height - HEADING - GAP);
        }

        boolean holdsHeading() {
            return height > 3 * HEADING && width > 60;
        }
    }

    private final String id;
    private final List<Element> content = new ArrayList<>();

    private Treemap(String id) {
        this.id = id;
    }

    static Drawing of(Picture picture, Messages messages, String id) {
        List<Branch> branches = Branch.of(picture.rows());
        long leaves = branches.stream().mapToLong(Branch::leaves).sum();
        double height = leaves > MANY ? HIGH : LOW;
        Treemap map = new Treemap(id);
        map.draw(branches, new Area(0, 0, WIDTH, height));
        return Drawing.fluid(messages.say("chart.treemap", branches.size(), leaves), height, map.content);
    }

    /** The branches that are drawn again on their own, each as a picture. */
    static List<Picture> zooms(Picture picture) {
        return Branch.of(picture.rows()).stream()
                .filter(Treemap::isZoomed)
                .map(branch -> new Picture(picture.kind(), branch.name(), "", picture.columns(), branch.below()))
                .toList();
    }

    private static boolean isZoomed(Branch branch) {
        return branch.leaves() >= ZOOMED;
    }

    private void draw(List<Branch> branches, Area whole) {
        Map<Branch, Area> areas = squarify(branches, whole);
        boolean colored = branches.stream().anyMatch(branch -> !branch.parts().isEmpty());
        int color = 0;
        int zoom = 0;
        for (Branch branch : branches) {
            String style = Rows.style(colored ? color++ : 0);
            String link = isZoomed(branch) && branches.size() > 1 ? "#" + id + "-zoom-" + ++zoom : "";
            Area area = areas.get(branch);
            if (area != null) {
                draw(branch, area, style, link, "");
            }
        }
    }

    private void draw(Branch branch, Area area, String style, String link, String path) {
        if (branch.parts().isEmpty()) {
            branch.row().ifPresent(row -> content.add(leaf(row, path, area, row.isRest() ? "rest" : style)));
            return;
        }
        String way = path.isEmpty() ? branch.name() : path + " › " + branch.name();
        Area inside = area.holdsHeading() ? area.inside() : area;
        if (area.holdsHeading()) {
            content.add(heading(branch, area, link));
        }
        Map<Branch, Area> places = squarify(branch.parts(), inside);
        for (Branch part : branch.parts()) {
            Area place = places.get(part);
            if (place != null) {
                draw(part, place, style, "", way);
            }
        }
    }

    private static Element heading(Branch branch, Area area, String link) {
        List<Element> words = new ArrayList<>(List.of(
                Element.of("title").saying(branch.name()),
                Element.of("rect", "class", "group", "x", "1", "y", "1", "width", "100%", "height", "100%")));
        words.addAll(texts(branch.name() + (link.isEmpty() ? "" : " ⤢"), "name", area, 6, 15));
        Element frame = placed(area).with(words);
        return link.isEmpty() ? frame : Element.of("a", "href", link).with(frame);
    }

    private static Element leaf(Row row, String path, Area area, String style) {
        List<Element> shown = new ArrayList<>(List.of(
                Element.of("title").saying((path.isEmpty() ? "" : path + ": ") + row.name() + ": " + row.label()),
                Element.of("rect", "class", style, "x", "1", "y", "1", "width", "100%", "height", "100%")));
        if (area.height() > 20) {
            shown.addAll(texts(row.name(), "on-area", area, 6, 16));
        }
        if (area.height() > 40) {
            shown.addAll(texts(row.label(), "on-area small", area, 6, 33));
        }
        return placed(area).with(shown);
    }

    private static Element placed(Area area) {
        return Element.of(
                "svg",
                "x",
                Element.percent(area.x() / WIDTH),
                "y",
                area.y(),
                "width",
                Element.percent(area.width() / WIDTH),
                "height",
                area.height());
    }

    /** A label that fits on a phone, or one for screens and a shorter one for phones. */
    private static List<Element> texts(String words, String style, Area area, double x, double y) {
        double narrow = room(area, NARROW);
        double broad = room(area, BROAD);
        if (Label.width(words) <= narrow) {
            return List.of(text(words, style, x, y));
        }
        List<Element> texts = new ArrayList<>();
        if (broad >= 3) {
            texts.add(text(Label.fit(words, broad), style + " roomy", x, y));
        }
        if (narrow >= 3) {
            texts.add(text(Label.fit(words, narrow), style + " tight", x, y));
        }
        return texts;
    }

    private static double room(Area area, double width) {
        return area.width() * width / WIDTH / LETTER - 0.7;
    }

    private static Element text(String words, String style, double x, double y) {
        return Element.of("text", "class", style, "x", x, "y", y).saying(words);
    }

    private static IdentityHashMap<Branch, Area> squarify(List<Branch> branches, Area whole) {
        List<Branch> left = new ArrayList<>(branches.stream()
                .filter(branch -> branch.size() > 0)
                .sorted(Comparator.comparingDouble(Branch::size).reversed().thenComparing(Branch::name))
                .toList());
        IdentityHashMap<Branch, Area> areas = new IdentityHashMap<>();
        Area free = whole;
        while (!left.isEmpty()) {
            double scale = free.width() * free.height() / sum(left);
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

    private static double sum(List<Branch> branches) {
        return branches.stream().mapToDouble(Branch::size).sum();
    }

    /** How far from a square the least square area of a row would be. */
    private static double worst(List<Branch> row, double scale, double side) {
        double sum = sum(row) * scale;
        double most = row.get(0).size() * scale;
        double least = row.get(row.size() - 1).size() * scale;
        return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }

    private static Area place(List<Branch> row, double scale, Area free, Map<Branch, Area> areas) {
        boolean upright = free.width() >= free.height();
        double depth = sum(row) * scale / free.shorter();
        double offset = 0;
        for (Branch branch : row) {
            double length = branch.size() * scale / depth;
            areas.put(
                    branch,
                    upright
                            ? new Area(free.x(), free.y() + offset, depth, length)
                            : new Area(free.x() + offset, free.y(), length, depth));
            offset += length;
        }
        return upright
                ? new Area(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
                : new Area(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
    }
}
