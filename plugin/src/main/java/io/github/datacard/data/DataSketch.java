package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.text.YamlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A first {@code configs} of a descriptor from data files alone: their splits by the Hub's rules, columns, and guessed roles. */
public final class DataSketch {
    private static final int MOST_FILES = 3;
    private static final int MOST_COLUMNS = 20;
    private static final int MOST_FOLDERS = 5;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_CLASSES = 100;
    private static final Pattern ID = Pattern.compile("(?i)(.*[_-])?(id|uuid|guid)");
    private static final Pattern TARGET = Pattern.compile("(?i)labels?|target|class|category|y");
    private static final Pattern INPUT = Pattern.compile("(?i)text|sentence|image|audio|question|input");

    private DataSketch() {}

    /** The lines of YAML; none if there are no data files below a folder. */
    public static List<String> of(Path folder) {
        return of(folder, Set.of());
    }

    /**
     * The lines of YAML.
     *
     * @param others folders and files below it that are no data of it
     */
    public static List<String> of(Path folder, Set<Path> others) {
        DataFolder files = new DataFolder(folder, others);
        DataLayout layout = DataLayout.inferred(files);
        if (layout.splits().isEmpty()) {
            return List.of();
        }
        List<String> all = files.list();
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> tables = TableGroups.of(layout.splits(), files);
        Map<String, List<DataLayout.Split>> parted =
                tables.isEmpty() ? TableGroups.parted(layout.splits(), files) : Map.of();
        lines.add(
                tables.isEmpty() && parted.isEmpty()
                        ? "# Guessed from the files: splits by the Hub's rules, roles by names. Correct them."
                        : "# Guessed from the files: tables by their columns, roles by names. Correct them.");
        lines.add("configs:");
        if (tables.isEmpty() && parted.isEmpty()) {
            lines.addAll(config("", layout.splits(), files, all));
            lines.addAll(ConfigQuestion.of(layout.splits()));
            lines.addAll(TablesLeftOut.of(files, layout.splits(), all));
            lines.addAll(classesLeftOut(files, layout.splits()));
        }
        parted.forEach((name, splits) -> lines.addAll(config(name, splits, files, all)));
        tables.forEach((name, paths) -> {
            DataLayout.Split split = layout.splits().get(0);
            lines.addAll(config(
                    name,
                    List.of(new DataLayout.Split(name, split.name(), paths, List.of(), split.options())),
                    files,
                    all));
        });
        return List.copyOf(lines);
    }

    private static List<String> classesLeftOut(DataFolder files, List<DataLayout.Split> splits) {
        List<String> folders = MediaFolder.classesLeftOut(files, splits);
        boolean labeled = MediaFolder.columns(files, splits).stream()
                .anyMatch(column -> TARGET.matcher(column.name()).matches());
        return folders.isEmpty() || labeled
                ? List.of()
                : List.of("# Not loaded: the names of folders as classes ("
                        + folders.stream()
                                .limit(MOST_FOLDERS)
                                .map(TablesLeftOut::shown)
                                .collect(Collectors.joining(", "))
                        + (folders.size() > MOST_FOLDERS ? ", …" : "")
                        + "), since there is metadata. Add a column label to it, if they are.");
    }

    private static List<String> config(String name, List<DataLayout.Split> splits, DataFolder files, List<String> all) {
        List<String> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add("  - name: " + YamlText.scalar(name));
        }
        lines.add(name.isEmpty() ? "  - splits:" : "    splits:");
        splits.forEach(split -> lines.add("      " + YamlText.scalar(split.name()) + ": " + paths(split.files(), all)));
        Map<String, String> proposed = ReaderOptions.proposed(files, splits);
        boolean needed = !proposed.isEmpty() && isRefused(splits, files);
        Map<String, String> options = needed ? proposed : ReaderOptions.missing(files, splits);
        if (!options.isEmpty()) {
            lines.add("    options: " + flow(plainly(options)));
        }
        if (!proposed.isEmpty() && !needed) {
            lines.add("    # The loader takes another line for the header, or other characters for separators, than"
                    + " seem meant.");
            lines.add("    # If this is how to read it, put this line here and correct the features:");
            lines.add("    # options: " + flow(plainly(proposed)));
        }
        lines.addAll(features(columns(files, splits, options)));
        return lines;
    }

    /** Whether the loader stops where it is told nothing; what it reads is its maker's to change. */
    private static boolean isRefused(List<DataLayout.Split> splits, DataFolder files) {
        return !LoaderReading.of(files, List.of(), splits, Optional.empty())
                .obstacles()
                .isEmpty();
    }

    /** Options with their numbers and truths as such. */
    private static Map<String, Object> plainly(Map<String, String> options) {
        Map<String, Object> plain = new LinkedHashMap<>();
        options.forEach((name, value) -> plain.put(
                name,
                value.matches("\\d{1,9}") ? Integer.valueOf(value) : value.equals("true") ? Boolean.TRUE : value));
        return plain;
    }

    /** A list of some of very many columns would be wrong, and one of all too long. */
    private static List<String> features(List<TableHead.Column> columns) {
        if (columns.size() > MOST_COLUMNS) {
            return List.of("    # The files have " + columns.size() + " columns; the goal measure lists them.");
        }
        if (columns.stream().map(TableHead.Column::name).distinct().count() < columns.size()) {
            return List.of("    # Columns of the files share a name, so they are not listed here.");
        }
        if (columns.stream().map(TableHead.Column::name).anyMatch(DataSketch::isNoName)) {
            return List.of("    # The first line of the files does not name columns, so they are not listed here.");
        }
        boolean stated = columns.stream()
                .allMatch(column -> column.stated() && column.type().labels().size() <= MOST_CLASSES);
        return columns.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("    features:"), columns.stream().map(column -> feature(column, stated)))
                        .toList();
    }

    /** A name that no key of a descriptor can be, as of data of another format. */
    private static boolean isNoName(String column) {
        return column.length() > LONGEST_NAME || column.indexOf('\0') >= 0;
    }

    /** Few paths as they are; of many a pattern, if one finds these files and no other. */
    private static String paths(List<String> files, List<String> all) {
        if (files.size() == 1) {
            return YamlText.scalar(plain(files.get(0)));
        }
        Optional<String> pattern = Optional.of(pattern(files))
                .filter(glob -> files.size() > MOST_FILES)
                .filter(glob -> Glob.matches(glob, all).equals(files));
        return pattern.map(YamlText::scalar)
                .orElseGet(() -> "["
                        + String.join(
                                ", ",
                                files.stream()
                                        .map(DataSketch::plain)
                                        .map(DataSketch::quoted)
                                        .toList())
                        + "]");
    }

    /** A path as a pattern that finds this file alone, whatever it means to the loader. */
    private static String plain(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }

    private static String pattern(List<String> files) {
        String first = files.get(0);
        int start = first.length();
        int end = first.length();
        for (String file : files) {
            while (!file.startsWith(first.substring(0, start))) {
                start--;
            }
            while (!file.endsWith(first.substring(first.length() - end))) {
                end--;
            }
        }
        String prefix = first.substring(0, start);
        String suffix = first.substring(Math.max(start, first.length() - end));
        boolean deep = files.stream().anyMatch(file -> file.indexOf('/', prefix.length()) >= 0);
        return deep ? prefix.substring(0, prefix.lastIndexOf('/') + 1) + "**" : prefix + "*" + suffix;
    }

    private static List<TableHead.Column> columns(
            DataFolder folder, List<DataLayout.Split> splits, Map<String, String> options) {
        List<TableHead.Column> media = MediaFolder.columns(folder, splits);
        if (!media.isEmpty()) {
            return media;
        }
        String path = splits.get(0).files().get(0);
        try {
            return TableHead.read(
                            folder.resolve(path),
                            FileType.of(path),
                            splits.get(0).options().with(options))
                    .map(TableHead::columns)
                    .orElse(List.of());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** A type is written only where the files state those of all columns: a guess in a card makes data fail to load. */
    private static String feature(TableHead.Column column, boolean stated) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (stated) {
            known.put("type", FeatureTree.shortForm(column.type()));
        }
        String role = role(column.name());
        if (!role.isEmpty()) {
            known.put("role", role);
        }
        return "      " + quoted(column.name()) + ":"
                + (known.isEmpty() ? "" : " " + flow(known))
                + (stated ? "" : " # looks like " + looks(column.type()));
    }

    private static String looks(FeatureType type) {
        return type.labels().size() > MOST_CLASSES
                ? type.name() + " of " + type.labels().size() + " classes"
                : type.says().replaceAll("\\s+", " ");
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DataSketch::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String role(String name) {
        if (ID.matcher(name).matches()) {
            return "id";
        }
        return TARGET.matcher(name).matches() ? "target" : INPUT.matcher(name).matches() ? "input" : "";
    }

    /** Inside brackets more characters have a meaning. */
    private static String quoted(String text) {
        String scalar = YamlText.scalar(text);
        return scalar.equals(text) && !text.matches("[\\w./-]+") ? "'" + text.replace("'", "''") + "'" : scalar;
    }
}
