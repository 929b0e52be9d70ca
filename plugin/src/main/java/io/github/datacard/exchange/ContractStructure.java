package io.github.datacard.exchange;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of a data contract, and the variables of a datasheet: columns with what the file calls their types, and the keys of rows. */
final class ContractStructure {
    private static final Set<String> OF_TABLES = Set.of("id", "name", "description", "properties");
    private static final Set<String> OF_COLUMNS =
            Set.of("id", "name", "description", "logicalType", "primaryKey", "primaryKeyPosition");

    private ContractStructure() {}

    /** What the tables say that no configuration has. */
    static List<String> left(Node root) {
        List<Node> tables = TreePath.nodes(root, "schema");
        return Stream.concat(
                        keys(tables, OF_TABLES).map(key -> "schema." + key),
                        keys(TreePath.nodes(root, "schema/properties"), OF_COLUMNS)
                                .map(key -> "schema.properties." + key))
                .toList();
    }

    private static Stream<String> keys(List<Node> nodes, Set<String> known) {
        return nodes.stream()
                .flatMap(node -> node instanceof Node.Mapping mapping ? mapping.entries().stream() : Stream.empty())
                .filter(entry -> !entry.value().isNothing())
                .map(entry -> entry.key().text())
                .filter(key -> !known.contains(key))
                .distinct();
    }

    /**
     * A configuration for each table; files are found in the folder, as those of other datasets are.
     *
     * @param types the column types for the types of contracts
     */
    static List<Object> configs(Node root, ValueList types) {
        List<Object> configs = new ArrayList<>();
        List<Node> tables = TreePath.nodes(root, "schema");
        for (Node table : tables) {
            Map<String, Object> features = features(TreePath.nodes(table, "properties"), "name", "logicalType", types);
            if (!features.isEmpty()) {
                Map<String, Object> config = new LinkedHashMap<>();
                if (tables.size() > 1) {
                    PackageStructure.put(config, "name", TreePath.first(table, "name"));
                }
                PackageStructure.put(config, "description", TreePath.first(table, "description"));
                config.put("features", features);
                configs.add(config);
            }
        }
        return configs;
    }

    /** One configuration of the variables of a datasheet. */
    static List<Object> ofVariables(Node root, ValueList types) {
        Map<String, Object> features = features(TreePath.nodes(root, "variables"), "variable_name", "data_type", types);
        return features.isEmpty() ? List.of() : List.of(Map.of("features", features));
    }

    /**
     * Columns.
     *
     * @param named the key of their names
     * @param typed the key of their types
     */
    private static Map<String, Object> features(List<Node> columns, String named, String typed, ValueList types) {
        Map<String, Object> features = new LinkedHashMap<>();
        for (Node property : columns) {
            Map<String, Object> feature = new LinkedHashMap<>();
            types.get(TreePath.first(property, typed))
                    .ifPresent(type -> PackageStructure.put(
                            feature, "type", type.attributes().getOrDefault("type", "")));
            if (TreePath.first(property, "primaryKey").equals("true")) {
                feature.put("role", "id");
            }
            PackageStructure.put(feature, "description", TreePath.first(property, "description"));
            String name = TreePath.first(property, named);
            if (!name.isEmpty() && !feature.isEmpty()) {
                features.put(name, feature);
            }
        }
        return features;
    }
}
