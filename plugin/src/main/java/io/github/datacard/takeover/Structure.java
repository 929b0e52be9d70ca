package io.github.datacard.takeover;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configurations of a dataset as its card describes them: in the front matter, and in tables of the body. */
public final class Structure {
    private static final String NAME = "name";
    private static final String COUNT = "count";
    private static final String TYPE = "type";
    private static final String MEANING = "description";

    private final Map<String, Config> configs = new LinkedHashMap<>();

    /**
     * A configuration.
     *
     * @param about what is known of the configuration itself
     * @param splits what is known of each split
     * @param features what is known of each column
     */
    record Config(
            Map<String, Object> about,
            Map<String, Map<String, Object>> splits,
            Map<String, Map<String, Object>> features) {
        private Config() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Map<String, Object> split(String name) {
            return splits.computeIfAbsent(name, first -> new LinkedHashMap<>());
        }

        Map<String, Object> feature(String name) {
            return features.computeIfAbsent(name, first -> new LinkedHashMap<>());
        }

        private Map<String, Object> record() {
            Map<String, Object> record = new LinkedHashMap<>(about);
            if (!splits.isEmpty()) {
                record.put("splits", splits);
            }
            if (!features.isEmpty()) {
                record.put("features", columns());
            }
            return record;
        }

        /** Pairs of names with what is known of each; a list where of one no more than the name is known. */
        private Object columns() {
            Map<String, Object> pairs = new LinkedHashMap<>();
            features.forEach(
                    (name, known) -> pairs.put(name, known.keySet().equals(Set.of(TYPE)) ? known.get(TYPE) : known));
            return features.values().stream().noneMatch(Map::isEmpty)
                    ? pairs
                    : features.entrySet().stream().map(Config::column).toList();
        }

        private static Map<String, Object> column(Map.Entry<String, Map<String, Object>> known) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put(NAME, known.getKey());
            column.putAll(known.getValue());
            return column;
        }

        private Config copy() {
            Config copy = new Config();
            copy.about.putAll(about);
            splits.forEach((name, known) -> copy.splits.put(name, new LinkedHashMap<>(known)));
            features.forEach((name, known) -> copy.features.put(name, new LinkedHashMap<>(known)));
            return copy;
        }
    }

    /** The configuration of a name; the one without a name is the default. */
    Config config(String name) {
        return configs.computeIfAbsent(name.isEmpty() ? DatasetView.DEFAULT_CONFIG : name, first -> new Config());
    }

    /** Whether a configuration of this name is known. */
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
                record.put(NAME, name);
                record.putAll(known);
                records.add(record);
            }
        });
        return records;
    }

    /** The structure with what a hand-written table says beside it; empty if the two differ. */
    public Optional<Structure> with(MarkdownTables.Content table) {
        Structure all = copy();
        boolean agrees = table.splits().stream()
                        .allMatch(split -> named(split.config())
                                .filter(config -> all.add(this, config, split))
                                .isPresent())
                && table.columns().stream()
                        .allMatch(column -> named(column.config())
                                .filter(config -> all.add(this, config, column))
                                .isPresent());
        return agrees ? Optional.of(all) : Optional.empty();
    }

    /**
     * The structure with what a text says of columns, by their names, where nothing else does; empty if it says nothing new.
     * With several configurations it is not known whose column a name is, unless one lists it.
     */
    Optional<Structure> described(Map<String, String> columns) {
        Structure all = copy();
        List<String> names = configs.isEmpty() ? List.of(DatasetView.DEFAULT_CONFIG) : List.copyOf(configs.keySet());
        boolean more = false;
        for (String config : names) {
            Map<String, Map<String, Object>> known = features(config);
            for (Map.Entry<String, String> column : columns.entrySet()) {
                String name = meant(known, column.getKey());
                boolean open = known.isEmpty() ? names.size() == 1 : known.containsKey(name);
                more |= open && all.describe(config, name, column.getValue());
            }
        }
        return more ? Optional.of(all) : Optional.empty();
    }

    private boolean describe(String config, String name, String meaning) {
        boolean isNew = !features(config).containsKey(name);
        Map<String, Object> feature = config(config).feature(name);
        return (!meaning.isEmpty() && feature.putIfAbsent(MEANING, meaning) == null) || isNew;
    }

    /** Adds what generated tables repeat: names only where none are known yet. */
    public void restore(List<OwnTables.Row> rows) {
        Structure before = copy();
        for (OwnTables.Row row : rows) {
            String name = meant(before.all(row), row.name());
            if (isOpen(before.all(row), name)) {
                all(row).computeIfAbsent(name, first -> new LinkedHashMap<>())
                        .putAll(more(row.values(), all(row).getOrDefault(name, Map.of())));
            }
        }
    }

    private static Map<String, Object> more(Map<String, Object> said, Map<String, Object> known) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.keySet().removeAll(known.keySet());
        return more;
    }

    /** What is known of all splits, or columns, beside a row. */
    private Map<String, Map<String, Object>> all(OwnTables.Row row) {
        Config config = config(row.config());
        return row.path().equals(Paths.SPLITS) ? config.splits() : config.features();
    }

    /** Whether the type of a column is known. */
    boolean hasType(String config, String column) {
        return features(config).getOrDefault(column, Map.of()).containsKey(TYPE);
    }

    /** Texts do not show the blanks around the name of a column. */
    private static String meant(Map<String, Map<String, Object>> known, String shown) {
        List<String> alike = known.keySet().stream()
                .filter(name -> name.strip().equals(shown.strip()))
                .toList();
        return known.containsKey(shown) || alike.size() != 1 ? shown : alike.get(0);
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

    private boolean add(Structure before, String config, MarkdownTables.SplitRow split) {
        Map<String, Map<String, Object>> known = before.splits(config);
        String name = known.keySet().stream()
                .filter(split.name()::equalsIgnoreCase)
                .findFirst()
                .orElse(split.name());
        return isOpen(known, name) && agrees(config(config).split(name), COUNT, split.count());
    }

    private boolean add(Structure before, String config, MarkdownTables.ColumnRow column) {
        Map<String, Map<String, Object>> known = before.features(config);
        String name = meant(known, column.name());
        Map<String, Object> feature = config(config).feature(name);
        return isOpen(known, name)
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
