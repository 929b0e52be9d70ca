package io.github.datacard.exchange;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of labels as files of annotation tools list them. */
final class ClassLabels {
    private ClassLabels() {}

    /** The labels of categories, each with the group that it belongs to. */
    static Map<String, String> ofCategories(Node root) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Node category : TreePath.nodes(root, "categories")) {
            String name = TreePath.first(category, "name");
            String group = TreePath.first(category, "supercategory");
            if (!name.isEmpty()) {
                labels.putIfAbsent(name, group.equals(name) || group.equals("none") ? "" : group);
            }
        }
        return labels;
    }

    /** The labels of a list of names, or of names by their numbers. */
    static Map<String, String> ofNames(Node root) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Node names : TreePath.nodes(root, "names")) {
            List<Node> all = names instanceof Node.Mapping numbered
                    ? numbered.entries().stream().map(Node.Entry::value).toList()
                    : List.of(names);
            all.stream()
                    .filter(Node.Scalar.class::isInstance)
                    .map(name -> ((Node.Scalar) name).text().strip())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> labels.putIfAbsent(name, ""));
        }
        return labels;
    }

    /**
     * States them as the labels of one kind of annotation; a group is all that such files say of their meaning.
     *
     * @param classes how many classes there are: two of different groups may have one name
     */
    static void place(String key, Map<String, String> labels, int classes, ImportedFile file) {
        if (labels.isEmpty()) {
            return;
        }
        List<Object> definitions = labels.entrySet().stream()
                .map(label -> {
                    Map<String, Object> definition = new LinkedHashMap<>();
                    definition.put("label", label.getKey());
                    PackageStructure.put(
                            definition,
                            "definition",
                            label.getValue().isEmpty() ? "" : "A kind of " + label.getValue());
                    return (Object) definition;
                })
                .toList();
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("label_definitions", definitions);
        file.say(key, Paths.ANNOTATION_SETS, List.of(set));
        file.say(key, Paths.LABEL_CLASSES, String.valueOf(classes));
    }
}
