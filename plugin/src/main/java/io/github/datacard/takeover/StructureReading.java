package io.github.datacard.takeover;

import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code configs} and {@code dataset_info} of a card's front matter: the files of splits, their counts, and the
 * types of columns.
 */
final class StructureReading {
    private static final String TRAIN = "train";
    private static final Set<String> OWN_KEYS =
            Set.of("config_name", "data_files", "data_dir", "default", "features", "description", "version");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final CardImport intake;
    private final Structure structure;

    StructureReading(CardImport intake) {
        this.intake = intake;
        this.structure = intake.structure();
    }

    void read(Node.Mapping matter) {
        names(matter).forEach(structure::config);
        records(matter.items("configs")).forEach(this::files);
        records(matter.items("dataset_info")).forEach(this::info);
    }

    /** Older cards list no more than the names. */
    private static List<String> names(Node.Mapping matter) {
        return matter.texts("configs").stream().filter(name -> !name.isBlank()).toList();
    }

    private static List<Node.Mapping> records(List<Node> nodes) {
        return nodes.stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .toList();
    }

    private Structure.Config config(Node.Mapping record) {
        return structure.config(record.text("config_name"));
    }

    private void files(Node.Mapping record) {
        Structure.Config config = config(record);
        about(record, config);
        for (Node file : record.items("data_files")) {
            if (file instanceof Node.Mapping mapping) {
                List<String> paths = mapping.texts("path").isEmpty() ? mapping.texts("pattern") : mapping.texts("path");
                String split = mapping.text("split");
                if (!paths.isEmpty()) {
                    add(config.split(split.isEmpty() ? TRAIN : split), folder(record), paths);
                }
            } else if (file instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                add(config.split(TRAIN), folder(record), List.of(scalar.text()));
            }
        }
    }

    /** How the loader is to read the files: whatever is no key of its own is a parameter of its reader. */
    private static void about(Node.Mapping record, Structure.Config config) {
        if (record.text("default").equalsIgnoreCase("true")) {
            config.about().put("default", "yes");
        }
        if (record.items("data_files").isEmpty() && !record.text("data_dir").isEmpty()) {
            config.about().put("data_dir", record.text("data_dir"));
        }
        Map<String, Object> options = new LinkedHashMap<>();
        record.entries().stream()
                .filter(entry -> !OWN_KEYS.contains(entry.key().text()))
                .filter(entry -> isParameter(entry.value()))
                .forEach(entry -> options.put(entry.key().text(), parameter(entry.value())));
        if (!options.isEmpty()) {
            config.about().put("options", options);
        }
    }

    private static boolean isParameter(Node value) {
        return value.items().stream().allMatch(Node.Scalar.class::isInstance)
                && value.items().stream()
                        .noneMatch(item -> ((Node.Scalar) item).text().contains("\n"));
    }

    /** Nothing is a value, too: a header of nothing means that there is none. */
    private static Object parameter(Node value) {
        if (value.isNothing()) {
            return "none";
        }
        List<String> texts =
                value.items().stream().map(item -> ((Node.Scalar) item).text()).toList();
        return value instanceof Node.Sequence ? texts : texts.get(0);
    }

    /** A split may be described in several places; none of its files is lost. */
    private static void add(Map<String, Object> split, String folder, List<String> paths) {
        Object known = split.getOrDefault("files", List.of());
        List<String> all = Stream.concat(
                        (known instanceof List<?> list ? list : List.of(known))
                                .stream().map(String::valueOf),
                        paths.stream().map(path -> folder + path))
                .distinct()
                .toList();
        split.put("files", all.size() == 1 ? all.get(0) : all);
    }

    /** Paths count from the folder that a configuration names. */
    private static String folder(Node.Mapping record) {
        String folder = record.text("data_dir").replaceFirst("/+$", "");
        return folder.isEmpty() ? "" : folder + "/";
    }

    private void info(Node.Mapping record) {
        Structure.Config config = config(record);
        for (Node.Mapping split : records(record.items("splits"))) {
            String name = split.text("name");
            if (!name.isEmpty()) {
                Map<String, Object> known = config.split(name);
                number(split, "num_examples").ifPresent(count -> known.put("count", count));
            }
        }
        for (Node.Mapping feature : records(record.items("features"))) {
            String name = feature.text("name");
            if (!name.isEmpty()) {
                intake.draft()
                        .type(feature)
                        .ifPresentOrElse(
                                type -> config.feature(name).put("type", FeatureTree.shortForm(type)),
                                () -> untyped(name, feature));
            }
        }
    }

    /** A column whose type no descriptor takes is listed, unless the card gives it none. */
    private void untyped(String name, Node.Mapping feature) {
        if (feature.keys().size() > 1) {
            intake.left().add("type of the column \"" + name + "\", which is none that the Hub knows");
        }
    }

    private static Optional<Long> number(Node.Mapping record, String key) {
        String text = record.text(key);
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
