package io.github.datacard.exchange;

import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a value of a foreign file goes.
 *
 * @param from paths in the file, of which the first that is there counts
 * @param to the path of the field
 * @param each of a list of records, from which paths each member comes; several in one text are joined by blanks
 */
record ImportRule(List<String> from, String to, Map<String, List<String>> each) {
    /** The first part of each path, by which the file names it. */
    List<String> keys() {
        return from.stream().map(path -> path.split("/", 2)[0]).toList();
    }

    /** The members of one record. */
    Map<String, String> members(Node item) {
        Map<String, String> members = new LinkedHashMap<>();
        each.forEach((name, ways) -> ways.stream()
                .map(way -> List.of(way.split(" ", -1)).stream()
                        .flatMap(path -> TreePath.texts(item, path).stream().limit(1))
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> members.put(name, text)));
        return members;
    }
}
