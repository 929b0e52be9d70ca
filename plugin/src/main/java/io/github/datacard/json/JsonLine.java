package io.github.datacard.json;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * An object of JSON on one line, written member by member as {@link JsonText#lines} writes it. Reports of hundreds of
 * thousands of lines take several times as long by way of trees. Members whose value is empty are left out.
 */
public final class JsonLine {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final Texts texts;
    private final StringBuilder json = new StringBuilder("{");

    /** Texts that stand in many lines, each made ready to be written once. Not thread-safe. */
    public static final class Texts {
        /** So many texts are kept; of a report with more that differ, most stand in one line. */
        private static final int MOST = 10_000;

        private final Map<String, String> known = new HashMap<>();

        private String quoted(String text) {
            String quoted = known.get(text);
            if (quoted == null) {
                quoted = quote(text, new StringBuilder(text.length() + 2)).toString();
                if (known.size() < MOST) {
                    known.put(text, quoted);
                }
            }
            return quoted;
        }
    }

    /**
     * An object without members.
     *
     * @param texts the texts that stand in lines of the same report
     */
    public JsonLine(Texts texts) {
        this.texts = texts;
    }

    /** A value that is written already; in a tree it stands for itself. */
    public record Written(String json) {}

    /** A member that is a text. */
    public JsonLine text(String name, String value) {
        return value.isEmpty() ? this : anyText(name, value);
    }

    /** The same for a text that stands in many lines. */
    public JsonLine oftenText(String name, String value) {
        if (!value.isEmpty()) {
            name(name).append(texts.quoted(value));
        }
        return this;
    }

    /** The same where an empty text says something, too. */
    public JsonLine anyText(String name, String value) {
        quote(value, name(name));
        return this;
    }

    /** A member that is a number. */
    public JsonLine number(String name, int value) {
        name(name).append(value);
        return this;
    }

    /** A member that is yes or no. */
    public JsonLine flag(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    /** A member that is a list of texts. */
    public JsonLine texts(String name, Collection<String> values) {
        return list(name, values, text -> json.append(texts.quoted(text)));
    }

    /** A member that is a list of lists of texts. */
    public JsonLine textLists(String name, Collection<? extends Collection<String>> values) {
        return list(name, values, this::strings);
    }

    /** A member that is a list of values. */
    public JsonLine list(String name, Collection<Written> values) {
        return list(name, values, value -> json.append(value.json));
    }

    private <T> JsonLine list(String name, Collection<T> values, Consumer<T> write) {
        if (!values.isEmpty()) {
            name(name);
            items(values, write);
        }
        return this;
    }

    /** The whole object. */
    public Written end() {
        return new Written(json.append('}').toString());
    }

    /** The names of members are ours and hold nothing to be escaped. */
    private StringBuilder name(String name) {
        return json.append(json.length() > 1 ? ",\"" : "\"").append(name).append("\": ");
    }

    private void strings(Collection<String> values) {
        if (values.isEmpty()) {
            json.append("[ ]");
        } else {
            items(values, text -> json.append(texts.quoted(text)));
        }
    }

    private <T> void items(Collection<T> values, Consumer<T> write) {
        char before = '[';
        for (T value : values) {
            json.append(before);
            write.accept(value);
            before = ',';
        }
        json.append(']');
    }

    private static StringBuilder quote(String text, StringBuilder out) {
        out.append('"');
        ENCODER.quoteAsString(text, out);
        return out.append('"');
    }
}
