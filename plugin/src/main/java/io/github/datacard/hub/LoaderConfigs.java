package io.github.datacard.hub;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code configs} and {@code dataset_info} of a front matter as the library {@code datasets} reads them: what it refuses,
 * and what it passes over without a word. Source: {@code utils/metadata.py}, {@code data_files.py} and {@code splits.py}
 * of version 5.0.1.
 */
final class LoaderConfigs {
    private static final Pattern TRUTH = Pattern.compile("yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final String NAME = "config_name";
    private static final String DEFAULT = "default";
    private static final String FILES = "data_files";
    private static final String FOLDER = "data_dir";
    private static final String FEATURES = "features";
    private static final String SPLIT = "split";
    private static final String PATH = "path";
    private static final List<String> OF_FILES = List.of(SPLIT, PATH);
    private static final String FORM = "Write - split: train and path: data/train.csv, or no more than the paths.";

    private final Loader.ColumnTypes types;
    private final LoaderFeatures features;
    private final Findings findings;

    LoaderConfigs(Loader loader, LoaderFeatures features, Findings findings) {
        this.types = loader.types();
        this.features = features;
        this.findings = findings;
    }

    /** What is wrong with {@code configs}, beyond the shape that the Hub itself wants. */
    void configs(Node value) {
        List<Node.Mapping> configs = mappings(value.items());
        Map<String, Location> seen = new HashMap<>();
        configs.forEach(config -> config(config, seen));
        configs.stream().limit(1).forEach(this::twice);
        defaults(configs);
    }

    private static List<Node.Mapping> mappings(List<Node> nodes) {
        return nodes.stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private void config(Node.Mapping config, Map<String, Location> seen) {
        config.get(NAME)
                .filter(LoaderConfigs::isText)
                .map(Node.Scalar.class::cast)
                .ifPresent(name -> {
                    truth(name);
                    LoaderNames.ofConfig(name.text())
                            .filter(fault -> !name.text().isEmpty())
                            .ifPresent(fault -> refused(name, "configuration", fault));
                    repeated("configurations", name, seen, "Only the last one can be loaded.");
                });
        config.get(FILES).ifPresent(this::files);
        config.get(FOLDER)
                .filter(folder -> !isText(folder))
                .ifPresent(folder -> error(
                        folder.location(),
                        "The loader expects a folder for \"" + FOLDER + "\", but this is " + folder.kind(),
                        "Write the path of a folder, or remove the line."));
        config.get(FEATURES)
                .filter(Node::isNothing)
                .ifPresent(nothing -> error(
                        nothing.location(),
                        "The loader refuses a configuration whose features are nothing",
                        "List the columns, or remove the line."));
        config.get(FEATURES).ifPresent(features::columns);
        lists(config);
        config.get("version")
                .filter(version -> version instanceof Node.Scalar scalar
                        && !scalar.isNothing()
                        && !VERSION.matcher(scalar.text()).matches())
                .ifPresent(version -> error(
                        version.location(),
                        "The loader refuses this version of a configuration",
                        "Write three numbers, such as 1.0.0, or remove the line."));
    }

    /** By the files of the first configuration the loader finds out of which kind they are, before it knows of the folder. */
    private void twice(Node.Mapping config) {
        config.get(FOLDER)
                .filter(folder -> isText(folder) && !isHere((Node.Scalar) folder))
                .ifPresent(folder -> paths(config)
                        .filter(path ->
                                !path.text().contains("*") && !path.text().contains("://"))
                        .limit(1)
                        .forEach(path -> error(
                                path.location(),
                                "The loader looks for this path from the card on and then from \"" + FOLDER
                                        + "\" on, and refuses it where one of them is not there",
                                "Write the path from the card on, and remove \"" + FOLDER + "\".")));
    }

    private static boolean isHere(Node.Scalar folder) {
        return folder.text().matches("[./]*");
    }

    private static Stream<Node.Scalar> paths(Node.Mapping config) {
        return config.items(FILES).stream()
                .flatMap(file -> file instanceof Node.Mapping split ? split.items(PATH).stream() : Stream.of(file))
                .filter(LoaderConfigs::isText)
                .map(Node.Scalar.class::cast);
    }

    /** Parameters of which the reader of Parquet takes a list only; others pass over them. */
    private void lists(Node.Mapping config) {
        if (paths(config).noneMatch(path -> path.text().endsWith(".parquet"))) {
            return;
        }
        Loader.shipped().listed().stream()
                .flatMap(name -> config.get(name).stream())
                .filter(value -> value instanceof Node.Scalar && !value.isNothing())
                .forEach(value -> error(
                        value.location(),
                        "The loader expects a list here, but this is " + value.kind(),
                        "Write it in brackets: [" + ((Node.Scalar) value).text() + "]."));
    }

    /** A configuration is the default by its name, or by a flag that Python takes for true. */
    private void defaults(List<Node.Mapping> configs) {
        if (configs.size() < 2) {
            return;
        }
        List<Node.Mapping> defaults = configs.stream()
                .filter(config -> config.text(NAME).equals(DEFAULT)
                        || config.get(DEFAULT).filter(LoaderConfigs::isTrue).isPresent())
                .toList();
        if (defaults.stream().map(config -> config.text(NAME)).distinct().count() > 1) {
            Node.Mapping second = defaults.get(1);
            error(
                    second.get(DEFAULT).orElse(second).location(),
                    "The loader refuses two default configurations: "
                            + defaults.stream().map(config -> config.text(NAME)).collect(Collectors.joining(", ")),
                    "Leave one \"default: true\". A configuration that is named default is one without it.");
        }
    }

    private static boolean isTrue(Node flag) {
        return flag instanceof Node.Scalar scalar
                ? switch (scalar.type()) {
                    case NOTHING -> false;
                    case YES_NO -> scalar.text().equalsIgnoreCase("true");
                    case NUMBER -> !scalar.text().matches("[-+]?[0.]+");
                    case TEXT ->
                        !scalar.text().isEmpty()
                                && !(scalar.plain() && scalar.text().matches("(?i)no|off"));
                }
                : !flag.items().isEmpty();
    }

    private void files(Node value) {
        if (isText(value)) {
            pattern((Node.Scalar) value);
            return;
        }
        if (!(value instanceof Node.Sequence list)) {
            error(
                    value.location(),
                    "The loader expects a path or a list for \"" + FILES + "\", but this is " + value.kind(),
                    value.isNothing() ? "Give it a value, or remove the line." : FORM);
            return;
        }
        if (list.items().isEmpty()) {
            error(list.location(), "This configuration has no files", "List files, or remove the line.");
        }
        boolean named = list.items().stream().anyMatch(Node.Mapping.class::isInstance);
        Map<String, Location> seen = new HashMap<>();
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping file) {
                file(file, seen);
            } else if (named || !isText(item)) {
                error(
                        item.location(),
                        "The loader refuses " + item.kind() + (named ? " beside splits with names" : " as a path"),
                        named ? "Write - split: train and path: for each." : FORM);
            } else {
                pattern((Node.Scalar) item);
            }
        }
    }

    private void file(Node.Mapping file, Map<String, Location> seen) {
        for (Node.Entry entry : file.entries()) {
            String key = entry.key().text();
            if (!OF_FILES.contains(key)) {
                error(
                        entry.key().location(),
                        "The loader refuses the key \"" + key + "\" beside \"split\" and \"path\"",
                        meant(file, key));
            }
        }
        OF_FILES.stream()
                .filter(key -> file.get(key).isEmpty())
                .filter(key -> file.keys().stream().allMatch(OF_FILES::contains))
                .forEach(key -> error(
                        file.location(),
                        "The loader expects the key \"" + key + "\" in each of \"" + FILES + "\"",
                        FORM));
        file.get(SPLIT).ifPresent(split -> {
            if (isText(split)) {
                Node.Scalar name = (Node.Scalar) split;
                truth(name);
                LoaderNames.ofSplit(name.text()).ifPresent(fault -> refused(name, "split", fault));
                repeated("splits", name, seen, "The loader refuses that.");
            } else {
                error(
                        split.location(),
                        "The loader expects a text for \"split\", but this is " + split.kind(),
                        split instanceof Node.Scalar word && !word.isNothing() ? "Put it in quotes." : "Write train.");
            }
        });
        file.get(PATH).ifPresent(this::paths);
    }

    /** The loader reads YAML of version 1.1. */
    private void truth(Node.Scalar name) {
        if (name.plain() && TRUTH.matcher(name.text()).matches()) {
            error(
                    name.location(),
                    "The loader reads the word " + name.text() + " as true or false, and refuses it as a name",
                    "Put it in quotes.");
        }
    }

    /** A key that is not one of the two stands for the one that is missing, if one is. */
    private static String meant(Node.Mapping file, String key) {
        List<String> missing =
                OF_FILES.stream().filter(name -> file.get(name).isEmpty()).toList();
        return missing.size() == 1 ? "Write " + missing.get(0) + "." : Nearest.hint(key, OF_FILES) + "Remove it.";
    }

    private void paths(Node path) {
        boolean list = path instanceof Node.Sequence;
        if (!list && !isText(path)) {
            error(
                    path.location(),
                    "The loader expects a path or a list of paths, but this is " + path.kind(),
                    "Write the path of a file, or a pattern.");
            return;
        }
        if (list && path.items().isEmpty()) {
            error(path.location(), "This split has no files", "List its files, or remove the split.");
        }
        for (Node item : path.items()) {
            if (isText(item)) {
                pattern((Node.Scalar) item);
            } else {
                error(item.location(), "The loader expects a path, but this is " + item.kind(), "Write a path.");
            }
        }
    }

    private void pattern(Node.Scalar path) {
        LoaderNames.ofPattern(path.text())
                .ifPresent(fault -> error(
                        path.location(),
                        "The loader does not read \"" + path.text() + "\" as it is meant: " + fault.reason(),
                        fault.remedy()));
    }

    /** What is wrong with {@code dataset_info}, beyond its shape. */
    void info(Node value) {
        Map<String, Location> seen = new HashMap<>();
        for (Node.Mapping info : mappings(value.items())) {
            info.get(NAME)
                    .filter(LoaderConfigs::isText)
                    .map(Node.Scalar.class::cast)
                    .ifPresent(name -> repeated("records", name, seen, "The loader keeps only the last one."));
            if (info.get(NAME).isEmpty()) {
                nameless(info, seen);
            }
            info.get(FEATURES)
                    .filter(list ->
                            list instanceof Node.Sequence && list.items().isEmpty())
                    .ifPresent(list -> error(
                            list.location(),
                            "The loader takes this for data without columns, and refuses data that has some",
                            "List the columns, or remove the line."));
            info.get(FEATURES).ifPresent(features::columns);
            info.get("splits").filter(splits -> !splits.isNothing()).ifPresent(this::splits);
        }
    }

    /** A record without a name is that of the configuration {@code default}. */
    private void nameless(Node.Mapping info, Map<String, Location> seen) {
        Location first = seen.putIfAbsent(DEFAULT, info.location());
        if (first != null) {
            error(
                    info.location(),
                    "This record has no config_name, so that it is of the configuration \"" + DEFAULT
                            + "\", as the one on line " + first.line(),
                    "The loader keeps only the last one. Add config_name: and the name of its configuration.");
        }
    }

    private void splits(Node value) {
        if (!(value instanceof Node.Sequence list)) {
            error(
                    value.location(),
                    "The loader expects a list of splits, but this is " + value.kind(),
                    "Write - name: train and num_examples: for each split.");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping split) {
                split(split, seen);
            } else {
                error(
                        item.location(),
                        "The loader expects a mapping for each split, but this is " + item.kind(),
                        "Write - name: train and num_examples: for each split.");
            }
        }
    }

    private void split(Node.Mapping split, Set<String> seen) {
        split.entries().stream()
                .map(Node.Entry::key)
                .filter(key -> !types.ofSplit().contains(key.text()))
                .forEach(key -> error(
                        key.location(),
                        "The loader refuses the key \"" + key.text() + "\" in a split",
                        Nearest.hint(key.text(), types.ofSplit()) + "Remove it."));
        Optional<Node> name = split.get("name");
        if (name.isEmpty()) {
            error(split.location(), "The loader refuses a split without a name", "Add name: and its name.");
        } else if (isText(name.get())) {
            Node.Scalar text = (Node.Scalar) name.get();
            LoaderNames.ofSplit(text.text()).ifPresent(fault -> refused(text, "split", fault));
            if (!seen.add(text.text())) {
                error(text.location(), "Two splits are named \"" + text.text() + "\"", "Keep one of them.");
            }
        }
        split.get("num_examples")
                .filter(count -> !(count instanceof Node.Scalar number) || number.type() != ScalarType.NUMBER)
                .ifPresent(count -> error(
                        count.location(),
                        "The loader expects a number of rows, but this is " + count.kind(),
                        "Write the number without quotes, or remove the line."));
        split.get("num_examples")
                .filter(count -> count instanceof Node.Scalar number
                        && number.type() == ScalarType.NUMBER
                        && number.text().startsWith("-"))
                .ifPresent(count -> error(
                        count.location(),
                        "The loader compares this number of rows with that of the data, and no data has fewer than none",
                        "Write how many rows the split has, or remove the line."));
    }

    private void refused(Node.Scalar name, String what, LoaderNames.Fault fault) {
        error(
                name.location(),
                "The loader refuses the " + what + " \"" + name.text() + "\": " + fault.reason(),
                fault.remedy());
    }

    private void repeated(String what, Node.Scalar name, Map<String, Location> seen, String why) {
        Location first = seen.putIfAbsent(name.text(), name.location());
        if (first != null) {
            error(
                    name.location(),
                    "Two " + what + " are named \"" + name.text() + "\", here and on line " + first.line(),
                    why + " Give each a name of its own, or join them.");
        }
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.TEXT;
    }

    private void error(Location place, String message, String remedy) {
        findings.add(ReadingRule.HUB_UNLOADABLE, place, message, remedy);
    }
}
