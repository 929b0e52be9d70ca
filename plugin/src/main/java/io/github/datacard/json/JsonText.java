package io.github.datacard.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes trees of maps, lists, text, numbers, booleans, empty {@code Optional}s for null and written lines as JSON, in their own order, with line feeds. */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private JsonText() {}

    /** Indented, with a line feed at the end. */
    public static String indented(Object tree) {
        return printed(tree, indentation());
    }

    /** The same, written to {@code out} piece by piece: what is an {@link #each} of the tree is never held as a whole. */
    public static void indented(Object tree, Writer out) throws IOException {
        print(tree, indentation(), out);
    }

    /** Items of lists at the top are one line each, so that a long report stays small; written piece by piece, too. */
    public static void lines(Object tree, Writer out) throws IOException {
        print(tree, indentation(downTo(1), downTo(2)), out);
    }

    private static DefaultIndenter downTo(int deepest) {
        return new DefaultIndenter("  ", "\n") {
            @Override
            public void writeIndentation(JsonGenerator json, int level) {
                if (level <= deepest) {
                    super.writeIndentation(json, level);
                }
            }
        };
    }

    /** A list of trees that are made only when they are written. */
    public static <T> Iterable<Object> each(List<T> items, Function<T, Object> tree) {
        return () -> items.stream().map(tree).iterator();
    }

    private static PrettyPrinter indentation() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        return indentation(indent, indent);
    }

    private static PrettyPrinter indentation(DefaultIndenter objects, DefaultIndenter arrays) {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(objects)
                .withArrayIndenter(arrays);
    }

    /** On one line, with a line feed at the end. */
    public static String compact(Object tree) {
        return printed(tree, null);
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

    private static String printed(Object tree, @Nullable PrettyPrinter printer) {
        StringWriter out = new StringWriter();
        try {
            print(tree, printer, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static void print(Object tree, @Nullable PrettyPrinter printer, Writer out) throws IOException {
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public @Nullable PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
            write(tree, json);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
        out.append('\n');
    }

    private static void write(Object tree, JsonGenerator json) {
        if (tree instanceof JsonLine.Written written) {
            json.writeRawValue(written.json());
        } else if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                json.writeName(name.toString());
                write(value, json);
            });
            json.writeEndObject();
        } else if (tree instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (tree instanceof Integer number) {
            json.writeNumber(number.intValue());
        } else if (tree instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (tree instanceof Optional<?>) {
            json.writeNull();
        } else if (tree instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(tree.toString());
        }
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
