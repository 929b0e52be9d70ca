package io.github.datacard.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a descriptor says where the program computes with it, typed. */
public final class DatasetView {
    /** The name of a configuration where none is given. */
    public static final String DEFAULT_CONFIG = "default";

    private final Descriptor descriptor;

    /** The view of a descriptor. */
    public DatasetView(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * A configuration: which files make which splits, and their columns.
     *
     * @param name its name; {@code default} where none is given
     * @param marked whether it is said to be the default
     * @param folder where its files are, if the splits name none; may be empty
     * @param options parameters of the reader; an empty list stands for nothing
     */
    public record Config(
            String name,
            String description,
            boolean marked,
            String folder,
            Map<String, List<String>> options,
            List<Split> splits,
            List<Feature> features) {}

    /**
     * A split.
     *
     * @param files paths and globs relative to the descriptor
     */
    public record Split(String name, List<String> files, Optional<Count> count, Optional<Long> bytes) {}

    /**
     * A column.
     *
     * @param measured whether the type was measured only, so that nobody states it
     */
    public record Feature(String name, String description, String role, Optional<FeatureType> type, boolean measured) {
        /** The classes, if the column holds labels. */
        public List<String> labels() {
            return type.map(FeatureType::labels).orElse(List.of());
        }
    }

    /** How many of what. */
    public record Instances(String parent, Optional<Count> count) {}

    /** A dataset that this one comes from. */
    public record Source(String ref, String relation, String status) {}

    /** A license. */
    public record License(String id, String name, String url) {}

    /** All configurations. */
    public List<Config> configs() {
        return all(Paths.CONFIGS)
                .map(config -> new Config(
                        nameOf(config),
                        config.text("description"),
                        config.text("default").equals("yes"),
                        config.text("data_dir"),
                        options(config),
                        below(config, "splits").map(DatasetView::split).toList(),
                        below(config, "features").map(DatasetView::feature).toList()))
                .toList();
    }

    /** The tables of databases in which configurations lie, by the names of these. */
    public Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        all(Paths.CONFIGS)
                .filter(config -> !config.text("table").isEmpty())
                .forEach(config -> tables.put(nameOf(config), config.text("table")));
        return tables;
    }

    private static Map<String, List<String>> options(Value config) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        below(config, "options").forEach(option -> options.put(option.text("name"), option.texts("value")));
        return options;
    }

    /** The name of a configuration; {@code default} where none is given. */
    public static String nameOf(Value config) {
        return config.text("name").isEmpty() ? DEFAULT_CONFIG : config.text("name");
    }

    private static Split split(Value split) {
        return new Split(
                split.text("name"),
                split.texts("files"),
                Count.of(split.text("count")),
                Optional.of(split.text("bytes")).filter(text -> !text.isEmpty()).map(Long::valueOf));
    }

    private static Feature feature(Value feature) {
        Optional<Value.ColumnType> type = below(feature, "type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .findFirst();
        return new Feature(
                feature.text("name"),
                feature.text("description"),
                feature.text("role"),
                type.map(Value.ColumnType::feature),
                type.filter(Value.ColumnType::measured).isPresent());
    }

    /** All kinds of instances. */
    public List<Instances> instances() {
        return all(Paths.INSTANCES)
                .map(kind -> new Instances(kind.text("parent"), Count.of(kind.text("count"))))
                .toList();
    }

    /** All datasets that this one comes from. */
    public List<Source> lineage() {
        return all(Paths.LINEAGE)
                .map(source -> new Source(source.text("ref"), source.text("relation"), source.text("status")))
                .toList();
    }

    /** All licenses. */
    public List<License> licenses() {
        return all(Paths.LICENSES)
                .map(license -> new License(license.text("id"), license.text("name"), license.text("url")))
                .toList();
    }

    /** All language tags. */
    public List<String> languages() {
        return descriptor.texts(Paths.LANGUAGE_TAG);
    }

    /** The codes of all languages, in lower case and without scripts and regions, each once. */
    public List<String> languageCodes() {
        return languages().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .distinct()
                .toList();
    }

    private Stream<Value> all(String path) {
        return descriptor.values(path).stream();
    }

    private static Stream<Value> below(Value value, String member) {
        return value.at(member).flatMap(Value::flat);
    }
}
