package io.github.datacard.takeover;

import io.github.datacard.descriptor.DatasetView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configurations of a dataset as its card tells them: in the front matter, and in tables of the body. */
public final class Structure {
    private static final String COUNT = "count";
    private static final String TYPE = "type";
    private static final String MEANING = "description";

    private final Map<String, Config> configs = new LinkedHashMap<>();

    /**
     * A configuration.
     *
     * @param splits what is known of each split
     * @param features what is known of each column
     */
    record Config(Map<String, Map<String, Object>> splits, Map<String, Map<String, Object>> features) {
        private Config() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Map<String, Object> split(String name) {
            return splits.computeIfAbsent(name, first -> new LinkedHashMap<>());
        }

        Map<String, Object> feature(String name) {
            return features.computeIfAbsent(name, first -> new LinkedHashMap<>());
        }

        private Map<String, Object> record() {
            Map<String, Object> record = new LinkedHashMap<>();
            if (!splits.isEmpty()) {
                record.put("splits", splits);
            }
            if (!features.isEmpty()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                features.forEach((name, known) ->
                        columns.put(name, known.keySet().equals(Set.of(TYPE)) ? known.get(TYPE) : known));
                record.put("features", columns);
            }
            return record;
        }

        private Config copy() {
            Config copy = new Config();
            splits.forEach((name, known) -> copy.splits.put(name, new LinkedHashMap<>(known)));
            features.forEach((name, known) -> copy.features.put(name, new LinkedHashMap<>(known)));
            return copy;
        }
    }

    /** The configuration of a name; the one without a name is the default. */
    Config config(String name) {
        return configs.computeIfAbsent(name.isEmpty() ? DatasetView.DEFAULT_CONFIG : name, first -> new Config());
    }

    /** Whether a configuration of this name was told of. */
    boolean isKnown(String name) {
        return configs.containsKey(name);
    }

    /** What is known, as records of a descriptor. */
    public List<Object> records() {
        List<Object> records = new ArrayList<>();
        configs.forEach((name, config) -> {
            Map<String, Object> known = config.record();
            if (!known.isEmpty()) {
                Map<String, Object> record = new LinkedHashMap<>();
                record.put("name", name);
                record.putAll(known);
                records.add(record);
            }
        });
        return records;
    }

    /** The structure with what a table of people says beside it; empty if the two differ. */
    public Optional<Structure> with(TableReading.Told told) {
        Structure all = copy();
        boolean agrees = told.splits().stream()
                        .allMatch(split -> named(split.config())
                                .filter(config -> all.add(this, config, split))
                                .isPresent())
                && told.columns().stream()
                        .allMatch(column -> named(column.config())
                                .filter(config -> all.add(this, config, column))
                                .isPresent());
        return agrees ? Optional.of(all) : Optional.empty();
    }

    /** Adds what a table of ours repeats: names only where none are known yet. */
    public void restore(TableReading.Told told) {
        Structure before = copy();
        for (TableReading.Split split : told.splits()) {
            if (isOpen(before.splits(split.config()), split.name())) {
                config(split.config()).split(split.name()).putIfAbsent(COUNT, split.count());
            }
        }
        for (TableReading.Column column : told.columns()) {
            if (isOpen(before.features(column.config()), column.name())) {
                Map<String, Object> feature = config(column.config()).feature(column.name());
                column.type().ifPresent(type -> feature.putIfAbsent(TYPE, type));
                column.meaning().ifPresent(meaning -> feature.putIfAbsent(MEANING, meaning));
            }
        }
    }

    private static boolean isOpen(Map<String, Map<String, Object>> known, String name) {
        return known.isEmpty() || known.containsKey(name);
    }

    /** A table that names no configuration means the only one. */
    private Optional<String> named(String config) {
        if (config.isEmpty()) {
            return configs.size() > 1
                    ? Optional.empty()
                    : Optional.of(configs.keySet().stream().findFirst().orElse(DatasetView.DEFAULT_CONFIG));
        }
        return configs.isEmpty() || configs.containsKey(config) ? Optional.of(config) : Optional.empty();
    }

    private boolean add(Structure before, String config, TableReading.Split split) {
        Map<String, Map<String, Object>> known = before.splits(config);
        String name = known.keySet().stream()
                .filter(split.name()::equalsIgnoreCase)
                .findFirst()
                .orElse(split.name());
        return isOpen(known, name) && agrees(config(config).split(name), COUNT, split.count());
    }

    private boolean add(Structure before, String config, TableReading.Column column) {
        Map<String, Object> feature = config(config).feature(column.name());
        return isOpen(before.features(config), column.name())
                && column.type().filter(type -> !agrees(feature, TYPE, type)).isEmpty()
                && column.meaning()
                        .filter(meaning -> !agrees(feature, MEANING, meaning))
                        .isEmpty();
    }

    private Map<String, Map<String, Object>> splits(String config) {
        return known(config).splits();
    }

    private Map<String, Map<String, Object>> features(String config) {
        return known(config).features();
    }

    private Config known(String name) {
        Config known = configs.get(name.isEmpty() ? DatasetView.DEFAULT_CONFIG : name);
        return known == null ? new Config() : known;
    }

    private static boolean agrees(Map<String, Object> known, String key, Object value) {
        return value.equals(known.computeIfAbsent(key, first -> value));
    }

    private Structure copy() {
        Structure copy = new Structure();
        configs.forEach((name, config) -> copy.configs.put(name, config.copy()));
        return copy;
    }
}
