package io.github.datacard.json;

import java.util.Collection;
import java.util.HexFormat;

/**
 * An object of JSON on one line, written member by member as {@link JsonText#lines} writes it. Reports of hundreds of
 * thousands of lines take several times as long by way of trees. Members whose value is empty are left out.
 */
public final class JsonLine {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder text;

    /** An object without members. */
    public JsonLine() {
        this.text = new StringBuilder(1024).append('{');
    }

    /** A value that is written already; in a tree it stands for itself. */
    public record Written(String json) {}

    /** A member that is a text. */
    public JsonLine text(String name, String value) {
        return value.isEmpty() ? this : anyText(name, value);
    }

    /** The same where an empty text says something, too. */
    public JsonLine anyText(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    /** A member that is a number. */
    public JsonLine number(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    /** A member that is yes or no. */
    public JsonLine flag(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /** A member that is a list of texts. */
    public JsonLine texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            name(name);
            strings(values);
        }
        return this;
    }

    /** A member that is a list of lists of texts. */
    public JsonLine textLists(String name, Collection<? extends Collection<String>> values) {
        if (!values.isEmpty()) {
            name(name);
            char before = '[';
            for (Collection<String> value : values) {
                text.append(before);
                strings(value);
                before = ',';
            }
            text.append(']');
        }
        return this;
    }

    /** A member that is a list of values. */
    public JsonLine list(String name, Collection<Written> values) {
        if (!values.isEmpty()) {
            name(name);
            char before = '[';
            for (Written value : values) {
                text.append(before).append(value.json());
                before = ',';
            }
            text.append(']');
        }
        return this;
    }

    /** The whole object. */
    public Written end() {
        return new Written(text.append('}').toString());
    }

    /** The names of members are ours and hold nothing to be escaped. */
    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append('"').append(name).append("\": ");
    }

    private void strings(Collection<String> values) {
        text.append('[');
        int start = text.length();
        for (String value : values) {
            if (text.length() > start) {
                text.append(',');
            }
            string(value);
        }
        text.append(values.isEmpty() ? " ]" : "]");
    }

    private void string(String value) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                text.append(value, plain, i);
                escape(character);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length()).append('"');
    }

    private void escape(char character) {
        text.append('\\');
        switch (character) {
            case '"', '\\' -> text.append(character);
            case '\n' -> text.append('n');
            case '\t' -> text.append('t');
            case '\r' -> text.append('r');
            case '\b' -> text.append('b');
            case '\f' -> text.append('f');
            default -> text.append('u').append(HEX.toHexDigits(character));
        }
    }
}
