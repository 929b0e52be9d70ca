package io.github.datacard.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes trees of maps, lists, text, numbers, booleans and empty {@code Optional}s for null as JSON, in their own order, with line feeds. */
public final class JsonText {
    private JsonText() {}

    /** Indented, with a line feed at the end. */
    public static String indented(Object tree) {
        return printed(tree, JsonPrinter.Layout.INDENTED);
    }

    /** The same, written to {@code out} piece by piece: what is an {@link #each} of the tree is never held as a whole. */
    public static void indented(Object tree, Writer out) throws IOException {
        JsonPrinter.print(tree, JsonPrinter.Layout.INDENTED, out);
    }

    /** Items of lists at the top are one line each, so that a long report stays small; written piece by piece, too. */
    public static void lines(Object tree, Writer out) throws IOException {
        JsonPrinter.print(tree, JsonPrinter.Layout.LINES, out);
    }

    /** A list of trees that are made only when they are written. */
    public static <T> Iterable<Object> each(List<T> items, Function<T, Object> tree) {
        return () -> items.stream().map(tree).iterator();
    }

    /** On one line, with a line feed at the end. */
    public static String compact(Object tree) {
        return printed(tree, JsonPrinter.Layout.COMPACT);
    }

    /** On one line, as an expression in a script or in an element of a page: it holds nothing that would end either. */
    public static String script(Object tree) {
        return compact(tree)
                .strip()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String printed(Object tree, JsonPrinter.Layout layout) {
        StringWriter out = new StringWriter();
        try {
            JsonPrinter.print(tree, layout, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** The same tree with the members of each map in the order of their keys. */
    public static Object sorted(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
            return sorted;
        }
        return tree instanceof List<?> list
                ? list.stream().map(JsonText::sorted).toList()
                : tree;
    }

    /**
     * A map in the order given, from keys and values in turn; members whose value is an empty text, map or list are
     * left out.
     */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!isEmpty(keysAndValues[i + 1])) {
                object.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return object;
    }

    /** A map in the order given, from keys and values in turn. {@code Map.of} has another order in each process. */
    public static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    /** Whether a value is an empty text, map or list. */
    public static boolean isEmpty(Object value) {
        return "".equals(value)
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Iterable<?> list && !list.iterator().hasNext());
    }
}
