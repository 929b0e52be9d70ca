package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.hub.Loader;
import io.github.datacard.json.JsonReader;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The features that the library {@code datasets} writes into Parquet and Arrow files below the key {@code huggingface}, as
 * JSON: <code>{"info": {"features": {"label": {"_type": "ClassLabel", "names": ["no", "yes"]}}}}</code>. They say what the
 * schema of the file cannot: that a number is a class and bytes are an image.
 */
public final class FooterFeatures {
    static final String KEY = "huggingface";

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(LONGEST, 60, 0, LONGEST);
    private static final String TYPE = "_type";
    private static final String FEATURE = "feature";
    private static final Set<String> LISTS = Set.of("List", "Sequence");
    private static final Set<String> NO_SETTINGS = Set.of(TYPE, FEATURE, "names", "id");
    private static final Pattern WORD_END = Pattern.compile("(?<![A-Z])([A-Z]+)([A-Z][a-z])");
    private static final Pattern WORD_START = Pattern.compile("([a-z\\d])([A-Z])");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private FooterFeatures() {}

    /** A feature of a kind that is not known. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The columns; empty if the text does not say what they are. */
    static Optional<List<TableHead.Column>> of(String json) {
        Path nowhere = Path.of("");
        try {
            return new JsonReader(LIMITS)
                    .parse(nowhere, json, new Findings())
                    .filter(Node.Mapping.class::isInstance)
                    .map(Node.Mapping.class::cast)
                    .flatMap(root -> mapping(root, "info"))
                    .flatMap(info -> mapping(info, "features"))
                    .map(FooterFeatures::columns);
        } catch (Unknown later) {
            return Optional.empty();
        }
    }

    /** The columns below {@code features} of an object; none if one of them is of a kind that is not known. */
    public static List<TableHead.Column> in(Node info) {
        try {
            return info instanceof Node.Mapping parent
                    ? mapping(parent, "features").map(FooterFeatures::columns).orElse(List.of())
                    : List.of();
        } catch (Unknown later) {
            return List.of();
        }
    }

    /** The columns of a schema as features say, but for those that the file keeps as something else: the loader reads these as they are. */
    static List<TableHead.Column> over(List<TableHead.Column> schema, List<TableHead.Column> features) {
        List<TableHead.Column> columns = new ArrayList<>();
        for (int at = 0; at < schema.size(); at++) {
            TableHead.Column column = schema.get(at);
            boolean kept = !column.stated() || isKeptAs(features.get(at).type(), column.type());
            columns.add(kept ? features.get(at) : column);
        }
        return List.copyOf(columns);
    }

    private static boolean isKeptAs(FeatureType feature, FeatureType kept) {
        if (feature.name().equals(FeatureType.CLASS_LABEL)) {
            return kept.name().equals("int64") || kept.name().equals(FeatureType.CLASS_LABEL);
        }
        if (feature.item().isPresent()) {
            return kept.item().isEmpty()
                    || isKeptAs(feature.item().get(), kept.item().get());
        }
        return !Loader.shipped().isPlain(feature.name())
                || !Loader.shipped().isPlain(kept.name())
                || feature.name().equals(kept.name());
    }

    private static Optional<Node.Mapping> mapping(Node.Mapping parent, String key) {
        return parent.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    private static List<TableHead.Column> columns(Node.Mapping features) {
        List<TableHead.Column> columns = new ArrayList<>();
        members(features)
                .forEach((name, type) -> columns.add(new TableHead.Column(
                        name, type, LoaderCast.unknown(type).isEmpty())));
        return List.copyOf(columns);
    }

    private static Map<String, FeatureType> members(Node.Mapping struct) {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        struct.entries().forEach(entry -> members.put(entry.key().text(), type(entry.value())));
        return members;
    }

    private static FeatureType type(Node node) {
        if (node instanceof Node.Sequence list && list.items().size() == 1) {
            return FeatureType.listOf(type(list.items().get(0)));
        }
        if (!(node instanceof Node.Mapping feature)) {
            throw new Unknown();
        }
        Optional<String> kind =
                feature.get(TYPE).filter(Node.Scalar.class::isInstance).map(name -> ((Node.Scalar) name).text());
        return kind.map(name -> named(name, feature)).orElseGet(() -> FeatureType.struct(members(feature)));
    }

    private static FeatureType named(String kind, Node.Mapping feature) {
        if (LISTS.contains(kind)) {
            return list(kind, feature);
        }
        return switch (kind) {
            case "Value" ->
                FeatureType.simple(texts(feature, "dtype").stream().findFirst().orElseThrow(Unknown::new));
            case "ClassLabel" -> FeatureType.classes(texts(feature, "names"));
            case "Translation" -> translation(texts(feature, "languages"));
            case "LargeList" ->
                new FeatureType(FeatureType.LARGE_LIST, List.of(), Optional.of(item(feature)), Map.of(), Map.of());
            default -> FeatureType.simple(snake(kind)).with(settings(feature));
        };
    }

    /** The older {@code Sequence} of named columns is a struct of lists. */
    private static FeatureType list(String kind, Node.Mapping feature) {
        FeatureType item = item(feature);
        Map<String, Object> length = settings(feature);
        if (kind.equals("Sequence") && item.name().equals(FeatureType.STRUCT)) {
            Map<String, FeatureType> lists = new LinkedHashMap<>();
            item.members()
                    .forEach((name, type) ->
                            lists.put(name, FeatureType.listOf(type).with(length)));
            return FeatureType.struct(lists);
        }
        return FeatureType.listOf(item).with(length);
    }

    private static FeatureType item(Node.Mapping feature) {
        return type(feature.get(FEATURE).orElseThrow(Unknown::new));
    }

    private static FeatureType translation(List<String> languages) {
        Map<String, FeatureType> texts = new LinkedHashMap<>();
        languages.forEach(language -> texts.put(language, FeatureType.simple("string")));
        return new FeatureType(FeatureType.TRANSLATION, List.of(), Optional.empty(), texts, Map.of());
    }

    private static List<String> texts(Node.Mapping feature, String key) {
        Node value = feature.get(key).orElseThrow(Unknown::new);
        List<Node> nodes = value instanceof Node.Sequence list ? list.items() : List.of(value);
        return nodes.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .toList();
    }

    /** What differs from the defaults, which the library does not write into a card either. */
    private static Map<String, Object> settings(Node.Mapping feature) {
        Map<String, Object> settings = new LinkedHashMap<>();
        feature.entries().stream()
                .filter(entry -> !NO_SETTINGS.contains(entry.key().text()))
                .filter(entry -> !isDefault(entry.key().text(), entry.value()))
                .forEach(entry -> settings.put(entry.key().text(), setting(entry.value())));
        return settings;
    }

    private static boolean isDefault(String key, Node value) {
        return value.isNothing()
                || (value instanceof Node.Scalar scalar
                        && ((key.equals("decode") && scalar.text().equals("true"))
                                || (key.equals("length") && scalar.text().equals("-1"))));
    }

    private static Object setting(Node value) {
        if (value instanceof Node.Sequence list) {
            return list.items().stream().map(FooterFeatures::setting).toList();
        }
        if (!(value instanceof Node.Scalar scalar)) {
            throw new Unknown();
        }
        if (scalar.type() == ScalarType.NOTHING) {
            return Optional.empty();
        }
        if (scalar.type() == ScalarType.YES_NO) {
            return scalar.text().equals("true");
        }
        return scalar.type() == ScalarType.NUMBER
                        && WHOLE.matcher(scalar.text()).matches()
                ? (Object) Long.valueOf(scalar.text())
                : scalar.text();
    }

    /** The name of a kind as a card spells it: {@code Array2D} is {@code array2_d}. */
    private static String snake(String kind) {
        String ended = WORD_END.matcher(kind).replaceAll("$1_$2");
        return WORD_START.matcher(ended).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
