package io.github.datacard.facts;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fields of JSON objects, read strictly: what is missing or of another kind ends the reading. */
final class JsonFields {
    private static final String REMEDY = "Write the facts again with the goal measure, or by the published schema.";

    private JsonFields() {}

    static <T> List<T> list(Node.Mapping map, String key, Function<Node.Mapping, T> read) {
        return items(map, key).map(JsonFields::mapping).map(read).toList();
    }

    static List<String> texts(Node.Mapping map, String key) {
        return items(map, key).map(JsonFields::scalar).toList();
    }

    static Stream<Node> items(Node.Mapping map, String key) {
        return map.get(key).stream().flatMap(list -> {
            if (list instanceof Node.Sequence sequence) {
                return sequence.items().stream();
            }
            throw new Malformed(list.location(), "A list belongs here, but this is " + list.kind());
        });
    }

    static <T> Optional<T> optional(Node.Mapping map, String key, Function<Node.Mapping, T> read) {
        return map.get(key).map(JsonFields::mapping).map(read);
    }

    static Node.Mapping mapping(Node node) {
        if (node instanceof Node.Mapping map) {
            return map;
        }
        throw new Malformed(node.location(), "A mapping belongs here, but this is " + node.kind());
    }

    static Node required(Node.Mapping map, String key) {
        return map.get(key).orElseThrow(() -> new Malformed(map.location(), "\"" + key + "\" is missing here"));
    }

    static Map<String, String> pairs(Node.Mapping map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.get(key).stream()
                .map(JsonFields::mapping)
                .flatMap(found -> found.entries().stream())
                .forEach(entry -> texts.put(entry.key().text(), scalar(entry.value())));
        return texts;
    }

    static String text(Node.Mapping map, String key) {
        return scalar(required(map, key));
    }

    static String optionalText(Node.Mapping map, String key) {
        return map.get(key).map(JsonFields::scalar).orElse("");
    }

    static String scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw new Malformed(node.location(), "A single value belongs here, but this is " + node.kind());
    }

    static Optional<Long> count(Node.Mapping map, String key) {
        return map.get(key).isPresent() ? Optional.of(number(map, key)) : Optional.empty();
    }

    static long number(Node.Mapping map, String key) {
        return number(required(map, key));
    }

    static List<Long> numbers(Node.Mapping map, String key) {
        return items(map, key).map(JsonFields::number).toList();
    }

    private static long number(Node node) {
        String text = scalar(node);
        try {
            long number = new BigDecimal(text).longValueExact();
            if (number >= 0) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException other) {
            // The finding below says what it is.
        }
        throw new Malformed(node.location(), "A whole number belongs here, but this is \"" + text + "\"");
    }

    /** What ends the reading of a tree that does not follow its schema. */
    static final class Malformed extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Malformed(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }

        Malformed(Location place, String message) {
            this(Finding.of(ReadingRule.FACTS_MALFORMED, place, message, REMEDY));
        }

        Finding finding() {
            return finding;
        }
    }
}
