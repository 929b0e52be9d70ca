package io.github.datacard.takeover;

import io.github.datacard.card.LayoutReader;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads {@code configs} and {@code dataset_info} of a card's front matter: the files of splits, their counts, and the
 * types of columns in the spelling of the Hub, which older cards wrote with {@code sequence} and numbers as keys.
 */
final class StructureReading {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Structure structure;

    StructureReading(Structure structure) {
        this.structure = structure;
    }

    void read(Node.Mapping matter) {
        names(matter).forEach(structure::config);
        records(matter.get("configs")).forEach(this::files);
        records(matter.get("dataset_info")).forEach(this::info);
    }

    /** Older cards list no more than the names. */
    private static List<String> names(Node.Mapping matter) {
        return LayoutReader.texts(matter, "configs").stream()
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static List<Node.Mapping> records(Optional<Node> node) {
        return LayoutReader.nodes(node).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private Structure.Config config(Node.Mapping record) {
        return structure.config(LayoutReader.text(record, "config_name"));
    }

    private void files(Node.Mapping record) {
        Structure.Config config = config(record);
        for (Node file : LayoutReader.nodes(record.get("data_files"))) {
            if (file instanceof Node.Mapping mapping) {
                List<String> paths = LayoutReader.texts(mapping, "path").isEmpty()
                        ? LayoutReader.texts(mapping, "pattern")
                        : LayoutReader.texts(mapping, "path");
                String split = LayoutReader.text(mapping, "split");
                if (!paths.isEmpty()) {
                    config.split(split.isEmpty() ? "train" : split)
                            .put("files", paths.size() == 1 ? paths.get(0) : paths);
                }
            } else if (file instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                config.split("train").put("files", scalar.text());
            }
        }
    }

    private void info(Node.Mapping record) {
        Structure.Config config = config(record);
        for (Node.Mapping split : records(record.get("splits"))) {
            String name = LayoutReader.text(split, "name");
            if (!name.isEmpty()) {
                Map<String, Object> known = config.split(name);
                number(split, "num_examples").ifPresent(count -> known.put("count", count));
            }
        }
        for (Node.Mapping feature : records(record.get("features"))) {
            String name = LayoutReader.text(feature, "name");
            if (!name.isEmpty()) {
                type(feature).ifPresent(type -> config.feature(name).put("type", type));
            }
        }
    }

    private static Optional<Long> number(Node.Mapping record, String key) {
        String text = LayoutReader.text(record, key);
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The type that a feature says beside its name. */
    private static Optional<Object> type(Node.Mapping feature) {
        for (Node.Entry part : feature.entries()) {
            String key = part.key().text();
            Node value = part.value();
            switch (key) {
                case "dtype" -> {
                    return value instanceof Node.Mapping inner ? type(inner) : text(value);
                }
                case "sequence", "list", "large_list" -> {
                    return item(value).map(type -> Map.of("list", type));
                }
                case "struct" -> {
                    return Optional.of(Map.of("struct", members(value)));
                }
                case "class_label" -> {
                    return Optional.of(Map.of("class_label", labels(value)));
                }
                case "translation" -> {
                    return Optional.of(Map.of("translation", Map.of("languages", languages(value))));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> text(Node value) {
        return value instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static Optional<Object> item(Node value) {
        if (value instanceof Node.Sequence) {
            return Optional.of(Map.of("struct", members(value)));
        }
        return value instanceof Node.Mapping mapping ? type(mapping) : text(value);
    }

    private static Map<String, Object> members(Node value) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Node.Mapping member : records(Optional.of(value))) {
            type(member).ifPresent(type -> members.put(LayoutReader.text(member, "name"), type));
        }
        return members;
    }

    /** In the order of their numbers. */
    private static List<String> labels(Node value) {
        Node names =
                value instanceof Node.Mapping mapping ? mapping.get("names").orElse(value) : value;
        if (!(names instanceof Node.Mapping map)) {
            return LayoutReader.nodes(Optional.of(names)).stream()
                    .filter(Node.Scalar.class::isInstance)
                    .map(node -> ((Node.Scalar) node).text())
                    .toList();
        }
        Map<Long, String> ordered = new TreeMap<>();
        for (Node.Entry entry : map.entries()) {
            String number = entry.key().text();
            if (entry.value() instanceof Node.Scalar name) {
                ordered.put(NUMBER.matcher(number).matches() ? Long.valueOf(number) : ordered.size(), name.text());
            }
        }
        return List.copyOf(ordered.values());
    }

    private static List<String> languages(Node value) {
        return value instanceof Node.Mapping mapping ? LayoutReader.texts(mapping, "languages") : List.of();
    }
}
