package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a value of a foreign file goes.
 *
 * @param from paths in the file, of which the first that is there counts, or all where they are joined
 * @param to the path of the field
 * @param each of a list of records, from which paths each member comes; several in one text are joined by blanks
 * @param joined whether all values together are the answer, texts as paragraphs
 * @param only which items of a list it is about
 */
record ImportRule(List<String> from, String to, Map<String, List<String>> each, boolean joined, Predicate<Node> only) {
    /** A rule for each part of this one that finds values of its own. */
    List<ImportRule> parts(Node root) {
        return joined
                ? List.of(this)
                : from.stream()
                        .filter(path -> !TreePath.nodes(root, path).isEmpty())
                        .map(path -> new ImportRule(List.of(path), to, each, false, only))
                        .toList();
    }

    /** What it finds. */
    List<Node> nodes(Node root) {
        return all(root).filter(only).toList();
    }

    /** What stands at its paths, whether it is about it or not. */
    Stream<Node> all(Node root) {
        return from.stream().flatMap(path -> TreePath.nodes(root, path).stream());
    }

    /** The paths at which something is: texts, where they are joined. */
    List<String> found(Node root) {
        return from.stream()
                .filter(path -> joined && each.isEmpty()
                        ? !TreePath.texts(root, path).isEmpty()
                        : !TreePath.nodes(root, path).isEmpty())
                .toList();
    }

    /** The first part of each path, by which the file names it. */
    List<String> keys() {
        return from.stream().map(path -> path.split("/", 2)[0]).toList();
    }

    /**
     * What a member of a record may be.
     *
     * @param keys the keys of the item that are read for it
     * @param nodes the values that it was read from
     * @param more values that stand beside the first at its only path
     */
    record Candidate(List<String> keys, List<Node.Scalar> nodes, String text, List<Node.Scalar> more) {
        /** All values at the only path. */
        List<Node.Scalar> all() {
            return Stream.concat(nodes.stream(), more.stream()).toList();
        }

        /** The same, of these values alone. */
        Candidate of(List<Node.Scalar> values) {
            return new Candidate(keys, values, text, List.of());
        }
    }

    /** What each member of a record may be, the best first. */
    Map<String, List<Candidate>> members(Node item) {
        Map<String, List<Candidate>> members = new LinkedHashMap<>();
        each.forEach((name, ways) -> members.put(
                name,
                ways.stream()
                        .map(way -> candidate(item, List.of(way.split(" ", -1))))
                        .filter(candidate -> !candidate.text.isEmpty())
                        .toList()));
        return members;
    }

    private static Candidate candidate(Node item, List<String> paths) {
        List<Node.Scalar> nodes =
                paths.stream().flatMap(path -> scalars(item, path).limit(1)).toList();
        return new Candidate(
                paths.stream().map(path -> path.split("/", 2)[0]).toList(),
                nodes,
                nodes.stream().map(value -> value.text().strip()).collect(Collectors.joining(" ")),
                paths.size() > 1
                        ? List.of()
                        : scalars(item, paths.get(0)).skip(1).toList());
    }

    private static Stream<Node.Scalar> scalars(Node item, String path) {
        return TreePath.nodes(item, path).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(value -> !value.text().isBlank());
    }
}
