package io.github.datacard.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What official software was recorded to say, so that tests need not run it. */
public final class Recorded {
    private Recorded() {}

    /** The records of a file. */
    public static Stream<JsonNode> in(String file) {
        try (InputStream in = Optional.ofNullable(Recorded.class.getResourceAsStream("/" + file))
                .orElseThrow(() -> new IllegalStateException("There is no " + file + "."))) {
            return new ObjectMapper().readTree(in).get("recorded").valueStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
