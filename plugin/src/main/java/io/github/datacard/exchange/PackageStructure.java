package io.github.datacard.exchange;

import io.github.datacard.data.FileType;
import io.github.datacard.yaml.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of a data package. Names and descriptions of columns are taken; types are not, since what the package calls a
 * date or a number the Hub may read otherwise.
 */
final class PackageStructure {
    private static final List<String> WRITTEN =
            List.of("path", "mediatype", "description", "schema/fields/name", "schema/fields/description");

    private PackageStructure() {}

    static List<Object> configs(Node root, Path folder) {
        List<Object> configs = new ArrayList<>();
        List<Node> resources = TreePath.nodes(root, "resources");
        for (Node resource : resources) {
            Map<String, Object> config = new LinkedHashMap<>();
            String name = TreePath.first(resource, "name");
            if (resources.size() > 1 && !name.isEmpty()) {
                config.put("name", name);
            }
            put(config, "description", TreePath.first(resource, "description"));
            List<String> files = TreePath.texts(resource, "path").stream()
                    .filter(path -> isHere(folder, path))
                    .toList();
            if (files.isEmpty()) {
                continue;
            }
            config.put("splits", new LinkedHashMap<>(Map.of("train", files.size() == 1 ? files.get(0) : files)));
            Map<String, Object> features = features(resource);
            if (!features.isEmpty()) {
                config.put("features", features);
            }
            configs.add(config);
        }
        return configs;
    }

    /** What is written again of tables that are here. */
    static List<Node> read(Node root, Path folder) {
        return TreePath.nodes(root, "resources").stream()
                .filter(resource -> TreePath.texts(resource, "path").stream().anyMatch(path -> isHere(folder, path)))
                .flatMap(resource -> Stream.concat(
                        WRITTEN.stream().flatMap(path -> TreePath.nodes(resource, path).stream()), ours(resource)))
                .toList();
    }

    /** What is written of a table by itself: that it is one, and the name of its file where it has no other. */
    private static Stream<Node> ours(Node resource) {
        String file = FileType.lastOf(TreePath.first(resource, "path")).replaceFirst("\\..*", "");
        return Stream.concat(
                TreePath.nodes(resource, "type").stream().filter(type -> isText(type, "table")),
                TreePath.nodes(resource, "name").stream().filter(name -> isText(name, file)));
    }

    private static boolean isText(Node node, String text) {
        return node instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    private static Map<String, Object> features(Node resource) {
        Map<String, Object> features = new LinkedHashMap<>();
        for (Node field : TreePath.nodes(resource, "schema/fields")) {
            Map<String, Object> feature = new LinkedHashMap<>();
            put(feature, "description", TreePath.first(field, "description"));
            if (!TreePath.first(field, "name").isEmpty() && !feature.isEmpty()) {
                features.put(TreePath.first(field, "name"), feature);
            }
        }
        return features;
    }

    static boolean isHere(Path folder, String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return !path.contains(":") && file.startsWith(folder.normalize()) && Files.isRegularFile(file);
        } catch (java.nio.file.InvalidPathException impossible) {
            return false;
        }
    }

    static void put(Map<String, Object> map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }
}
