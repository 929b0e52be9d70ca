package io.github.datacard.json;

import io.github.datacard.yaml.WritableText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads a line of JSON that is one object of texts and numbers, in a quarter of the time that a tree takes. */
public final class FlatLine {
    private FlatLine() {}

    /** Its members; empty where the line is anything else, broken, or not UTF-8. */
    public static Optional<Map<String, String>> read(byte[] line) {
        try (JsonParser parser = JsonSyntax.STRICT.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = WritableText.of(parser.currentName());
                JsonToken value = parser.nextToken();
                boolean flat = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
                if (!flat || members.put(name, WritableText.of(parser.getString())) != null) {
                    return Optional.empty();
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
                    ? Optional.of(members)
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
