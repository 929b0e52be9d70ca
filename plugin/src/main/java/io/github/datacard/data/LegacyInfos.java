package io.github.datacard.data;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonReader;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code dataset_infos.json} says of the columns of a configuration. The library {@code datasets} wrote that file until
 * the end of 2022; version 5.0.1 still takes it for true where the card has no {@code dataset_info}.
 */
final class LegacyInfos {
    static final String FILE = "dataset_infos.json";

    private static final String WHY = "it is read where the card has no dataset_info, and ";
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(LONGEST, 60, 0, LONGEST);

    private LegacyInfos() {}

    /**
     * Why the loader stops at the file; empty if it does not, or if there is none.
     *
     * @param columns those of the data; empty if nobody knows them
     * @param mayLack whether data may lack columns that are stated
     */
    static Optional<String> obstacle(DataFolder folder, String config, Set<String> columns, boolean mayLack) {
        try {
            if (!folder.has(FILE) || Files.size(folder.resolve(FILE)) > LONGEST) {
                return Optional.empty();
            }
        } catch (IOException gone) {
            return Optional.empty();
        }
        Optional<Node> root = new JsonReader(LIMITS).read(folder.resolve(FILE), new Findings());
        if (root.filter(Node.Mapping.class::isInstance).isEmpty()) {
            return Optional.of(WHY + "is no object of JSON");
        }
        return features((Node.Mapping) root.get(), config).flatMap(stated -> differs(stated, columns, mayLack));
    }

    /** The columns of a configuration; what is said of one that is alone is taken for any. */
    private static Optional<Set<String>> features(Node.Mapping infos, String config) {
        Optional<Node> own = infos.get(config)
                .or(() -> infos.entries().size() == 1
                        ? Optional.of(infos.entries().get(0).value())
                        : Optional.empty());
        return own.filter(Node.Mapping.class::isInstance)
                .flatMap(info -> ((Node.Mapping) info).get("features"))
                .filter(Node.Mapping.class::isInstance)
                .map(features -> Set.copyOf(((Node.Mapping) features).keys()));
    }

    private static Optional<String> differs(Set<String> stated, Set<String> columns, boolean mayLack) {
        if (columns.isEmpty() || stated.isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = columns.stream()
                .filter(column -> !stated.contains(column))
                .sorted()
                .toList();
        List<String> lacking = stated.stream()
                .filter(column -> !mayLack && !columns.contains(column))
                .sorted()
                .toList();
        return unknown.isEmpty() && lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(WHY
                        + (unknown.isEmpty()
                                ? "has a column \"" + lacking.get(0) + "\", which the data has not"
                                : "has no column \"" + unknown.get(0) + "\", which the data has")
                        + "; remove the file, or state the features below configs");
    }
}
