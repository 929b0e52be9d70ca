package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.text.YamlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A first {@code configs} of a descriptor from data files alone: their splits by the Hub's rules, columns, and guessed roles. */
public final class DataSketch {
    private static final int MOST_FILES = 3;
    private static final int MOST_COLUMNS = 20;
    private static final Pattern ID = Pattern.compile("(?i)(.*[_-])?(id|uuid|guid)");
    private static final Pattern TARGET = Pattern.compile("(?i)labels?|target|class|category|y");
    private static final Pattern INPUT = Pattern.compile("(?i)text|sentence|image|audio|question|input");

    private DataSketch() {}

    /** The lines of YAML; none if there are no data files below a folder. */
    public static List<String> of(Path folder) {
        DataFolder files = new DataFolder(folder, Set.of());
        Layout layout = Layout.inferred(files);
        if (layout.splits().isEmpty()) {
            return List.of();
        }
        List<String> all = files.list();
        List<String> lines = new ArrayList<>(List.of(
                "# Guessed from the files: splits by the Hub's rules, types by the first rows, roles by names. Correct them.",
                "configs:",
                "  - splits:"));
        layout.splits()
                .forEach(split ->
                        lines.add("      " + YamlText.scalar(split.name()) + ": " + paths(split.files(), all)));
        List<TableHead.Column> columns = columns(files, layout);
        if (!columns.isEmpty()) {
            lines.add("    features:");
            columns.stream().limit(MOST_COLUMNS).map(DataSketch::feature).forEach(lines::add);
        }
        if (columns.size() > MOST_COLUMNS) {
            lines.add("      # and " + (columns.size() - MOST_COLUMNS) + " more");
        }
        return List.copyOf(lines);
    }

    /** Few paths as they are; of many a pattern, if one finds these files and no other. */
    private static String paths(List<String> files, List<String> all) {
        if (files.size() == 1) {
            return YamlText.scalar(files.get(0));
        }
        Optional<String> pattern = Optional.of(pattern(files))
                .filter(glob -> files.size() > MOST_FILES)
                .filter(glob -> Glob.matches(glob, all).equals(files));
        return pattern.map(YamlText::scalar)
                .orElseGet(() -> "["
                        + String.join(
                                ", ", files.stream().map(DataSketch::quoted).toList()) + "]");
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

    private static List<TableHead.Column> columns(DataFolder folder, Layout layout) {
        String path = layout.splits().get(0).files().get(0);
        try {
            return TableHead.read(folder.resolve(path), FileType.of(path))
                    .map(TableHead::columns)
                    .orElse(List.of());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String feature(TableHead.Column column) {
        boolean plain = column.type().item().isEmpty() && !column.type().name().equals(FeatureType.STRUCT);
        String role = role(column.name());
        String type = plain ? quoted(column.type().name()) : quoted("string");
        return "      " + quoted(column.name()) + ": {type: " + type
                + (role.isEmpty() ? "" : ", role: " + role) + "}"
                + (plain ? "" : " # holds a " + column.type().name());
    }

    private static String role(String name) {
        if (ID.matcher(name).matches()) {
            return "id";
        }
        return TARGET.matcher(name).matches() ? "target" : INPUT.matcher(name).matches() ? "input" : "";
    }

    /** Inside of brackets more signs have a meaning. */
    private static String quoted(String text) {
        String scalar = YamlText.scalar(text);
        return scalar.equals(text) && !text.matches("[\\w./-]+") ? "'" + text.replace("'", "''") + "'" : scalar;
    }
}
