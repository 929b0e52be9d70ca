package io.github.datacard.exchange;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of a data contract, and the variables of a datasheet: columns with what the file calls their types, and the keys of rows. */
final class ContractStructure {
    private static final Set<String> OF_TABLES = Set.of("id", "name", "description", "properties");
    private static final Columns OF_CONTRACTS = new Columns("schema.properties", "name", "logicalType", "primaryKey");
    private static final Columns OF_DATASHEETS =
            new Columns("variables", "variable_name", "data_type", "is_identifier");

    private ContractStructure() {}

    /**
     * How columns are told.
     *
     * @param path where they stand
     * @param named the key of their names
     * @param typed the key of their types
     * @param keyed the key by which one says that it identifies rows
     */
    private record Columns(String path, String named, String typed, String keyed) {
        private Set<String> known() {
            return Set.of("id", named, "description", typed, keyed, "primaryKeyPosition");
        }

        private List<Node> in(Node root) {
            return TreePath.nodes(root, path.replace('.', '/'));
        }
    }

    /** The same contract with a team as version 3.1 has it: before, the team was the list of its members. */
    static Node withTeam(Node root) {
        return root instanceof Node.Mapping contract
                ? new Node.Mapping(
                        contract.entries().stream()
                                .map(entry -> entry.key().text().equals("team")
                                                && entry.value() instanceof Node.Sequence members
                                        ? new Node.Entry(entry.key(), ofMembers(members))
                                        : entry)
                                .toList(),
                        contract.location())
                : root;
    }

    private static Node ofMembers(Node.Sequence members) {
        Node.Scalar key = new Node.Scalar("members", ScalarType.TEXT, true, members.location());
        return new Node.Mapping(List.of(new Node.Entry(key, members)), members.location());
    }

    /** What the tables say that no configuration has. */
    static List<String> left(Node root, ValueList types) {
        return Stream.concat(
                        keys(TreePath.nodes(root, "schema"), OF_TABLES).map(key -> "schema." + key),
                        left(OF_CONTRACTS, OF_CONTRACTS.in(root), types))
                .toList();
    }

    /** What the variables say that no configuration has. */
    static List<String> leftOfVariables(Node root, ValueList types) {
        return left(OF_DATASHEETS, OF_DATASHEETS.in(root), types).toList();
    }

    private static Stream<String> left(Columns columns, List<Node> nodes, ValueList types) {
        return Stream.concat(
                nodes.stream()
                        .filter(node -> feature(columns, node, types).isEmpty())
                        .map(node -> TreePath.first(node, columns.named))
                        .filter(name -> !name.isEmpty())
                        .map(name -> columns.path + ", the column " + name
                                + ", of which it says neither a type of the Hub nor a description"),
                keys(nodes, columns.known()).map(key -> columns.path + "." + key));
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
            Map<String, Object> features = features(OF_CONTRACTS, TreePath.nodes(table, "properties"), types);
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
        Map<String, Object> features = features(OF_DATASHEETS, OF_DATASHEETS.in(root), types);
        return features.isEmpty() ? List.of() : List.of(Map.of("features", features));
    }

    private static Map<String, Object> features(Columns columns, List<Node> nodes, ValueList types) {
        Map<String, Object> features = new LinkedHashMap<>();
        for (Node node : nodes) {
            Map<String, Object> feature = feature(columns, node, types);
            String name = TreePath.first(node, columns.named);
            if (!name.isEmpty() && !feature.isEmpty()) {
                features.putIfAbsent(name, feature);
            }
        }
        return features;
    }

    private static Map<String, Object> feature(Columns columns, Node node, ValueList types) {
        Map<String, Object> feature = new LinkedHashMap<>();
        types.get(TreePath.first(node, columns.typed))
                .ifPresent(type ->
                        PackageStructure.put(feature, "type", type.attributes().getOrDefault("type", "")));
        if (TreePath.first(node, columns.keyed).equals("true")) {
            feature.put("role", "id");
        }
        PackageStructure.put(feature, "description", TreePath.first(node, "description", "businessName"));
        return feature;
    }
}
