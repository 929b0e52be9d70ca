package io.github.datacard.chart;

import java.util.List;

/**
 * What was drawn.
 *
 * @param says the picture in words, for who cannot see it
 * @param frame attributes of the whole image, names and values in turn
 * @param content its elements
 */
record Drawing(String says, List<Object> frame, List<Element> content) {
    /** An image as wide as the page lets it be. Shapes are measured in percent, so texts keep their size. */
    static Drawing fluid(String says, double height, List<Element> content) {
        return new Drawing(says, List.of("width", "100%", "height", height), content);
    }

    /** An image that becomes larger and smaller as a whole. */
    static Drawing scaled(String says, double width, double height, List<Element> content) {
        return new Drawing(says, List.of("viewBox", box(width, height)), content);
    }

    /** An image of one size; narrow screens scroll it. */
    static Drawing fixed(String says, double width, double height, List<Element> content) {
        return new Drawing(says, List.of("width", width, "height", height, "viewBox", box(width, height)), content);
    }

    private static String box(double width, double height) {
        return "0 0 " + Element.number(width) + " " + Element.number(height);
    }
}
