package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the type of a column: {@code string}, {@code list of string}, {@code {class_label: [negative, positive]}},
 * {@code {list: int64}}, {@code {struct: {name: string}}}, and the Hub's own spelling with {@code dtype} and
 * {@code names}.
 */
public final class FeatureReader {
    private static final Pattern LIST_OF =
            Pattern.compile("(?i)(?:list|sequence)\\s+of\\s+(.+)|(?:list|sequence)[<\\[](.+)[>\\]]");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern WITH_ARGUMENT = Pattern.compile("[a-z0-9_]+[\\[(].*[\\])]");
    private static final String SEQUENCE = "sequence";

    private final ValueList types;
    private final Findings findings;

    /** A reader that knows these types. */
    public FeatureReader(ValueList types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /** Whether a text is one of these types, or a list of one: {@code int64}, {@code list of string}. */
    static boolean isType(ValueList types, String text) {
        Location nowhere = Location.of(Path.of(""));
        return new FeatureReader(types, new Findings())
                .named(text.strip(), nowhere)
                .isPresent();
    }

    /** The type that a node says; empty, with a finding, if it says none. */
    public Optional<FeatureType> read(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return named(scalar.text().strip(), scalar.location());
        }
        return node instanceof Node.Mapping mapping ? mapping(mapping) : wrong(node.location());
    }

    private Optional<FeatureType> named(String text, Location location) {
        Matcher list = LIST_OF.matcher(text);
        if (list.matches()) {
            String item = Optional.ofNullable(list.group(1)).orElseGet(() -> list.group(2));
            return named(item.strip(), location).map(FeatureType::listOf);
        }
        if (types.get(text).isPresent() || (WITH_ARGUMENT.matcher(text).matches() && isKnownFamily(text))) {
            return Optional.of(FeatureType.simple(text));
        }
        findings.add(
                ReadingRule.WRONG_TYPE,
                location,
                () -> "\"" + ScalarReader.shortened(text) + "\" is not a column type of the Hub",
                () -> types.resolve(text)
                        .map(meant -> "Write " + meant.id() + ".")
                        .orElseGet(() -> Nearest.hint(text, types.ids())
                                + "Types are, among others: string, int64, float32, bool, image, audio, class_label."));
        return Optional.empty();
    }

    private boolean isKnownFamily(String text) {
        String family = text.split("[\\[(]", 2)[0];
        return types.ids().stream()
                .anyMatch(id -> id.equals(family) || id.startsWith(family + "[") || id.startsWith(family + "("));
    }

    private Optional<FeatureType> mapping(Node.Mapping mapping) {
        Map<String, Node> parts = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> parts.put(entry.key().text(), entry.value()));
        Node dtype = parts.get("dtype");
        if (dtype != null) {
            return dtype instanceof Node.Mapping inner ? mapping(inner) : read(dtype);
        }
        for (Map.Entry<String, Node> part : parts.entrySet()) {
            Optional<Optional<FeatureType>> read = part(part.getKey(), part.getValue());
            if (read.isPresent()) {
                Map<String, Object> length = settings(mapping, Set.of("length"));
                return read.get().map(type -> withLength(part.getKey(), type, length));
            }
        }
        return wrong(mapping.location());
    }

    /** A list may have a length: in the older spelling with named columns, each list in the struct has it. */
    private static FeatureType withLength(String key, FeatureType type, Map<String, Object> length) {
        if (key.equals(SEQUENCE) && type.name().equals(FeatureType.STRUCT)) {
            Map<String, FeatureType> members = new LinkedHashMap<>();
            type.members().forEach((name, list) -> members.put(name, list.with(length)));
            return FeatureType.struct(members);
        }
        return type.name().equals(FeatureType.LIST) ? type.with(length) : type;
    }

    /** What a key makes of its value; empty if the key names no type. */
    private Optional<Optional<FeatureType>> part(String key, Node value) {
        return switch (key) {
            case FeatureType.CLASS_LABEL -> Optional.of(Optional.of(FeatureType.classes(labels(value))));
            case FeatureType.LIST -> Optional.of(item(value).map(FeatureType::listOf));
            case FeatureType.LARGE_LIST ->
                Optional.of(item(value)
                        .map(item -> new FeatureType(key, List.of(), Optional.of(item), Map.of(), Map.of())));
            case SEQUENCE -> Optional.of(sequence(value));
            case FeatureType.STRUCT -> Optional.of(Optional.of(FeatureType.struct(members(value))));
            case FeatureType.TRANSLATION -> Optional.of(Optional.of(translation(value)));
            default ->
                types.get(key).isPresent()
                        ? Optional.of(Optional.of(FeatureType.simple(key).with(settings(value, Set.of()))))
                        : Optional.empty();
        };
    }

    /** A list of named columns stands for a struct of them. */
    private Optional<FeatureType> item(Node value) {
        return value instanceof Node.Sequence ? Optional.of(FeatureType.struct(members(value))) : read(value);
    }

    /** The older spelling of a list, in which named columns stand for a struct of lists. */
    private Optional<FeatureType> sequence(Node value) {
        if (value instanceof Node.Sequence) {
            Map<String, FeatureType> lists = new LinkedHashMap<>();
            members(value).forEach((name, type) -> lists.put(name, FeatureType.listOf(type)));
            return Optional.of(FeatureType.struct(lists));
        }
        return read(value).map(FeatureType::listOf);
    }

    /** Settings in a mapping; only some, where any are named. */
    private static Map<String, Object> settings(Node value, Set<String> only) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (value instanceof Node.Mapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> only.isEmpty() || only.contains(entry.key().text()))
                    .forEach(entry -> setting(entry.value())
                            .ifPresent(known -> settings.put(entry.key().text(), known)));
        }
        return settings;
    }

    private static Optional<Object> setting(Node value) {
        if (value instanceof Node.Sequence list) {
            return Optional.of(list.items().stream()
                    .map(FeatureReader::setting)
                    .flatMap(Optional::stream)
                    .toList());
        }
        if (!(value instanceof Node.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.type()) {
            case NOTHING -> Optional.of(Optional.empty());
            case YES_NO -> Optional.of(scalar.text().equalsIgnoreCase("true"));
            case NUMBER ->
                Optional.of(NUMBER.matcher(scalar.text()).matches() ? Long.valueOf(scalar.text()) : scalar.text());
            case TEXT -> Optional.of(scalar.text());
        };
    }

    private static FeatureType translation(Node value) {
        Map<String, FeatureType> languages = new LinkedHashMap<>();
        Node listed = value instanceof Node.Mapping map ? map.get("languages").orElse(value) : value;
        if (listed instanceof Node.Sequence list) {
            texts(list).forEach(code -> languages.put(code, FeatureType.simple("string")));
        }
        return new FeatureType(FeatureType.TRANSLATION, List.of(), Optional.empty(), languages, Map.of());
    }

    /** The names of classes: a list, or by their numbers. */
    private static List<String> labels(Node value) {
        if (value instanceof Node.Mapping map) {
            Optional<Node> names = map.get("names");
            return names.isPresent() ? labels(names.get()) : numbered(map);
        }
        return value instanceof Node.Sequence list ? texts(list) : List.of();
    }

    private static List<String> numbered(Node.Mapping map) {
        Map<Long, String> names = new TreeMap<>();
        for (Node.Entry entry : map.entries()) {
            String number = entry.key().text();
            long at = NUMBER.matcher(number).matches() ? Long.parseLong(number) : names.size();
            names.put(at, entry.value() instanceof Node.Scalar name ? name.text() : "");
        }
        return List.copyOf(names.values());
    }

    private Map<String, FeatureType> members(Node value) {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        if (value instanceof Node.Mapping map) {
            map.entries()
                    .forEach(entry -> read(entry.value())
                            .ifPresent(type -> members.put(entry.key().text(), type)));
        } else if (value instanceof Node.Sequence list) {
            list.items().stream()
                    .filter(Node.Mapping.class::isInstance)
                    .map(Node.Mapping.class::cast)
                    .forEach(item -> item.get("name")
                            .filter(Node.Scalar.class::isInstance)
                            .ifPresent(name ->
                                    mapping(item).ifPresent(type -> members.put(((Node.Scalar) name).text(), type))));
        } else {
            wrong(value.location());
        }
        return members;
    }

    private static List<String> texts(Node.Sequence list) {
        List<String> texts = new ArrayList<>();
        list.items().forEach(item -> {
            if (item instanceof Node.Scalar scalar) {
                texts.add(scalar.text());
            }
        });
        return texts;
    }

    private Optional<FeatureType> wrong(Location location) {
        findings.add(
                ReadingRule.WRONG_TYPE,
                location,
                "This is not a column type",
                "Write a type such as string, \"list of string\", {class_label: [negative, positive]} or {struct:"
                        + " {name: string}}.");
        return Optional.empty();
    }
}
