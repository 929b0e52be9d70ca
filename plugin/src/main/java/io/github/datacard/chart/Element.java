package io.github.datacard.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of an SVG image. All texts and attributes are escaped when it is written.
 *
 * @param name its tag
 * @param attributes names and values in turn
 * @param text what stands in it; may be empty
 * @param children the elements in it
 */
record Element(String name, List<String> attributes, String text, List<Element> children) {
    /** An element with attributes, names and values in turn; numbers are rounded to hundredths. */
    static Element of(String name, Object... attributes) {
        List<String> given = new ArrayList<>();
        for (Object attribute : attributes) {
            given.add(attribute instanceof Double number ? number(number) : attribute.toString());
        }
        return new Element(name, List.copyOf(given), "", List.of());
    }

    /** The same with a text in it. */
    Element saying(String words) {
        return new Element(name, attributes, words, children);
    }

    /** The same with elements in it. */
    Element with(List<Element> more) {
        return new Element(name, attributes, text, List.copyOf(more));
    }

    /** The same with elements in it. */
    Element with(Element... more) {
        return with(List.of(more));
    }

    /** A share of the whole width or height. */
    static String percent(double share) {
        return number(share * 100) + "%";
    }

    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            escape(attributes.get(i + 1), out);
            out.append('"');
        }
        out.append('>');
        escape(text, out);
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(Label.isVisible(character) ? character : ' ');
            }
        });
    }
}
