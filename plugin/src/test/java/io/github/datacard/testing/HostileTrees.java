package io.github.datacard.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Files in YAML or JSON in which one value became another one that readers may stumble over, as JSON. */
public final class HostileTrees {
    private static final List<?> VALUES = List.of(
            "",
            "\u0000",
            "a\u2028b",
            "\uD800",
            "1e999999999",
            new BigDecimal("1e400"),
            Long.MIN_VALUE,
            "2024-13-45",
            "+999999999-01-01",
            "../../../etc/passwd",
            "file:///etc/passwd",
            "https://[::1",
            "data/*a*a*a*a*a*[z-a].csv",
            "${7*7} <#list 1..9 as x>${x}</#list>",
            "<script>\\",
            "x".repeat(100_000),
            " ".repeat(10_000),
            "\n".repeat(1000),
            Collections.nCopies(2000, "a"),
            Collections.nCopies(2000, Map.of("@id", "#a", "name", "a")),
            Map.of("@id", "./"),
            Map.of("", Map.of()),
            Collections.singletonList(null),
            List.of(List.of(List.of("x"))));

    private final ObjectMapper json = new ObjectMapper();
    private final Mutants mutants;

    /** Mutants from a seed. */
    public HostileTrees(long seed) {
        mutants = new Mutants(seed, Set.of(), VALUES);
    }

    /** What a text in YAML or JSON says. */
    public static Object read(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    /** A mutant of what a file says. */
    public byte[] of(Object tree) {
        try {
            return json.writeValueAsString(mutants.of(tree)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
