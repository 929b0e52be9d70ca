package io.github.datacard.json;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.WritableText;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * The outline of values of data in JSON: names and types, with short texts only, and of a list only its first items. So a
 * row may be as long as pictures and embeddings make it.
 */
public final class JsonHead {
    static final int MOST_CHARACTERS = 256 * 1024 * 1024;

    /** Programs in Python, the loader among them, stop at so many levels of lists and objects. */
    public static final int REFUSED = 1000;

    private static final int DEEPEST = 500;
    private static final int LONGEST_TEXT = 40;
    private static final int MOST_ITEMS = 8;

    private final JsonParser parser;
    private final Location place;
    private final boolean strict;

    /**
     * Reads what the parser is at.
     *
     * @param strict whether equal names and broken characters are faults, as for the loader of a file of lines
     */
    private JsonHead(Path file, JsonParser parser, boolean strict) {
        this.strict = strict;
        this.parser = parser;
        this.place = Location.of(file);
    }

    /** The outline, in which the last of equal names counts; empty if there is no value. What follows is not read. */
    public static Optional<Node> of(Path file, Reader in) throws IOException {
        try (JsonParser parser = JsonSyntax.OF_DATA.createParser(ObjectReadContext.empty(), withoutMark(in))) {
            try {
                JsonToken first = parser.nextToken();
                return first == null ? Optional.empty() : Optional.of(new JsonHead(file, parser, false).node(first, 1));
            } catch (StreamConstraintsException limit) {
                throw new JsonFault("has a first row of more than 256 million characters", 1, true);
            } catch (StreamReadException broken) {
                int line = Math.max(1, broken.getLocation().getLineNr());
                throw new JsonFault("is not JSON on line " + line, line, false);
            }
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    /** What is done with a value. */
    public interface Visitor {
        /** The outline of a value that begins on a line. */
        void visit(Node value, int line) throws IOException;
    }

    /** Visits all values of a file, or the items of the list that it is. */
    public static void each(Path file, Reader in, Visitor visitor) throws IOException {
        try (JsonParser parser = JsonSyntax.OF_DATA.createParser(ObjectReadContext.empty(), withoutMark(in))) {
            try {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY) {
                    items(file, parser, visitor);
                    token = parser.nextToken();
                    if (token != null) {
                        int line = parser.currentTokenLocation().getLineNr();
                        throw new JsonFault("is more than one list", Math.max(1, line), false);
                    }
                }
                while (token != null) {
                    int line = parser.currentTokenLocation().getLineNr();
                    visitor.visit(new JsonHead(file, parser, true).node(token, 1), line);
                    token = parser.nextToken();
                }
            } catch (StreamConstraintsException limit) {
                throw new JsonFault("has a row of more than 256 million characters", 1, true);
            } catch (StreamReadException broken) {
                int line = Math.max(1, broken.getLocation().getLineNr());
                throw new JsonFault("is not JSON on line " + line, line, false);
            }
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private static void items(Path file, JsonParser parser, Visitor visitor) throws IOException {
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (next == null) {
                return;
            }
            int line = parser.currentTokenLocation().getLineNr();
            visitor.visit(new JsonHead(file, parser, false).node(next, 1), line);
        }
    }

    private static Reader withoutMark(Reader in) throws IOException {
        PushbackReader reader = new PushbackReader(in);
        int first = reader.read();
        if (first >= 0 && first != JsonReader.BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private Node node(JsonToken token, int depth) throws JsonFault {
        if (depth > DEEPEST) {
            throw tooDeep(token);
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> new Node.Scalar(text(), ScalarType.TEXT, false, place);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(parser.getString(), ScalarType.YES_NO, true, place);
            case VALUE_NULL -> new Node.Scalar("null", ScalarType.NOTHING, true, place);
            default -> new Node.Scalar(parser.getString(), ScalarType.NUMBER, true, place);
        };
    }

    /** What is less deep may be read elsewhere, and is beyond the limits here. */
    private JsonFault tooDeep(JsonToken first) {
        int line = parser.currentTokenLocation().getLineNr();
        int open = DEEPEST;
        for (JsonToken token = first; token != null && open <= REFUSED; token = parser.nextToken()) {
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (open < DEEPEST) {
                return new JsonFault("nests lists and objects more than " + DEEPEST + " levels deep", line, true);
            }
        }
        return open > REFUSED
                ? new JsonFault("nests lists and objects more than a thousand levels deep on line " + line, line, false)
                : new JsonFault("nests lists and objects more than " + DEEPEST + " levels deep", line, true);
    }

    private String text() throws JsonFault {
        if (strict && isHalved(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())) {
            int line = parser.currentTokenLocation().getLineNr();
            throw new JsonFault("has a half of a surrogate pair, such as \\ud800, on line " + line, line, false);
        }
        return parser.getStringLength() > LONGEST_TEXT ? "" : WritableText.of(parser.getString());
    }

    private static boolean isHalved(char[] text, int start, int length) {
        for (int at = start; at < start + length; at++) {
            if (Character.isSurrogate(text[at])) {
                boolean pair = at + 1 < start + length && Character.isSurrogatePair(text[at], text[at + 1]);
                if (!pair) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }

    private Node array(int depth) throws JsonFault {
        List<Node> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            if (items.size() < MOST_ITEMS) {
                items.add(node(next, depth + 1));
            } else {
                parser.skipChildren();
            }
        }
        return new Node.Sequence(List.copyOf(items), place);
    }

    private Node object(int depth) throws JsonFault {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = WritableText.of(parser.currentName());
            int line = parser.currentTokenLocation().getLineNr();
            if (members.put(name, node(parser.nextToken(), depth + 1)) != null && strict && depth == 1) {
                throw new JsonFault("gives the key \"" + name + "\" twice on line " + line, line, false);
            }
        }
        return new Node.Mapping(
                members.entrySet().stream()
                        .map(member -> new Node.Entry(
                                new Node.Scalar(member.getKey(), ScalarType.TEXT, false, place), member.getValue()))
                        .toList(),
                place);
    }
}
