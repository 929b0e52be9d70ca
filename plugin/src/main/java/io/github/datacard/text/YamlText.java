package io.github.datacard.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes YAML that every reader of version 1.1 and of version 1.2 understands alike: what one of them could take for
 * something else than text is put in quotes. The rule is narrower than any version asks for, because readers differ from
 * their versions: PyYAML, js-yaml, SnakeYAML and snakeyaml-engine read equal values from what it gives.
 */
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 _./+<>|()&'\",;=@%:#-]*+");
    private static final Pattern NOT_PLAIN = Pattern.compile(":(?:[\\s:]|$)|  | #| $");
    private static final Pattern WORDS = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf|infinity|none");
    private static final Pattern SIZES = Pattern.compile("10{0,2}[KMB]<n<10{0,2}[KMBT]");

    private static final Pattern BLOCK = Pattern.compile("[^ \\t\\n].*\\S\\n?", Pattern.DOTALL);

    private final boolean blocks;

    /**
     * A word that is written without quotes, since who reads it knows it for one.
     *
     * @param word such as {@code no}
     */
    public record Word(String word) {}

    private YamlText(boolean blocks) {
        this.blocks = blocks;
    }

    /** A tree of maps, lists, text, numbers, booleans and empty {@code Optional}s for null in block style, with a line feed at the end. */
    public static String write(Map<String, ?> tree) {
        return new YamlText(false).document(tree);
    }

    /** The same for people: texts of several lines stand as they are, as literal blocks. */
    public static String writeForPeople(Map<String, ?> tree) {
        return new YamlText(true).document(tree);
    }

    private String document(Map<String, ?> tree) {
        StringBuilder out = new StringBuilder();
        mapping(out, tree, "");
        return out.toString();
    }

    /** One text as a scalar on one line. */
    public static String scalar(String text) {
        if (isPlain(text)) {
            return text;
        }
        return text.codePoints().allMatch(YamlText::isPrintable) ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static boolean isPlain(String text) {
        return SIZES.matcher(text).matches()
                || (PLAIN.matcher(text).matches()
                        && !NOT_PLAIN.matcher(text).find()
                        && !WORDS.matcher(text).matches());
    }

    private void mapping(StringBuilder out, Map<?, ?> map, String indent) {
        map.forEach((key, value) -> {
            out.append(indent).append(scalar(key.toString())).append(':');
            value(out, value, indent);
        });
    }

    private void value(StringBuilder out, Object value, String indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            mapping(out, map, indent + "  ");
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            list.forEach(item -> item(out, item, indent));
        } else {
            out.append(' ').append(leaf(value, indent)).append('\n');
        }
    }

    /** The first line of a map or list within a list stands behind the dash. */
    private void item(StringBuilder out, Object item, String indent) {
        StringBuilder inner = new StringBuilder();
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            mapping(inner, map, indent + "  ");
        } else if (item instanceof List<?> list && !list.isEmpty()) {
            list.forEach(nested -> item(inner, nested, indent + "  "));
        } else {
            inner.append(indent).append("  ").append(leaf(item, indent)).append('\n');
        }
        out.append(indent).append("- ").append(inner.substring(indent.length() + 2));
    }

    private String leaf(Object value, String indent) {
        if (value instanceof Optional<?>) {
            return "null";
        }
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Word plain) {
            return plain.word();
        }
        String text = value.toString();
        return blocks && text.indexOf('\n') >= 0 && isBlock(text) ? block(text, indent + "  ") : scalar(text);
    }

    private static boolean isBlock(String text) {
        return BLOCK.matcher(text).matches()
                && text.codePoints()
                        .allMatch(character -> character == '\n' || character == '\t' || isPrintable(character));
    }

    private static String block(String text, String indent) {
        StringBuilder out = new StringBuilder(text.endsWith("\n") ? "|" : "|-");
        text.lines().forEach(line -> out.append('\n').append(line.isEmpty() ? "" : indent + line));
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(character -> out.append(escaped(character)));
        return out.append('"').toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> isPrintable(character) ? Character.toString(character) : hex(character);
        };
    }

    private static boolean isPrintable(int character) {
        return (character >= ' ' && character < 0x7f)
                || (character >= 0xa0 && character < 0xd800 && character != 0x2028 && character != 0x2029)
                || (character >= 0xe000 && character < 0xfffe && character != 0xfeff)
                || character >= 0x10000;
    }

    private static String hex(int character) {
        return character <= 0xffff
                ? String.format(java.util.Locale.ROOT, "\\u%04x", character)
                : String.format(java.util.Locale.ROOT, "\\U%08x", character);
    }
}
