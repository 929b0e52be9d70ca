package io.github.datacard.json;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.WritableText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Turns tokens into nodes. A character that no report can hold, such as half of a surrogate pair, becomes a replacement
 * character.
 */
final class JsonTree {
    private static final int MOST_NODES = 5_000_000;

    private final JsonParser parser;
    private final Positions positions;
    private final Limits limits;
    private int nodes;
    private int depth;

    JsonTree(JsonParser parser, Positions positions, Limits limits) {
        this.parser = parser;
        this.positions = positions;
        this.limits = limits;
    }

    /** The node that begins with a token. */
    Node node(JsonToken token) {
        int start = JsonSyntax.start(parser);
        count(start);
        Location place = positions.at(start);
        return switch (token) {
            case START_OBJECT -> object(start, place);
            case START_ARRAY -> array(start, place);
            case VALUE_STRING -> scalar(text(start), ScalarType.TEXT, false, place);
            case VALUE_TRUE, VALUE_FALSE -> scalar(parser.getString(), ScalarType.YES_NO, true, place);
            case VALUE_NULL -> scalar("null", ScalarType.NOTHING, true, place);
            default -> scalar(text(start), ScalarType.NUMBER, true, place);
        };
    }

    private Node scalar(String text, ScalarType type, boolean plain, Location start) {
        return new Node.Scalar(text, type, plain, positions.range(start, JsonSyntax.end(parser)));
    }

    private String text(int start) {
        String text = parser.getString();
        if (text.length() > limits.scalar() && text.codePointCount(0, text.length()) > limits.scalar()) {
            throw JsonProblem.limit(start, "This value has more than " + limits.scalar() + " characters");
        }
        return WritableText.of(text);
    }

    private Node array(int start, Location place) {
        enter(start);
        List<Node> items = new ArrayList<>();
        for (JsonToken next = next(); next != JsonToken.END_ARRAY; next = next()) {
            items.add(node(next));
        }
        depth--;
        return new Node.Sequence(List.copyOf(items), positions.range(place, JsonSyntax.end(parser)));
    }

    private Node object(int start, Location place) {
        enter(start);
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Location> known = new HashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            int at = JsonSyntax.start(parser);
            count(at);
            String name = parser.currentName();
            Location nameAt = positions.range(positions.at(at), closing(at));
            Optional.ofNullable(known.put(name, nameAt)).ifPresent(first -> {
                throw JsonProblem.duplicate(at, WritableText.of(name), first.line());
            });
            Node.Scalar key = new Node.Scalar(WritableText.of(name), ScalarType.TEXT, false, nameAt);
            entries.add(new Node.Entry(key, node(next())));
        }
        depth--;
        return new Node.Mapping(List.copyOf(entries), positions.range(place, JsonSyntax.end(parser)));
    }

    /** Inside of a list or an object the text does not end: the parser would complain. */
    private JsonToken next() {
        return Optional.ofNullable(parser.nextToken()).orElseThrow();
    }

    /** Behind the quote that ends a name; the parser has gone on to its value already. */
    private int closing(int start) {
        String text = positions.text();
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void count(int start) {
        if (++nodes > MOST_NODES) {
            throw JsonProblem.limit(start, "The file has more than " + MOST_NODES + " values");
        }
    }

    private void enter(int start) {
        if (++depth > limits.depth()) {
            throw JsonProblem.limit(
                    start, "Lists and objects are nested more than " + limits.depth() + " levels deep here");
        }
    }
}
