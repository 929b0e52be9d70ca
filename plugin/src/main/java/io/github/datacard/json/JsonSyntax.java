package io.github.datacard.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** The parsers of Jackson, without its limits: ours have findings. */
final class JsonSyntax {
    /** Strictly by RFC 8259. */
    static final JsonFactory STRICT = factory(Integer.MAX_VALUE).build();

    /** With {@code NaN} and {@code Infinity}, which Python writes into data. */
    static final JsonFactory OF_DATA = factory(JsonHead.MOST_CHARACTERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonSyntax() {}

    private static tools.jackson.core.json.JsonFactoryBuilder factory(long longest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longest)
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    /** Where the current token begins, in UTF-16 units. */
    static int start(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    /** Behind what was read, in UTF-16 units. */
    static int end(JsonParser parser) {
        return Math.toIntExact(parser.currentLocation().getCharOffset());
    }

    /** Where a parser gave up. */
    static int offset(StreamReadException broken) {
        return broken.getLocation() == null
                ? 0
                : (int) Math.max(0, broken.getLocation().getCharOffset());
    }
}
