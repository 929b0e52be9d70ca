package io.github.datacard.json;

import io.github.datacard.text.Utf8Writer;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * An object of JSON on one line, written member by member as {@link JsonText#lines} writes it. Reports of hundreds of
 * thousands of lines take several times as long by way of trees. Members whose value is empty are left out.
 */
public final class JsonLine {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int USUAL = 1024;

    private final Texts texts;
    private byte[] bytes = new byte[USUAL];
    private int length;

    /**
     * Texts that stand in many lines, each made ready to be written once. Not thread-safe.
     */
    public static final class Texts {
        /** So many texts are kept; of a report with more that differ, most stand in one line. */
        private static final int MOST = 10_000;

        private final Map<String, byte[]> known = new HashMap<>();

        private byte[] quoted(String text) {
            byte[] quoted = known.get(text);
            if (quoted == null) {
                quoted = JsonLine.quoted(text);
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
        put('{');
    }

    /** A value that is written already, in UTF-8; in a tree it stands for itself. */
    public static final class Written {
        private final byte[] json;

        private Written(byte[] json) {
            this.json = json;
        }

        /** Writes it where it belongs. */
        void to(Writer out) throws IOException {
            if (out instanceof Utf8Writer utf8) {
                utf8.writeUtf8(json);
            } else {
                out.write(new String(json, StandardCharsets.UTF_8));
            }
        }
    }

    /** A member that is a text. */
    public JsonLine text(String name, String value) {
        return value.isEmpty() ? this : anyText(name, value);
    }

    /** The same for a text that stands in many lines. */
    public JsonLine oftenText(String name, String value) {
        if (!value.isEmpty()) {
            name(name);
            put(texts.quoted(value));
        }
        return this;
    }

    /** The same where an empty text says something, too. */
    public JsonLine anyText(String name, String value) {
        name(name);
        put(quoted(value));
        return this;
    }

    /** A member that is a number. */
    public JsonLine number(String name, int value) {
        name(name);
        ascii(Integer.toString(value));
        return this;
    }

    /** A member that is yes or no. */
    public JsonLine flag(String name, boolean value) {
        name(name);
        ascii(Boolean.toString(value));
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
                put(before);
                strings(value);
                before = ',';
            }
            put(']');
        }
        return this;
    }

    /** A member that is a list of values. */
    public JsonLine list(String name, Collection<Written> values) {
        if (!values.isEmpty()) {
            name(name);
            char before = '[';
            for (Written value : values) {
                put(before);
                put(value.json);
                before = ',';
            }
            put(']');
        }
        return this;
    }

    /** The whole object. */
    public Written end() {
        put('}');
        return new Written(Arrays.copyOf(bytes, length));
    }

    /** The names of members are ours and hold nothing to be escaped. */
    private void name(String name) {
        if (length > 1) {
            put(',');
        }
        put('"');
        ascii(name);
        ascii("\": ");
    }

    private void strings(Collection<String> values) {
        put('[');
        int start = length;
        for (String value : values) {
            if (length > start) {
                put(',');
            }
            put(texts.quoted(value));
        }
        ascii(values.isEmpty() ? " ]" : "]");
    }

    private void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void ascii(String text) {
        room(text.length());
        for (int at = 0; at < text.length(); at++) {
            bytes[length++] = (byte) text.charAt(at);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private static byte[] quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        int plain = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character < ' ' || character == '"' || character == '\\') {
                text.append(value, plain, at);
                escape(character, text);
                plain = at + 1;
            }
        }
        return text.append(value, plain, value.length()).append('"').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(char character, StringBuilder text) {
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
