package io.github.datacard.cardcheck;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code configs} and {@code dataset_info} of a front matter say of the data, in the form of a descriptor. Each node
 * keeps its place in the card, so that what rules find stands on a line of the card.
 */
final class CardStructure {
    private static final String CONFIGS = "configs";
    private static final String INFO = "dataset_info";
    private static final String NAME = "name";
    private static final Set<String> OWN_KEYS =
            Set.of("config_name", "data_files", "data_dir", "default", "features", "description", "version", "splits");

    private final Node.Mapping matter;
    private final Map<String, Config> configs = new LinkedHashMap<>();

    /** A configuration as it is gathered from both keys. */
    private static final class Config {
        private final List<Node.Entry> about = new ArrayList<>();
        private final Map<String, Map<String, Node>> splits = new LinkedHashMap<>();
        private Optional<Node> features = Optional.empty();
        private final Node.Scalar name;

        private Config(Node.Scalar name) {
            this.name = name;
        }

        private Map<String, Node> split(Node.Scalar split) {
            Map<String, Node> known = splits.computeIfAbsent(split.text(), first -> new LinkedHashMap<>());
            known.putIfAbsent(NAME, split);
            return known;
        }
    }

    private CardStructure(Node.Mapping matter) {
        this.matter = matter;
    }

    /** Whether a front matter says anything of the data. */
    static boolean isIn(Node.Mapping matter) {
        return Stream.of(CONFIGS, INFO).anyMatch(key -> matter.get(key).isPresent());
    }

    /**
     * The configurations of a descriptor.
     *
     * @param found the files of splits that the loader would find by itself, for where the card names none
     */
    static Node.Mapping of(Node.Mapping matter, Map<String, List<String>> found) {
        CardStructure structure = new CardStructure(matter);
        matter.mappings(CONFIGS).forEach(structure::files);
        matter.mappings(INFO).forEach(structure::info);
        structure.complete(found);
        return structure.descriptor();
    }

    private Config config(Node.Mapping record) {
        Node.Scalar name = record.get("config_name")
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .orElse(text(DatasetView.DEFAULT_CONFIG, record));
        return configs.computeIfAbsent(name.text(), first -> new Config(name));
    }

    private void files(Node.Mapping record) {
        Config config = config(record);
        String folder = record.text("data_dir").replaceFirst("/+$", "");
        for (Node file : record.items("data_files")) {
            if (file instanceof Node.Mapping mapping) {
                mapping.get("split")
                        .filter(Node.Scalar.class::isInstance)
                        .ifPresent(split -> add(config.split((Node.Scalar) split), folder, mapping.items("path")));
            } else {
                add(config.split(text("train", file)), folder, List.of(file));
            }
        }
        if (record.items("data_files").isEmpty() && !folder.isEmpty()) {
            config.about.add(entry("data_dir", record.get("data_dir").orElseThrow()));
        }
        List<Node.Entry> options = record.entries().stream()
                .filter(entry -> !OWN_KEYS.contains(entry.key().text()))
                .filter(entry -> entry.value().items().stream().allMatch(Node.Scalar.class::isInstance))
                .toList();
        if (!options.isEmpty()) {
            config.about.add(entry("options", new Node.Mapping(options, record.location())));
        }
        record.get("features").ifPresent(features -> config.features = Optional.of(features));
    }

    private static void add(Map<String, Node> split, String folder, List<Node> paths) {
        List<Node> files = new ArrayList<>(
                Optional.ofNullable(split.get("files")).map(Node::items).orElse(List.of()));
        paths.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .map(path -> folder.isEmpty() ? path : text(folder + "/" + path.text(), path))
                .forEach(files::add);
        if (!files.isEmpty()) {
            split.put("files", new Node.Sequence(files, files.get(0).location()));
        }
    }

    private void info(Node.Mapping record) {
        Config config = config(record);
        for (Node.Mapping split : record.mappings("splits")) {
            split.get(NAME).filter(Node.Scalar.class::isInstance).ifPresent(name -> {
                Map<String, Node> known = config.split((Node.Scalar) name);
                split.get("num_examples").ifPresent(count -> known.put("count", count));
            });
        }
        if (config.features.isEmpty()) {
            config.features = record.get("features");
        }
    }

    /** Where the card names no files at all, the loader looks for them, and they belong to the only configuration. */
    private void complete(Map<String, List<String>> found) {
        boolean named = configs.values().stream()
                .anyMatch(config -> !config.about.isEmpty()
                        || config.splits.values().stream().anyMatch(split -> split.containsKey("files")));
        if (named || configs.size() > 1 || found.isEmpty()) {
            return;
        }
        Config only =
                configs.isEmpty() ? config(matter) : configs.values().iterator().next();
        found.forEach((name, files) -> {
            Map<String, Node> split = only.split(text(name, only.name));
            Node place = split.getOrDefault(NAME, only.name);
            split.put(
                    "files",
                    new Node.Sequence(
                            files.stream().<Node>map(file -> text(file, place)).toList(), place.location()));
        });
    }

    private Node.Mapping descriptor() {
        Node place = Stream.of(CONFIGS, INFO)
                .flatMap(key -> matter.entries().stream()
                        .filter(entry -> entry.key().text().equals(key)))
                .<Node>map(Node.Entry::key)
                .findFirst()
                .orElse(matter);
        List<Node> records =
                configs.values().stream().<Node>map(CardStructure::record).toList();
        Node all = new Node.Sequence(records, place.location());
        return new Node.Mapping(List.of(entry(CONFIGS, all)), place.location());
    }

    private static Node.Mapping record(Config config) {
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(entry(NAME, config.name));
        entries.addAll(config.about);
        List<Node> splits = config.splits.values().stream()
                .<Node>map(split -> new Node.Mapping(
                        split.entrySet().stream()
                                .map(member -> entry(member.getKey(), member.getValue()))
                                .toList(),
                        split.getOrDefault(NAME, config.name).location()))
                .toList();
        if (!splits.isEmpty()) {
            entries.add(entry("splits", new Node.Sequence(splits, config.name.location())));
        }
        List<Node> features = config.features.stream()
                .flatMap(columns -> columns.mappings().stream())
                .filter(column -> !column.text(NAME).isEmpty())
                .<Node>map(CardStructure::feature)
                .toList();
        if (!features.isEmpty()) {
            entries.add(entry(
                    "features", new Node.Sequence(features, features.get(0).location())));
        }
        return new Node.Mapping(entries, config.name.location());
    }

    /** A column with its type as the Hub spells it. */
    private static Node.Mapping feature(Node.Mapping column) {
        Node name = column.get(NAME).orElseThrow();
        List<Node.Entry> type = column.entries().stream()
                .filter(entry -> !entry.key().text().equals(NAME))
                .toList();
        List<Node.Entry> entries = new ArrayList<>(List.of(entry(NAME, name)));
        if (!type.isEmpty()) {
            Node only = type.get(0).value();
            boolean plain = type.size() == 1 && type.get(0).key().text().equals("dtype") && only instanceof Node.Scalar;
            entries.add(entry("type", plain ? only : new Node.Mapping(type, name.location())));
        }
        return new Node.Mapping(entries, name.location());
    }

    private static Node.Entry entry(String key, Node value) {
        return new Node.Entry(text(key, value), value);
    }

    private static Node.Scalar text(String text, Node place) {
        return new Node.Scalar(text, ScalarType.TEXT, false, place.location());
    }
}
