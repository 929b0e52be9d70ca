package io.github.datacard.card;

import io.github.datacard.text.Digest;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of a front matter as they compare: without comments, quotes, ways to write lists, and orders of keys. */
public final class FrontMatterValue {
    private static final int LENGTH = 12;
    private static final Pattern WHOLE = Pattern.compile("-?[1-9][0-9]{0,17}|0");

    /** Parsers differ in whether a literal block that ends the front matter ends with a line. */
    private static final Pattern LAST_LINE_END = Pattern.compile("\\n\\z");

    private FrontMatterValue() {}

    /**
     * A text that two values have in common if and only if they are equal.
     *
     * @param single whether a value equals a list of it
     */
    public static String of(Node node, boolean single) {
        return single && node instanceof Node.Sequence list && list.items().size() == 1
                ? of(list.items().get(0))
                : of(node);
    }

    /** The digest by which a value is known again. */
    public static String seal(Node node, boolean single) {
        return Digest.of(of(node, single)).substring(0, LENGTH);
    }

    private static String of(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> quoted(entry.key().text()) + ":" + of(entry.value()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(FrontMatterValue::of).collect(Collectors.joining(",", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case NOTHING -> "null";
            case YES_NO -> scalar.text().toLowerCase(java.util.Locale.ROOT);
            case NUMBER -> number(scalar.text());
            case TEXT -> quoted(LAST_LINE_END.matcher(scalar.text()).replaceFirst(""));
        };
    }

    /** A value as maps, lists, texts, numbers, booleans and empty {@code Optional}s for null. */
    public static Object tree(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> tree = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(FrontMatterValue::tree).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case NOTHING -> Optional.empty();
            case YES_NO -> scalar.text().equalsIgnoreCase("true");
            case NUMBER ->
                WHOLE.matcher(scalar.text()).matches() ? (Object) Long.valueOf(scalar.text()) : scalar.text();
            case TEXT -> scalar.text();
        };
    }

    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 400
                    ? text
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException otherBase) {
            return text;
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Whether a value says nothing that could get lost. */
    public static boolean isEmpty(Node node) {
        return node.isNothing()
                || (node instanceof Node.Sequence list && list.items().isEmpty())
                || (node instanceof Node.Mapping map && map.entries().isEmpty())
                || (node instanceof Node.Scalar scalar
                        && scalar.type() == ScalarType.TEXT
                        && scalar.text().isEmpty());
    }
}
