package io.github.datacard.card;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Value;
import io.github.datacard.text.JsonText;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The front matter of a card by the Hub's rules. {@code card/front-matter.yaml} says which field goes to which key;
 * here are only the keys that need computing.
 */
final class FrontMatter {
    private final Vocabulary vocabulary;
    private final Node.Mapping mapping;

    FrontMatter(Vocabulary vocabulary, Node.Mapping mapping) {
        this.vocabulary = vocabulary;
        this.mapping = mapping;
    }

    /** All keys that can be written, in their order. */
    List<MatterKey> keys() {
        return mapping.entries().stream().map(MatterKey::of).toList();
    }

    Map<String, Object> of(Descriptor descriptor) {
        Map<String, Object> matter = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            value(descriptor, (Node.Mapping) entry.value())
                    .ifPresent(value -> matter.put(entry.key().text(), value));
        }
        return matter;
    }

    private Optional<Object> value(Descriptor descriptor, Node.Mapping rule) {
        String compute = LayoutReader.text(rule, "compute");
        return compute.isEmpty() ? copied(descriptor, rule) : computed(descriptor, compute);
    }

    private Optional<Object> copied(Descriptor descriptor, Node.Mapping rule) {
        List<String> texts = LayoutReader.texts(rule, "from").stream()
                .flatMap(path -> descriptor.texts(path).stream())
                .map(text -> mapped(rule, text))
                .filter(text -> !text.isEmpty())
                .filter(text -> allowed(rule, text))
                .distinct()
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return switch (LayoutReader.text(rule, "as")) {
            case "list" -> Optional.of(texts);
            case "list-or-one" -> Optional.of(texts.size() == 1 ? texts.get(0) : texts);
            case "yesno" -> Optional.of(texts.get(0).equals("yes"));
            default -> Optional.of(texts.get(0));
        };
    }

    private static String mapped(Node.Mapping rule, String text) {
        String known = rule.get("map")
                .filter(Node.Mapping.class::isInstance)
                .map(map -> LayoutReader.text((Node.Mapping) map, text))
                .orElse(text);
        return LayoutReader.text(rule, "case").equals("primary")
                ? known.split("-", 2)[0].toLowerCase(Locale.ROOT)
                : known;
    }

    /** A rule may keep only values of a list, or leave out some. */
    private boolean allowed(Node.Mapping rule, String text) {
        String list = LayoutReader.text(rule, "only");
        return list.isEmpty() || vocabulary.list(list).get(text).isPresent();
    }

    private Optional<Object> computed(Descriptor descriptor, String compute) {
        DatasetView view = new DatasetView(descriptor);
        return switch (compute) {
            case "size" -> size(view).map(List::of);
            case "multilinguality" -> multilinguality(view);
            case "configs" -> nonEmpty(configs(view));
            case "dataset-info" -> datasetInfo(view);
            case "gated-fields" -> gatedFields(descriptor);
            default -> Optional.empty();
        };
    }

    /** The bucket of the number of examples: of all splits, or else of the coarsest kind of instance. */
    private Optional<String> size(DatasetView view) {
        List<DatasetView.Split> splits = view.configs().stream()
                .flatMap(config -> config.splits().stream())
                .toList();
        boolean counted = !splits.isEmpty()
                && splits.stream().allMatch(split -> split.count().isPresent());
        Optional<Long> examples = counted
                ? Optional.of(splits.stream()
                        .mapToLong(split -> split.count().map(Count::value).orElse(0L))
                        .sum())
                : view.instances().stream()
                        .filter(kind -> kind.parent().isEmpty())
                        .flatMap(kind -> kind.count().stream())
                        .map(Count::value)
                        .findFirst();
        return examples.flatMap(count -> vocabulary.list("size-categories").values().stream()
                .filter(bucket -> number(bucket, "from", 0) <= count && count < number(bucket, "below", Long.MAX_VALUE))
                .map(ValueList.Value::id)
                .findFirst());
    }

    private static long number(ValueList.Value bucket, String attribute, long otherwise) {
        return Optional.ofNullable(bucket.attributes().get(attribute))
                .map(Long::valueOf)
                .orElse(otherwise);
    }

    private static Optional<Object> multilinguality(DatasetView view) {
        long languages = view.languages().stream()
                .filter(tag -> !tag.equals("code"))
                .map(tag -> tag.split("-", 2)[0])
                .distinct()
                .count();
        return languages == 0
                ? Optional.empty()
                : Optional.of(List.of(
                        languages == 1 && !view.languages().contains("multilingual") ? "monolingual" : "multilingual"));
    }

    private static List<Object> configs(DatasetView view) {
        List<Object> configs = new ArrayList<>();
        for (DatasetView.Config config : view.configs()) {
            List<Map<String, Object>> files = config.splits().stream()
                    .filter(split -> !split.files().isEmpty())
                    .map(split -> JsonText.ordered(
                            "split",
                            split.name(),
                            "path",
                            split.files().size() == 1 ? split.files().get(0) : split.files()))
                    .toList();
            if (!files.isEmpty()) {
                configs.add(JsonText.ordered("config_name", config.name(), "data_files", files));
            }
        }
        return configs;
    }

    private static Optional<Object> datasetInfo(DatasetView view) {
        boolean several = view.configs().size() > 1;
        List<Object> infos = view.configs().stream()
                .map(config -> info(config, several))
                .filter(info -> info.containsKey("features") || info.containsKey("splits"))
                .map(Object.class::cast)
                .toList();
        return infos.isEmpty() ? Optional.empty() : Optional.of(several ? infos : infos.get(0));
    }

    private static Map<String, Object> info(DatasetView.Config config, boolean several) {
        Map<String, Object> info = new LinkedHashMap<>();
        if (several || !config.name().equals("default")) {
            info.put("config_name", config.name());
        }
        boolean typed = !config.features().isEmpty()
                && config.features().stream().allMatch(feature -> feature.type().isPresent());
        if (typed) {
            info.put(
                    "features",
                    config.features().stream()
                            .map(feature ->
                                    feature(feature.name(), feature.type().orElseThrow()))
                            .toList());
        }
        if (!config.splits().isEmpty() && config.splits().stream().allMatch(FrontMatter::isExact)) {
            info.put("splits", config.splits().stream().map(FrontMatter::split).toList());
        }
        return info;
    }

    private static boolean isExact(DatasetView.Split split) {
        return split.count().filter(Count::isExact).isPresent();
    }

    private static Map<String, Object> split(DatasetView.Split split) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("name", split.name());
        split.bytes().ifPresent(bytes -> info.put("num_bytes", bytes));
        info.put("num_examples", split.count().orElseThrow().value());
        return info;
    }

    private static Map<String, Object> feature(String name, FeatureType type) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("name", name);
        feature.putAll(type(type));
        return feature;
    }

    /** The Hub's own spelling of a column type: the first key after the name decides the kind. */
    private static Map<String, Object> type(FeatureType type) {
        if (type.item().isPresent()) {
            FeatureType item = type.item().get();
            return Map.of(
                    FeatureType.LIST,
                    item.name().equals(FeatureType.STRUCT)
                            ? members(item)
                            : item.item().isEmpty()
                                            && item.labels().isEmpty()
                                            && item.members().isEmpty()
                                    ? item.name()
                                    : type(item));
        }
        return switch (type.name()) {
            case FeatureType.STRUCT -> Map.of(FeatureType.STRUCT, members(type));
            case FeatureType.CLASS_LABEL ->
                Map.of("dtype", Map.of(FeatureType.CLASS_LABEL, Map.of("names", names(type))));
            case "translation" ->
                Map.of(
                        "dtype",
                        Map.of(
                                "translation",
                                Map.of("languages", List.copyOf(type.members().keySet()))));
            default -> Map.of("dtype", type.name());
        };
    }

    private static List<Map<String, Object>> members(FeatureType struct) {
        return struct.members().entrySet().stream()
                .map(member -> feature(member.getKey(), member.getValue()))
                .toList();
    }

    private static Map<String, Object> names(FeatureType type) {
        Map<String, Object> names = new LinkedHashMap<>();
        IntStream.range(0, type.labels().size())
                .forEach(index -> names.put(String.valueOf(index), type.labels().get(index)));
        return names;
    }

    private static Optional<Object> gatedFields(Descriptor descriptor) {
        Map<String, Object> fields = new LinkedHashMap<>();
        descriptor.values("distribution.access.fields").stream()
                .filter(Value.Members.class::isInstance)
                .forEach(field -> fields.put(field.text("name"), field.text("type")));
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static Optional<Object> nonEmpty(List<Object> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
