package io.github.datacard.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables that lie together and have other columns, such as the exports of a database. The loader refuses them as one
 * configuration, so each kind becomes a configuration of its own.
 */
final class TableGroups {
    /** Of so many files the columns are looked at; a folder with more holds parts of one table, as a rule. */
    private static final int MOST_FILES = 200;

    private TableGroups() {}

    /** The files of each kind of table by the name of its configuration; empty if all have the same columns. */
    static Map<String, List<String>> of(List<DataLayout.Split> splits, DataFolder folder) {
        if (splits.size() != 1 || splits.get(0).files().size() > MOST_FILES) {
            return Map.of();
        }
        Map<List<String>, List<String>> kinds = new LinkedHashMap<>();
        for (String path : splits.get(0).files()) {
            Optional<List<String>> columns = columns(path, folder);
            if (columns.isEmpty()) {
                return Map.of();
            }
            kinds.computeIfAbsent(columns.get(), same -> new ArrayList<>()).add(path);
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (kinds.size() > 1) {
            List<String> names = kinds.values().stream().map(TableGroups::named).toList();
            kinds.values().forEach(files -> {
                String name = named(files);
                String telling = name.equals(splits.get(0).name())
                        ? folder(files)
                        : Collections.frequency(names, name) == 1 ? name : plain(folder(files) + "-" + name);
                groups.put(name(files, telling, groups), files);
            });
        }
        return groups;
    }

    /**
     * The splits of each configuration, where folders or names of files show some and each has columns of its own; the
     * loader refuses them as one configuration.
     */
    static Map<String, List<DataLayout.Split>> parted(List<DataLayout.Split> splits, DataFolder folder) {
        Map<String, List<DataLayout.Split>> parted = new LinkedHashMap<>();
        Set<List<String>> kinds = new HashSet<>();
        for (Map.Entry<String, Map<String, List<String>>> group :
                ConfigQuestion.groups(splits).entrySet()) {
            Set<Optional<List<String>>> own = group.getValue().values().stream()
                    .flatMap(List::stream)
                    .map(path -> columns(path, folder))
                    .collect(Collectors.toSet());
            Optional<List<String>> same = own.size() == 1 ? own.iterator().next() : Optional.empty();
            if (same.isEmpty()) {
                return Map.of();
            }
            kinds.add(same.get());
            parted.put(
                    group.getKey().matches("[\\w.-]+") ? group.getKey() : plain(group.getKey()),
                    splits.stream()
                            .flatMap(split ->
                                    Optional.ofNullable(group.getValue().get(split.name())).map(split::with).stream())
                            .toList());
        }
        return kinds.size() > 1 && !parted.containsKey("") ? parted : Map.of();
    }

    private static Optional<List<String>> columns(String path, DataFolder folder) {
        try {
            return TableHead.read(folder.resolve(path), FileType.of(path))
                    .map(head -> head.columns().stream()
                            .map(TableHead.Column::name)
                            .sorted()
                            .toList())
                    .filter(names -> !names.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The name of the file, or what the names of all files begin with; empty if that is nothing. */
    private static String named(List<String> files) {
        String start = stem(files.get(0));
        for (String file : files) {
            while (!stem(file).startsWith(start)) {
                start = start.substring(0, start.length() - 1);
            }
        }
        return plain(files.size() == 1 ? start : start.replaceFirst("[\\d\\s_.-]+$", ""));
    }

    /**
     * A name that no other configuration has.
     *
     * @param telling the name that tells this kind of table from the others; may be empty
     */
    private static String name(List<String> files, String telling, Map<String, List<String>> taken) {
        String folder = folder(files);
        String name = Stream.of(telling, folder, named(files), "table")
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow();
        String unique = taken.containsKey(name) && !folder.isEmpty() ? plain(folder + "-" + named(files)) : name;
        String numbered = unique;
        for (int number = 2; taken.containsKey(numbered); number++) {
            numbered = unique + "-" + number;
        }
        return numbered;
    }

    private static String folder(List<String> files) {
        String first = files.get(0);
        return plain(
                first.contains("/") ? first.substring(0, first.lastIndexOf('/')).replace('/', '-') : "");
    }

    private static String stem(String path) {
        String name = FileType.lastOf(path);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[._-]+", "");
    }
}
