package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads YAML as programs write it, in a tenth of the time that a parser takes: mappings and lists in block style, of words,
 * numbers and quoted texts on one line. It gives up at anything else, so that what it reads is what the parser reads; only
 * the places of nodes are unknown.
 */
public final class SimpleYaml {
    private static final int DEEPEST = 40;

    private final Location place;
    private final List<String> lines;
    private int at;
    /** How far the text of the next line is indented, behind the dashes that were read. */
    private int indent;

    /** The text of the next line, behind the dashes that were read. */
    private String rest = "";

    private SimpleYaml(Location place, List<String> lines) {
        this.place = place;
        this.lines = lines;
    }

    /** The mapping that a text is; empty if it is none, or not of this kind. */
    public static Optional<Node.Mapping> read(Location place, String text) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int stop = end < 0 ? text.length() : end;
            if (!isSimple(text, from, stop)) {
                return Optional.empty();
            }
            lines.add(text.substring(from, stop).stripTrailing());
            from = stop + 1;
        }
        SimpleYaml reading = new SimpleYaml(place, lines);
        try {
            reading.show();
            return reading.isAtEnd() || reading.indent > 0 || reading.isItem()
                    ? Optional.empty()
                    : Optional.of(reading.mapping(0, 0)).filter(read -> reading.isAtEnd());
        } catch (GivenUp other) {
            return Optional.empty();
        }
    }

    /** Anything else stands there. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
        private static final GivenUp NOW = new GivenUp();

        private GivenUp() {
            super("", null, false, false);
        }
    }

    private static boolean isSimple(String text, int from, int to) {
        for (int place = from; place < to; place++) {
            char character = text.charAt(place);
            if (character < ' ' || character > '~' || character == '#' || character == '\\') {
                return false;
            }
        }
        return from < to;
    }

    private boolean isAtEnd() {
        return at == lines.size();
    }

    private boolean isItem() {
        return rest.startsWith("- ");
    }

    /** Turns to the line at the present place. */
    private void show() {
        if (isAtEnd()) {
            indent = -1;
            rest = "";
            return;
        }
        String line = lines.get(at);
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        if (blanks == line.length()) {
            throw GivenUp.NOW;
        }
        indent = blanks;
        rest = line.substring(blanks);
    }

    private void next() {
        at++;
        show();
    }

    private Node block(int own, int depth) {
        if (depth > DEEPEST) {
            throw GivenUp.NOW;
        }
        return isItem() ? list(own, depth) : mapping(own, depth);
    }

    private Node.Mapping mapping(int own, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (indent == own && !isItem()) {
            int colon = rest.indexOf(':');
            if (colon <= 0 || (colon + 1 < rest.length() && rest.charAt(colon + 1) != ' ')) {
                throw GivenUp.NOW;
            }
            Node.Scalar key = scalar(rest.substring(0, colon));
            if (key.isNothing() || !seen.add(key.text())) {
                throw GivenUp.NOW;
            }
            entries.add(new Node.Entry(key, value(rest.substring(colon + 1).strip(), own, depth)));
        }
        if (indent > own) {
            throw GivenUp.NOW;
        }
        return new Node.Mapping(List.copyOf(entries), place);
    }

    /** What stands behind a key: on its line, or below it. A list may stand in the column of its key. */
    private Node value(String text, int own, int depth) {
        next();
        if (!text.isEmpty()) {
            if (indent > own) {
                throw GivenUp.NOW;
            }
            return single(text);
        }
        boolean below = indent > own || (indent == own && isItem());
        return below ? block(indent, depth + 1) : new Node.Scalar("", ScalarType.NOTHING, true, place);
    }

    private Node list(int own, int depth) {
        List<Node> items = new ArrayList<>();
        while (indent == own && isItem()) {
            String item = rest.substring(2);
            if (item.startsWith(" ") || item.startsWith("- ")) {
                throw GivenUp.NOW;
            }
            if (item.indexOf(':') > 0 && isKey(item)) {
                indent = own + 2;
                rest = item;
                items.add(mapping(own + 2, depth + 1));
            } else {
                next();
                if (indent > own) {
                    throw GivenUp.NOW;
                }
                items.add(single(item));
            }
        }
        if (indent > own) {
            throw GivenUp.NOW;
        }
        return new Node.Sequence(List.copyOf(items), place);
    }

    private static boolean isKey(String item) {
        int colon = item.indexOf(':');
        return colon + 1 == item.length() || item.charAt(colon + 1) == ' ';
    }

    private Node single(String text) {
        return switch (text) {
            case "[]" -> new Node.Sequence(List.of(), place);
            case "{}" -> new Node.Mapping(List.of(), place);
            default -> scalar(text);
        };
    }

    /** A text in quotes without quotes and colons in it, or bare words. */
    private Node.Scalar scalar(String text) {
        char first = text.charAt(0);
        int last = text.length() - 1;
        if (first == '\'' || first == '"') {
            if (last < 1 || text.indexOf(first, 1) != last) {
                throw GivenUp.NOW;
            }
            return new Node.Scalar(text.substring(1, last), ScalarType.TEXT, false, place);
        }
        if (!isWordCharacter(first)) {
            throw GivenUp.NOW;
        }
        for (int character = 1; character <= last; character++) {
            if (!isWordCharacter(text.charAt(character)) && " ./<>+()-,".indexOf(text.charAt(character)) < 0) {
                throw GivenUp.NOW;
            }
        }
        return text.charAt(last) == ' '
                ? scalar(text.strip())
                : new Node.Scalar(text, ScalarType.of(text), true, place);
    }

    private static boolean isWordCharacter(char character) {
        int lower = character | 0x20;
        return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9') || character == '_';
    }
}
