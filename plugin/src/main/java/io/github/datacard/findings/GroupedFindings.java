package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as a console shows them: file by file, what is wrong with the form first, since it may be the cause of what
 * follows, then what is wrong with the content, then what has no answer. All open questions of a file are one finding, and
 * of many findings of one rule in a file a few are shown and the places of the others are named.
 */
public final class GroupedFindings {
    /** So many findings of one rule in one file are shown in full. */
    private static final int MOST_ALIKE = 3;

    private static final int MOST_LINES = 20;

    /** So many remedies that differ are listed below the places. */
    private static final int MOST_REMEDIES = 8;

    private static final int MOST_TOPICS = 16;

    /** The ids of rules on the form of a file: where they find something, other rules may not see it. */
    private static final Set<String> ON_FORM = Stream.of(ReadingRule.values())
            .filter(GroupedFindings::isOnForm)
            .map(ReadingRule::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Finding.Kind, Texts> QUESTIONS = Map.of(
            Finding.Kind.QUESTION,
            new Texts(
                    "questions have no answer",
                    "Answer them, or list what nobody knows below gaps. What each of them asks:"
                            + " -Ddatacard.show=open -Ddatacard.sources="),
            Finding.Kind.SWITCH,
            new Texts(
                    "questions of yes or no are open, and others depend on them",
                    "Say yes or no. What depends on them: -Ddatacard.show=notes -Ddatacard.sources="));

    /** What is said of several questions at once. */
    private record Texts(String message, String remedy) {}

    private final ShownPaths paths;
    private final FieldPlaces fields;

    /** Gathers findings in files and on fields with these names. */
    public GroupedFindings(ShownPaths paths, FieldPlaces fields) {
        this.paths = paths;
        this.fields = fields;
    }

    /** The findings in the order in which they are best read. */
    public List<Finding> of(List<Finding> findings) {
        return byFile(findings).stream().flatMap(this::inFile).toList();
    }

    /** The findings of each file, in the order of the first of each. */
    static List<List<Finding>> byFile(List<Finding> findings) {
        Map<Path, List<Finding>> files = new LinkedHashMap<>();
        findings.forEach(finding -> files.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                .add(finding));
        return List.copyOf(files.values());
    }

    private Stream<Finding> inFile(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(GroupedFindings::stage))
                .forEach(finding -> groups.computeIfAbsent(
                                List.of(finding.rule(), finding.severity(), finding.kind()), first -> new ArrayList<>())
                        .add(finding));
        return groups.values().stream().flatMap(this::group);
    }

    private static boolean isOnForm(ReadingRule rule) {
        return rule.name().startsWith("YAML_")
                || rule.name().startsWith("JSON_")
                || List.of(
                                ReadingRule.UNKNOWN_KEY,
                                ReadingRule.WRONG_TYPE,
                                ReadingRule.UNKNOWN_PATH,
                                ReadingRule.SHORT_AND_LONG_FORM,
                                ReadingRule.FORMAT_VERSION,
                                ReadingRule.MORE_FINDINGS)
                        .contains(rule);
    }

    private static int stage(Finding finding) {
        if (finding.kind() != Finding.Kind.FAULT) {
            return 2;
        }
        return ON_FORM.contains(finding.rule()) ? 0 : 1;
    }

    private Stream<Finding> group(List<Finding> group) {
        Texts question = QUESTIONS.get(group.get(0).kind());
        if (group.size() == 1) {
            return group.stream();
        }
        if (question != null) {
            return Stream.of(questions(group, question));
        }
        return group.size() <= MOST_ALIKE + 1
                ? group.stream()
                : Stream.concat(
                        group.stream().limit(MOST_ALIKE), Stream.of(others(group.subList(MOST_ALIKE, group.size()))));
    }

    private Finding questions(List<Finding> group, Texts words) {
        Finding first = group.get(0);
        List<String> places = group.stream()
                .map(finding -> finding.path().orElse(""))
                .sorted(Comparator.comparingInt(fields::rank))
                .map(fields::place)
                .distinct()
                .toList();
        int more = places.size() - MOST_TOPICS;
        return summary(
                first,
                first.location(),
                group.size() + " " + words.message() + ": "
                        + places.stream().limit(MOST_TOPICS).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : ""),
                words.remedy() + paths.of(first.location().file()));
    }

    private static Finding others(List<Finding> others) {
        Finding first = others.get(0);
        List<String> lines = others.stream()
                .map(finding -> String.valueOf(finding.location().line()))
                .distinct()
                .toList();
        String more = lines.size() > MOST_LINES ? " and others" : "";
        return summary(
                first,
                Location.at(
                        first.location().file(),
                        first.location().line(),
                        first.location().column()),
                others.size() + " more of this kind, on " + (lines.size() == 1 ? "line " : "lines ")
                        + lines.stream().limit(MOST_LINES).collect(Collectors.joining(", ")) + more,
                remedies(others));
    }

    /** A few remedies on one line each, if they differ: nobody should have to come back for the next ones. */
    private static String remedies(List<Finding> others) {
        List<String> remedies = others.stream().map(Finding::remedy).distinct().toList();
        return others.size() > MOST_REMEDIES
                        || remedies.size() < 2
                        || remedies.stream().anyMatch(remedy -> remedy.isBlank() || remedy.contains("\n"))
                ? ""
                : others.stream()
                        .map(finding -> "Line " + finding.location().line() + ": " + finding.remedy())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    private static Finding summary(Finding first, Location place, String message, String remedy) {
        return new Finding(first.severity(), first.rule(), place, message, remedy, Optional.empty(), first.kind());
    }
}
