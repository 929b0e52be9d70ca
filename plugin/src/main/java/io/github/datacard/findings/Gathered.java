package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings with one line for all open questions of a descriptor, for runs over so many that each alone would drown them. */
public final class Gathered {
    private static final Map<String, String> QUESTIONS = Map.of(
            "missing-answer", "questions have no answer",
            "open-switch", "questions of yes or no are open, on which others hang");

    private final ShownPaths paths;

    /** Gathers findings in files with these names. */
    public Gathered(ShownPaths paths) {
        this.paths = paths;
    }

    /** The findings in their order; questions stand where the first of them stood. */
    public List<Finding> of(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Object key = QUESTIONS.containsKey(finding.rule())
                    ? List.of(
                            finding.rule(),
                            finding.severity(),
                            finding.location().file())
                    : finding;
            groups.computeIfAbsent(key, first -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(this::one).toList();
    }

    private Finding one(List<Finding> group) {
        Finding first = group.get(0);
        return group.size() == 1
                ? first
                : Finding.of(
                        first.severity(),
                        first.rule(),
                        first.location(),
                        group.size() + " " + QUESTIONS.get(first.rule()) + ": "
                                + group.stream()
                                        .flatMap(finding -> finding.path().stream())
                                        .collect(Collectors.joining(", ")),
                        "For each of them with an example: -Ddatacard.sources="
                                + paths.of(first.location().file()));
    }
}
