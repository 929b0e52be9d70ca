package io.github.datacard.exchange;

import io.github.datacard.data.DataFolder;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureTree;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Configurations in a Croissant file: its record sets, but for lists of splits and classes, which become part of others. */
final class CroissantStructure {
    private static final Pattern NUMBERED = Pattern.compile("U?Int(?:8|16|32|64)|Float(?:16|32|64)");
    private static final Set<String> LISTS = Set.of("Enumeration", "Split", "Q3985153");
    private static final int DEEPEST = 20;

    private final Node root;
    private final Path folder;
    private final ValueList columns;
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, Node> files = new HashMap<>();
    private final List<String> listed = new ArrayList<>();

    CroissantStructure(Node root, Path folder, ValueList columns) {
        this.columns = columns;
        this.root = root;
        this.folder = folder;
        TreePath.nodes(root, "distribution").forEach(file -> files.put(id(file), file));
    }

    List<Object> configs() {
        List<Node> sets = new ArrayList<>();
        for (Node set : TreePath.nodes(root, "recordSet")) {
            boolean list = TreePath.texts(set, "dataType").stream()
                    .map(type -> type.substring(type.indexOf(':') + 1))
                    .anyMatch(LISTS::contains);
            if (list || !TreePath.nodes(set, "data").isEmpty()) {
                TreePath.nodes(set, "field").forEach(field -> values.put(id(field), column(set, id(field))));
            } else {
                sets.add(set);
            }
        }
        return sets.stream().map(set -> (Object) config(set, sets.size() == 1)).toList();
    }

    private static List<String> column(Node set, String field) {
        return TreePath.nodes(set, "data").stream()
                .filter(Node.Mapping.class::isInstance)
                .map(row -> ((Node.Mapping) row).text(field))
                .toList();
    }

    private Map<String, Object> config(Node set, boolean alone) {
        Map<String, Object> config = new LinkedHashMap<>();
        if (!alone || !id(set).equals(DatasetView.DEFAULT_CONFIG)) {
            PackageStructure.put(config, "name", last(id(set).isEmpty() ? TreePath.first(set, "name") : id(set)));
        }
        PackageStructure.put(config, "description", TreePath.first(set, "description"));
        List<String> splits = new ArrayList<>();
        Map<String, Object> features = new LinkedHashMap<>();
        Set<String> keys = Set.copyOf(TreePath.texts(set, "key/@id"));
        Map<String, Boolean> here = new LinkedHashMap<>();
        for (Node field : TreePath.nodes(set, "field")) {
            if (isSplit(field)) {
                splits.addAll(referenced(field));
            } else {
                Map<String, Object> feature = feature(field, keys);
                if (!columnOf(field).isEmpty()) {
                    features.put(columnOf(field), feature);
                }
                paths(field).forEach(path -> here.put(path, true));
            }
        }
        Map<String, Object> parts = splits(splits, List.copyOf(here.keySet()));
        if (!parts.isEmpty()) {
            config.put("splits", parts);
        }
        if (!features.isEmpty()) {
            config.put("features", features);
        }
        return config;
    }

    private boolean isSplit(Node field) {
        return last(id(field)).toLowerCase(Locale.ROOT).matches("split(?:_name)?")
                && !referenced(field).isEmpty();
    }

    private List<String> referenced(Node field) {
        String id = TreePath.first(field, "references/field/@id");
        return values.getOrDefault(id.isEmpty() ? TreePath.first(field, "references/@id") : id, List.of());
    }

    /** Splits whose files are here by their names; of files that lie elsewhere, nothing is stated. */
    private static Map<String, Object> splits(List<String> names, List<String> paths) {
        Map<String, Object> splits = new LinkedHashMap<>();
        if (names.isEmpty() && !paths.isEmpty()) {
            splits.put("train", paths.size() == 1 ? paths.get(0) : paths);
        }
        for (String name : names) {
            List<String> own = paths.stream()
                    .filter(path -> path.matches("(?:.*[^A-Za-z0-9])?" + Pattern.quote(name) + "(?:[^A-Za-z0-9].*)?"))
                    .toList();
            if (!own.isEmpty()) {
                splits.put(name, own.size() == 1 ? own.get(0) : own);
            }
        }
        return splits;
    }

    /** The files here from which a field is read. */
    private List<String> paths(Node field) {
        List<String> ids = new ArrayList<>(TreePath.texts(field, "source/fileObject/@id"));
        ids.addAll(TreePath.texts(field, "source/fileSet/@id"));
        List<String> paths = new ArrayList<>();
        for (String id : ids) {
            Node file = files.get(id);
            if (file != null && TreePath.nodes(file, "containedIn").isEmpty()) {
                TreePath.texts(file, "contentUrl").stream()
                        .filter(path -> PackageStructure.isHere(folder, path))
                        .forEach(paths::add);
                TreePath.texts(file, "includes").stream().filter(this::fits).forEach(paths::add);
            }
        }
        return paths;
    }

    private boolean fits(String pattern) {
        if (listed.isEmpty()) {
            listed.addAll(new DataFolder(folder, Set.of()).list());
            listed.add("");
        }
        Pattern glob = CroissantFiles.regex(pattern);
        return listed.stream().anyMatch(path -> glob.matcher(path).matches());
    }

    private Map<String, Object> feature(Node field, Set<String> keys) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", FeatureTree.shortForm(type(field, 0)));
        PackageStructure.put(feature, "description", TreePath.first(field, "description"));
        if (keys.contains(id(field))) {
            feature.put("role", "id");
        }
        return feature;
    }

    private FeatureType type(Node field, int depth) {
        List<Node> parts = depth < DEEPEST ? TreePath.nodes(field, "subField") : List.of();
        FeatureType type = parts.isEmpty() ? atom(field) : struct(parts, depth);
        boolean list = TreePath.texts(field, "isArray").contains("true")
                || TreePath.texts(field, "repeated").contains("true");
        int levels = list ? Math.max(1, TreePath.first(field, "arrayShape").split(",", -1).length) : 0;
        for (int level = 0; level < levels; level++) {
            type = FeatureType.listOf(type);
        }
        return type;
    }

    private FeatureType struct(List<Node> parts, int depth) {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        parts.forEach(part -> members.put(last(id(part)), type(part, depth + 1)));
        return FeatureType.struct(members);
    }

    private FeatureType atom(Node field) {
        List<String> labels = referenced(field);
        List<String> types = TreePath.texts(field, "dataType");
        if (!labels.isEmpty() && labels.stream().noneMatch(label -> label.matches("-?\\d+"))) {
            return FeatureType.classes(labels);
        }
        return types.stream()
                .flatMap(type -> column(type).stream())
                .findFirst()
                .map(FeatureType::simple)
                .orElseGet(() -> types.contains("BoundingBox")
                        ? FeatureType.listOf(FeatureType.simple("float32")).with(Map.of("length", 4L))
                        : FeatureType.simple("string"));
    }

    private Optional<String> column(String type) {
        return columns.get(type)
                .map(column -> column.attributes().get("type"))
                .or(() -> Optional.of(type)
                        .filter(NUMBERED.asMatchPredicate())
                        .map(numbered -> numbered.toLowerCase(Locale.ROOT)));
    }

    private static String columnOf(Node field) {
        String column = TreePath.first(field, "source/extract/column");
        return Stream.of(column, last(id(field)), TreePath.first(field, "name"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String id(Node node) {
        return TreePath.first(node, "@id");
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
