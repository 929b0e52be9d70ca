package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings with one line for all open questions of a descriptor, for runs over so many that each alone would drown them. */
public final class GroupedFindings {
    private static final Map<Finding.Kind, Texts> QUESTIONS = Map.of(
            Finding.Kind.QUESTION,
            new Texts("questions have no answer", "Answer them, or list what nobody knows below gaps. Examples: "),
            Finding.Kind.SWITCH,
            new Texts("questions of yes or no are open, and others hang on them", "Say yes or no. Examples: "));

    /** What is said of several questions at once. */
    private record Texts(String message, String remedy) {}

    private final ShownPaths paths;

    /** Gathers findings in files with these names. */
    public GroupedFindings(ShownPaths paths) {
        this.paths = paths;
    }

    /** The findings in their order; questions stand where the first of them stood. */
    public List<Finding> of(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Object key = QUESTIONS.containsKey(finding.kind())
                    ? List.of(
                            finding.kind(),
                            finding.severity(),
                            finding.location().file())
                    : finding;
            groups.computeIfAbsent(key, first -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(this::one).toList();
    }

    private Finding one(List<Finding> group) {
        Finding first = group.get(0);
        Texts question = QUESTIONS.get(first.kind());
        return group.size() == 1 || question == null
                ? first
                : new Finding(
                        first.severity(),
                        first.rule(),
                        first.location(),
                        group.size() + " " + question.message() + ": "
                                + group.stream()
                                        .flatMap(finding -> finding.path().stream())
                                        .collect(Collectors.joining(", ")),
                        question.remedy() + "-Ddatacard.sources="
                                + paths.of(first.location().file()),
                        Optional.empty(),
                        first.kind());
    }
}
