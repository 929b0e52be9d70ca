package io.github.datacard.merge;

import io.github.datacard.card.FrontMatterValue;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys {@code configs} and {@code dataset_info} of a front matter, of which Datacard states some members. The others
 * ({@code default}, {@code sep}, {@code version}, {@code num_bytes}, …) belong to whoever wrote them: they stay, and they
 * do not count where values are compared. Nor do the orders of records, and the short forms of {@code data_files}.
 */
final class KeptMembers {
    private static final String NAME = "config_name";
    private static final String DEFAULT = "default";
    private static final String FILES = "data_files";
    private static final String FOLDER = "data_dir";
    private static final String SPLITS = "splits";
    private static final Set<String> KEYS = Set.of("configs", "dataset_info");
    private static final Set<String> STATED = Set.of(NAME, FILES, "features", SPLITS, "download_size");
    private static final Set<String> ADDED = Set.of("features", "download_size");
    private static final Set<String> STATED_OF_SPLIT = Set.of("name", "num_examples");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private final Object there;
    private final boolean ours;

    /**
     * The members of a value.
     *
     * @param there the value in the card
     * @param ours whether Datacard wrote what it states there, so that what it no longer states may go
     */
    KeptMembers(Node there, boolean ours) {
        this.there = tree(there);
        this.ours = ours;
    }

    /** Whether others may have members of a key. */
    static boolean of(String key) {
        return KEYS.contains(key);
    }

    /** What of a value Datacard could have written. */
    static Object stated(Node value) {
        Object tree = tree(value);
        List<Map<String, Object>> records =
                records(tree).stream().map(record -> only(record, STATED)).toList();
        records.forEach(record -> record.computeIfPresent(
                SPLITS,
                (key, splits) -> splits instanceof List<?>
                        ? records(splits).stream()
                                .map(split -> only(split, STATED_OF_SPLIT))
                                .toList()
                        : splits));
        return tree instanceof Map && records.size() == 1 ? records.get(0) : records;
    }

    /** Whether a value changes nothing in the card. */
    boolean isUnchangedBy(Object wanted) {
        return canonical(with(wanted)).equals(canonical(there));
    }

    /** Whether a value says something else than the card, and not only more on what the card is silent about. */
    boolean isContradictedBy(Object wanted) {
        Map<String, Map<String, Object>> before = canonical(there);
        Map<String, Map<String, Object>> after = canonical(with(wanted));
        after.forEach((name, record) -> record.keySet()
                .removeIf(member -> ADDED.contains(member)
                        && !before.getOrDefault(name, Map.of()).containsKey(member)));
        return !after.equals(before);
    }

    /** A value with the members of others; an empty list if nothing is left. */
    Object with(Object wanted) {
        Map<String, Map<String, Object>> before = byName(there);
        Map<String, Map<String, Object>> after = new LinkedHashMap<>();
        byName(wanted).forEach((name, record) -> after.put(name, joined(record, before.get(name))));
        before.forEach((name, record) -> {
            Map<String, Object> rest = ours ? others(record) : record;
            if (!after.containsKey(name) && !rest.isEmpty() && !(ours && record.containsKey(FILES))) {
                after.put(name, rest);
            }
        });
        if (after.size() > 1) {
            after.replaceAll(KeptMembers::named);
        }
        boolean single = wanted instanceof Map
                || (there instanceof Map && records(wanted).isEmpty());
        return after.size() == 1 && single ? after.values().iterator().next() : List.copyOf(after.values());
    }

    private static Map<String, Object> named(String name, Map<String, Object> record) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(NAME, name);
        named.putAll(record);
        return named;
    }

    private static Map<String, Object> others(Map<String, Object> record) {
        Map<String, Object> others = new LinkedHashMap<>(record);
        others.keySet().removeAll(STATED);
        return others;
    }

    private Map<String, Object> joined(Map<String, Object> wanted, @Nullable Map<String, Object> before) {
        Map<String, Object> joined = new LinkedHashMap<>(wanted);
        if (before == null) {
            return joined;
        }
        (ours ? others(before) : before).forEach(joined::putIfAbsent);
        Object files = wanted.get(FILES);
        Object old = before.get(FILES);
        if (files != null && old != null) {
            if (files(files, "").equals(files(old, folder(before)))) {
                joined.put(FILES, old);
            } else {
                joined.remove(FOLDER);
            }
        }
        if (wanted.get(SPLITS) instanceof List<?> splits && before.get(SPLITS) instanceof List<?> known) {
            joined.put(
                    SPLITS,
                    records(splits).stream()
                            .map(split -> joined(split, records(known)))
                            .toList());
        }
        return joined;
    }

    private static Map<String, Object> joined(Map<String, Object> split, List<Map<String, Object>> before) {
        Map<String, Object> joined = new LinkedHashMap<>(split);
        before.stream()
                .filter(old -> String.valueOf(old.get("name")).equals(String.valueOf(split.get("name"))))
                .findFirst()
                .ifPresent(old -> old.forEach(joined::putIfAbsent));
        return joined;
    }

    private static Map<String, Map<String, Object>> canonical(Object value) {
        Map<String, Map<String, Object>> canonical = new LinkedHashMap<>();
        byName(value).forEach((name, record) -> {
            Map<String, Object> members = new LinkedHashMap<>(record);
            members.remove(NAME);
            members.computeIfPresent(FILES, (key, files) -> files(files, folder(record)));
            if (record.containsKey(FILES)) {
                members.remove(FOLDER);
            }
            members.computeIfPresent(
                    SPLITS, (key, splits) -> splits instanceof List<?> ? Set.copyOf((List<?>) splits) : splits);
            canonical.put(name, members);
        });
        return canonical;
    }

    /** The paths of each split, however they are written. */
    private static Object files(Object files, String folder) {
        Map<String, List<String>> splits = new LinkedHashMap<>();
        for (Object item : files instanceof List<?> list ? list : List.of(files)) {
            Object paths = item instanceof Map<?, ?> map ? map.get("path") : item;
            String split = item instanceof Map<?, ?> map ? String.valueOf(map.get("split")) : "train";
            for (Object path : paths instanceof List<?> list ? list : List.of(String.valueOf(paths))) {
                splits.computeIfAbsent(split, first -> new ArrayList<>()).add(folder + path);
            }
        }
        return splits;
    }

    private static String folder(Map<String, Object> record) {
        return record.get(FOLDER) instanceof String folder && !folder.isEmpty()
                ? folder.replaceFirst("/+$", "") + "/"
                : "";
    }

    private static Map<String, Map<String, Object>> byName(Object value) {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        records(value).forEach(record -> byName.put(String.valueOf(record.getOrDefault(NAME, DEFAULT)), record));
        return byName;
    }

    private static List<Map<String, Object>> records(Object value) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (item instanceof Map<?, ?> map) {
                Map<String, Object> record = new LinkedHashMap<>();
                map.forEach((key, member) -> record.put(String.valueOf(key), member));
                records.add(record);
            }
        }
        return records;
    }

    private static Map<String, Object> only(Map<String, Object> record, Set<String> names) {
        Map<String, Object> only = new LinkedHashMap<>(record);
        only.keySet().retainAll(names);
        return only;
    }

    /** Decimals stay numbers: sizes of some datasets are written so. */
    private static Object tree(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Object> tree = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(KeptMembers::tree).toList();
        }
        return node instanceof Node.Scalar scalar
                        && scalar.type() == ScalarType.NUMBER
                        && DECIMAL.matcher(scalar.text()).matches()
                ? new BigDecimal(scalar.text())
                : FrontMatterValue.tree(node);
    }
}
