package io.github.datacard.json;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a tree as JSON, the reports of thousands of datasets among them. A generator for all formats takes four times as
 * long, mostly to look up what it may write where, which a tree says by itself.
 */
final class JsonPrinter {
    private static final int BUFFER = 1 << 14;
    private static final String HEX = "0123456789ABCDEF";

    /**
     * Where lines begin.
     *
     * @param spaced whether a blank follows the colon, and lines begin at all
     * @param objects the deepest level at which members of objects begin a line
     * @param arrays the deepest level at which items of lists do
     */
    record Layout(boolean spaced, int objects, int arrays) {
        static final Layout COMPACT = new Layout(false, -1, -1);
        static final Layout INDENTED = new Layout(true, Integer.MAX_VALUE, Integer.MAX_VALUE);
        static final Layout LINES = new Layout(true, 1, 2);
    }

    private final Layout layout;
    private final Writer out;
    private final StringBuilder buffer = new StringBuilder(BUFFER);

    private JsonPrinter(Layout layout, Writer out) {
        this.layout = layout;
        this.out = out;
    }

    /** Prints a tree with a line feed at the end. */
    static void print(Object tree, Layout layout, Writer out) throws IOException {
        JsonPrinter printer = new JsonPrinter(layout, out);
        printer.value(tree, 0);
        printer.buffer.append('\n');
        printer.flush();
    }

    private void flush() throws IOException {
        out.append(buffer);
        buffer.setLength(0);
    }

    private void value(Object tree, int level) throws IOException {
        if (buffer.length() >= BUFFER / 2) {
            flush();
        }
        if (tree instanceof String text) {
            text(text);
        } else if (tree instanceof Map<?, ?> map) {
            members(map, level + 1);
        } else if (tree instanceof Iterable<?> list) {
            items(list.iterator(), level + 1);
        } else if (tree instanceof Integer || tree instanceof Boolean) {
            buffer.append(tree);
        } else if (tree instanceof Number number) {
            buffer.append(new BigDecimal(number.toString()));
        } else if (tree instanceof Optional<?>) {
            buffer.append("null");
        } else {
            text(tree.toString());
        }
    }

    private void members(Map<?, ?> map, int level) throws IOException {
        if (map.isEmpty()) {
            buffer.append(layout.spaced ? "{ }" : "{}");
            return;
        }
        char before = '{';
        for (Map.Entry<?, ?> member : map.entrySet()) {
            buffer.append(before);
            line(level, layout.objects);
            text(member.getKey().toString());
            buffer.append(layout.spaced ? ": " : ":");
            value(member.getValue(), level);
            before = ',';
        }
        line(level - 1, layout.objects);
        buffer.append('}');
    }

    private void items(Iterator<?> items, int level) throws IOException {
        if (!items.hasNext()) {
            buffer.append(layout.spaced ? "[ ]" : "[]");
            return;
        }
        char before = '[';
        while (items.hasNext()) {
            buffer.append(before);
            line(level, layout.arrays);
            value(items.next(), level);
            before = ',';
        }
        line(level - 1, layout.arrays);
        buffer.append(']');
    }

    private void line(int level, int deepest) {
        if (level <= deepest) {
            buffer.append('\n');
            for (int i = 0; i < level; i++) {
                buffer.append("  ");
            }
        }
    }

    private void text(String text) {
        buffer.append('"');
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character == '"' || character == '\\') {
                buffer.append(text, from, at);
                escape(character);
                from = at + 1;
            }
        }
        buffer.append(text, from, text.length()).append('"');
    }

    private void escape(char character) {
        switch (character) {
            case '"', '\\' -> buffer.append('\\').append(character);
            case '\b' -> buffer.append("\\b");
            case '\t' -> buffer.append("\\t");
            case '\n' -> buffer.append("\\n");
            case '\f' -> buffer.append("\\f");
            case '\r' -> buffer.append("\\r");
            default -> buffer.append("\\u00").append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
        }
    }
}
