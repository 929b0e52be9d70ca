package io.github.datacard.data;

import io.github.datacard.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks whether folders, or words in the names of files, are configurations: parts that people load one by one, such as
 * languages. The loader takes all files together, and only people know.
 */
final class ConfigQuestion {
    private static final int MOST = 20;
    private static final int SHOWN = 3;
    private static final int MOST_FILES = 200;
    private static final Pattern PART = Pattern.compile("(?i)((part|shard|chunk|batch|file)[-_. ]?)?\\d{1,3}");
    private static final Pattern SPLIT = split("", "");
    private static final Pattern SPLIT_FIRST = split("", "[-_. ](.+)");
    private static final Pattern SPLIT_LAST = split("(.+)[-_. ]", "");

    private ConfigQuestion() {}

    private static Pattern split(String before, String behind) {
        return Pattern.compile("(?i)" + before + "(?:" + HubInference.splitWords() + ")" + behind);
    }

    /** The lines of a comment; none where nothing shows configurations. */
    static List<String> of(List<DataLayout.Split> splits) {
        Map<String, Map<String, List<String>>> groups = groups(splits);
        return groups.isEmpty() ? List.of() : lines(groups);
    }

    /** The files of each split of what may be a configuration; empty where nothing shows configurations. */
    static Map<String, Map<String, List<String>>> groups(List<DataLayout.Split> splits) {
        List<String> all =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        boolean tables = all.stream()
                .allMatch(
                        path -> FileType.of(path).isTable() || FileType.of(path).statesTypes());
        if (!tables || all.size() < 2 || all.size() > MOST_FILES) {
            return Map.of();
        }
        int start = common(all);
        Map<String, Map<String, List<String>>> groups = new TreeMap<>();
        for (DataLayout.Split split : splits) {
            for (String path : split.files()) {
                Optional<String> name = name(path.substring(start));
                if (name.isEmpty()) {
                    return Map.of();
                }
                groups.computeIfAbsent(name.get(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(split.name(), key -> new ArrayList<>())
                        .add(path);
            }
        }
        boolean parts =
                groups.keySet().stream().allMatch(name -> PART.matcher(name).matches());
        return groups.size() < 2 || groups.size() > MOST || parts ? Map.of() : groups;
    }

    /** Up to which slash all paths are the same. */
    private static int common(List<String> paths) {
        String first = paths.get(0);
        int end = first.lastIndexOf('/') + 1;
        for (String path : paths) {
            while (!path.startsWith(first.substring(0, end))) {
                end = first.lastIndexOf('/', end - 2) + 1;
            }
        }
        return end;
    }

    /** The first folder that is no split, or what stands beside the split in the name of the file. */
    private static Optional<String> name(String path) {
        List<String> folders = new ArrayList<>(List.of(path.split("/", -1)));
        String file = folders.remove(folders.size() - 1);
        Optional<String> folder =
                folders.stream().filter(name -> !SPLIT.matcher(name).matches()).findFirst();
        if (folder.isPresent() || !folders.isEmpty()) {
            return folder;
        }
        int dot = file.indexOf('.', 1);
        String stem = dot < 0 ? file : file.substring(0, dot);
        Matcher first = SPLIT_FIRST.matcher(stem);
        if (first.matches()) {
            return Optional.of(first.group(1)).filter(ConfigQuestion::isWord);
        }
        Matcher last = SPLIT_LAST.matcher(stem);
        return last.matches() ? Optional.of(last.group(1)).filter(ConfigQuestion::isWord) : Optional.empty();
    }

    private static boolean isWord(String name) {
        return !name.matches("\\d{5}-of-\\d{5}.*");
    }

    private static List<String> lines(Map<String, Map<String, List<String>>> groups) {
        List<String> lines = new ArrayList<>();
        List<String> names = List.copyOf(groups.keySet());
        lines.add("# Are " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "")
                + " configurations, which people load one by one? Then write for each:");
        names.stream().limit(SHOWN).forEach(name -> {
            lines.add("#   - name: " + YamlText.scalar(name));
            lines.add("#     splits: " + splits(groups.getOrDefault(name, Map.of())));
        });
        return List.copyOf(lines);
    }

    private static String splits(Map<String, List<String>> splits) {
        return splits.entrySet().stream()
                .map(split -> quoted(split.getKey()) + ": " + paths(split.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String paths(List<String> paths) {
        return paths.size() == 1
                ? quoted(paths.get(0))
                : paths.stream().map(ConfigQuestion::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        String path = text.replace("[", "[[]");
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "''") + "'";
    }
}
