package io.github.datacard.text;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes trees of maps, lists, text, numbers and booleans as JSON, in their own order, with line feeds. */
public final class JsonText {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer()
            .with(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT));

    private JsonText() {}

    /** Indented, with a line feed at the end. */
    public static String indented(Object tree) {
        return WRITER.writeValueAsString(tree) + "\n";
    }

    /** On one line, with a line feed at the end. */
    public static String compact(Object tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    /**
     * A map in the order given, from keys and values in turn; members whose value is an empty text, map or list are
     * left out.
     */
    public static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (!isEmpty(value)) {
                object.put((String) keysAndValues[i], value);
            }
        }
        return object;
    }

    private static boolean isEmpty(Object value) {
        return "".equals(value)
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Iterable<?> list && !list.iterator().hasNext());
    }
}
