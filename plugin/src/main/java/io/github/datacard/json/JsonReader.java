package io.github.datacard.json;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads one JSON document (RFC 8259) as a tree in which every node knows its place. What is wrong becomes findings, never
 * an exception.
 */
public final class JsonReader {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Limits limits;

    /** A reader with these limits; JSON has no aliases. */
    public JsonReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file; empty, with at least one error, if it is no JSON document within the limits. */
    public Optional<Node> read(Path file, Findings findings) {
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                JsonProblem.limit("The file has " + size + " bytes, more than the limit of " + limits.bytes())
                        .report(Location.of(file), findings);
                return Optional.empty();
            }
            return decode(file, Files.readAllBytes(file), findings).flatMap(text -> parse(file, text, findings));
        } catch (IOException unreadable) {
            UnreadableFile.report(file, unreadable, findings);
            return Optional.empty();
        }
    }

    /** Reads a text as if it stood in a file. */
    public Optional<Node> parse(Path file, String text, Findings findings) {
        Positions positions = new Positions(file, text);
        try (JsonParser parser = JsonSyntax.STRICT.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            try {
                return Optional.of(document(parser, new JsonTree(parser, positions, limits)));
            } catch (StreamReadException broken) {
                JsonProblem.syntax(text, JsonSyntax.offset(broken)).report(positions, findings);
            } catch (JsonProblem problem) {
                problem.report(positions, findings);
            }
        }
        return Optional.empty();
    }

    private static Node document(JsonParser parser, JsonTree tree) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw JsonProblem.empty();
        }
        Node root = tree.node(first);
        if (parser.nextToken() != null) {
            throw JsonProblem.second(JsonSyntax.start(parser));
        }
        return root;
    }

    private static Optional<String> decode(Path file, byte[] bytes, Findings findings) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        String decoded = text.toString();
        if (result.isError()) {
            JsonProblem.encoding(decoded.length()).report(new Positions(file, decoded), findings);
            return Optional.empty();
        }
        return Optional.of(!decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded);
    }
}
