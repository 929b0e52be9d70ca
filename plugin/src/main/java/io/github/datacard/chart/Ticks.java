package io.github.datacard.chart;

/** Words along a scale. */
final class Ticks {
    /** The height that they take below the lines of a chart. */
    static final double HEIGHT = 22;

    /** Where they stand in it. */
    static final double BASE = 14;

    private Ticks() {}

    /** Words at a share of the width; those at the ends stay within the picture. */
    static Element at(double share, double y, String says) {
        return tick(Element.percent(share), share == 0 ? "start" : share == 1 ? "end" : "middle", y, says);
    }

    /** Words at the left end. */
    static Element first(double y, String says) {
        return tick("0", "start", y, says);
    }

    /** Words at the right end. */
    static Element last(double y, String says) {
        return tick("100%", "end", y, says);
    }

    private static Element tick(String x, String anchor, double y, String says) {
        return Element.of("text", "class", "axis", "x", x, "y", y, "text-anchor", anchor)
                .saying(says);
    }
}
