package io.github.datacard.card;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.hub.LoaderNames;
import io.github.datacard.json.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a front matter says of the data: {@code configs} with their files, and {@code dataset_info} with features, splits
 * and sizes. Source of the grammar: the feature types of the library datasets, version 5.0.1.
 */
final class DataFrontMatter {
    /** Paths and patterns of tables, and the patterns that the Hub itself writes: {@code data/train-*}. */
    private static final Pattern TABLE =
            Pattern.compile("(?i).*\\.(csv|tsv|json|jsonl|ndjson|parquet|txt)(\\.[a-z0-9]{2,3})?|.*[^/*]\\*");

    /** Parameters of readers with which rows are counted here as there. */
    private static final Set<String> READ = Set.of(
            "sep", "delimiter", "names", "column_names", "header", "quotechar", "skiprows", "comment", "encoding");

    private static final Set<String> USUAL_HEADER = Set.of("0", "infer", "null", "none", "None");

    private final List<DatasetView.Config> configs;

    DataFrontMatter(DatasetView view) {
        List<DatasetView.Config> all = view.configs();
        this.configs = all.stream().anyMatch(DataFrontMatter::isRefused) ? List.of() : all;
    }

    /** With one name or pattern that the loader refuses nothing loads, so that then nothing is stated. */
    private static boolean isRefused(DatasetView.Config config) {
        return config.splits().stream().anyMatch(split -> !split.files().isEmpty())
                && (LoaderNames.ofConfig(config.name()).isPresent()
                        || config.splits().stream()
                                .filter(split -> !split.files().isEmpty())
                                .anyMatch(split ->
                                        LoaderNames.ofSplit(split.name()).isPresent()
                                                || split.files().stream()
                                                        .anyMatch(path -> LoaderNames.ofPattern(path)
                                                                .isPresent())));
    }

    Optional<Object> configs() {
        List<Object> all = configs.stream()
                .flatMap(config -> files(config).stream())
                .map(Object.class::cast)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Map<String, Object>> files(DatasetView.Config config) {
        List<Map<String, Object>> files = config.splits().stream()
                .filter(split -> !split.files().isEmpty())
                .map(split -> JsonText.ordered(
                        "split",
                        split.name(),
                        "path",
                        split.files().size() == 1 ? split.files().get(0) : split.files()))
                .toList();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("config_name", config.name());
        if (config.marked() && !config.name().equals(DatasetView.DEFAULT_CONFIG)) {
            written.put("default", true);
        }
        if (!files.isEmpty()) {
            written.put("data_files", files);
        } else if (!config.folder().isEmpty()) {
            written.put("data_dir", config.folder());
        }
        config.options().forEach((name, values) -> written.put(name, ReaderOption.value(name, values)));
        boolean says = !files.isEmpty()
                || written.containsKey("data_dir")
                || !config.options().isEmpty();
        return says ? Optional.of(written) : Optional.empty();
    }

    /** One mapping, or a list by the names of the configurations. */
    Optional<Object> info() {
        boolean several = configs.size() > 1;
        List<Map<String, Object>> infos = configs.stream()
                .sorted(Comparator.comparing(DatasetView.Config::name))
                .filter(DataFrontMatter::isLocated)
                .map(config -> info(config, several))
                .filter(info -> info.containsKey("features") || info.containsKey("splits"))
                .toList();
        return infos.isEmpty() ? Optional.empty() : Optional.of(several ? infos : infos.get(0));
    }

    /** The loader refuses data that differ from what it is given, so that it is given only files that are named. */
    private static boolean isLocated(DatasetView.Config config) {
        return !config.splits().isEmpty()
                && config.splits().stream().noneMatch(split -> split.files().isEmpty());
    }

    private static Map<String, Object> info(DatasetView.Config config, boolean several) {
        Map<String, Object> info = new LinkedHashMap<>();
        if (several || !config.name().equals(DatasetView.DEFAULT_CONFIG)) {
            info.put("config_name", config.name());
        }
        features(config).ifPresent(features -> info.put("features", features));
        boolean counted = READ.containsAll(config.options().keySet())
                && hasUsualHeader(config)
                && config.splits().stream().allMatch(DataFrontMatter::isCounted);
        if (counted) {
            info.put(
                    "splits",
                    config.splits().stream().map(DataFrontMatter::split).toList());
            total(config).ifPresent(bytes -> info.put("download_size", bytes));
        }
        return info;
    }

    /** Rows are counted below one header on the first line, or without one. */
    private static boolean hasUsualHeader(DatasetView.Config config) {
        List<String> header = config.options().getOrDefault("header", List.of());
        return header.isEmpty() || (header.size() == 1 && USUAL_HEADER.contains(header.get(0)));
    }

    /** The loader refuses data with another number of rows. Of tables all count alike; what else is one differs. */
    private static boolean isCounted(DatasetView.Split split) {
        return split.count().filter(Count::isExact).isPresent()
                && split.files().stream().allMatch(file -> TABLE.matcher(file).matches());
    }

    /** The size of all files. Those of the data in memory, {@code num_bytes} and {@code dataset_size}, nobody measured. */
    private static Optional<Long> total(DatasetView.Config config) {
        return config.splits().stream()
                .map(DatasetView.Split::bytes)
                .reduce(Optional.of(0L), (sum, next) -> sum.flatMap(known -> next.map(more -> known + more)));
    }

    private static Map<String, Object> split(DatasetView.Split split) {
        return JsonText.ordered(
                "name",
                split.name(),
                "num_examples",
                split.count().orElseThrow().value());
    }

    /**
     * All columns, if the types of all are stated: a reader of some would miss the others, and one that is told what was
     * measured casts to it, which fails where it reads otherwise than the measurement.
     */
    private static Optional<List<Map<String, Object>>> features(DatasetView.Config config) {
        boolean typed = !config.features().isEmpty()
                && config.features().stream().allMatch(feature -> feature.type().isPresent() && !feature.measured())
                && config.features().stream()
                        .noneMatch(feature -> feature.type().orElseThrow().lacksNames());
        return typed
                ? Optional.of(config.features().stream()
                        .map(feature -> feature(feature.name(), feature.type().orElseThrow()))
                        .toList())
                : Optional.empty();
    }

    private static Map<String, Object> feature(String name, FeatureType type) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("name", name);
        feature.putAll(type(type));
        return feature;
    }

    /** The first key behind the name decides the kind. */
    private static Map<String, Object> type(FeatureType type) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (type.item().isPresent()) {
            written.put(type.name(), item(type.item().get()));
            written.putAll(type.settings());
            return written;
        }
        if (type.name().equals(FeatureType.STRUCT)) {
            written.put(FeatureType.STRUCT, members(type));
        } else {
            Map<String, Object> settings = settings(type);
            written.put("dtype", settings.isEmpty() ? type.name() : Map.of(type.name(), settings));
        }
        return written;
    }

    /** A plain type is a word, a struct its columns; any other is written as where it stands alone. */
    private static Object item(FeatureType item) {
        if (item.name().equals(FeatureType.STRUCT)) {
            return members(item);
        }
        boolean plain = item.item().isEmpty() && settings(item).isEmpty();
        return plain ? item.name() : type(item);
    }

    private static Map<String, Object> settings(FeatureType type) {
        if (type.name().equals(FeatureType.CLASS_LABEL)) {
            Map<String, Object> names = new LinkedHashMap<>();
            IntStream.range(0, type.labels().size())
                    .forEach(index ->
                            names.put(String.valueOf(index), type.labels().get(index)));
            return Map.of("names", names);
        }
        return type.name().equals(FeatureType.TRANSLATION) && type.settings().isEmpty()
                ? Map.of("languages", List.copyOf(type.members().keySet()))
                : type.settings();
    }

    private static List<Map<String, Object>> members(FeatureType struct) {
        return struct.members().entrySet().stream()
                .map(member -> feature(member.getKey(), member.getValue()))
                .toList();
    }
}
