package io.github.datacard.chart;

import io.github.datacard.document.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines that charts of named values have in common: the name on the left, the value on the right, a bar below. */
final class Rows {
    static final double HEIGHT = 38;
    static final double BAR = 9;

    /** The room for a name and its value on the narrowest screen, in font sizes. */
    private static final double ROOM = 21;

    /** The same where two pictures stand side by side on a screen. */
    private static final double BROAD_ROOM = 28;

    private static final double BASE = 14;
    private static final double BAR_TOP = 20;
    private static final int COLORS = 6;

    /** The room that a value has at least, beside a name that is cut. */
    private static final double VALUE_ROOM = 13;

    /** The share of the width that something has at least, so that it is seen. */
    static final double THINNEST = 0.004;

    /** The middle of the bars, below the top of their lines. */
    static final double MIDDLE = BAR_TOP + BAR / 2;

    private Rows() {}

    /** A group of one line, of which a pointer shows the full name. */
    static Element line(int index, String name, String value, List<Element> bars) {
        List<Element> content = new ArrayList<>();
        content.add(Element.of("title").saying(name + ": " + value));
        String shown = Label.fit(value, Math.max(VALUE_ROOM, ROOM - 1 - Label.width(name)));
        content.addAll(name(index, name, Label.width(shown)));
        content.add(Element.of("text", "class", "value", "x", "100%", "y", top(index) + BASE, "text-anchor", "end")
                .saying(shown));
        content.addAll(bars);
        return Element.of("g").with(content);
    }

    /** All of a name where it fits, or as much of it as screens and phones have room for. */
    private static List<Element> name(int index, String name, double value) {
        double narrow = Math.max(7, ROOM - value);
        double broad = Math.max(narrow, BROAD_ROOM - value);
        return Label.width(name) <= narrow
                ? List.of(name(index, name, "name", narrow))
                : List.of(name(index, name, "name roomy", broad), name(index, name, "name tight", narrow));
    }

    private static Element name(int index, String name, String style, double room) {
        return Element.of("text", "class", style, "x", "0", "y", top(index) + BASE)
                .saying(Label.fit(name, room));
    }

    /** All rows in words. */
    static String said(List<Picture.Row> rows) {
        return rows.stream().map(row -> row.name() + ": " + row.label()).collect(Collectors.joining(", ", "", "."));
    }

    /** A bar in a line, from one share of the width on. */
    static Element bar(int index, String style, double from, double share) {
        return rect(style, from, share > 0 ? Math.max(share, THINNEST) : 0, top(index) + BAR_TOP, BAR);
    }

    /** A rectangle from one share of the width on. */
    static Element rect(String style, double from, double share, double top, double height) {
        return Element.of(
                "rect",
                "class",
                style,
                "x",
                Element.percent(from),
                "y",
                top,
                "width",
                Element.percent(share),
                "height",
                height);
    }

    /** A mark across a bar. */
    static Element mark(int index, double at) {
        return line(index, "mark", at);
    }

    /** A line across a bar. */
    static Element line(int index, String style, double at) {
        String x = Element.percent(at);
        return Element.of(
                "line",
                "class",
                style,
                "x1",
                x,
                "x2",
                x,
                "y1",
                top(index) + BAR_TOP - 3,
                "y2",
                top(index) + BAR_TOP + BAR + 3);
    }

    static double top(int index) {
        return index * HEIGHT;
    }

    static double height(int lines) {
        return Math.max(1, lines) * HEIGHT;
    }

    /** The style of each group, by its first appearance; without groups all have the first one. */
    static Map<String, String> styles(Picture picture) {
        Map<String, String> styles = new LinkedHashMap<>();
        picture.rows().forEach(row -> styles.computeIfAbsent(row.group(), group -> style(styles.size())));
        return styles;
    }

    /** The style of the n-th group. */
    static String style(int index) {
        return "c" + (index % COLORS + 1);
    }
}
