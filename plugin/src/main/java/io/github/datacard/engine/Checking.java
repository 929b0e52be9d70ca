package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.CheckResult.Line;
import io.github.datacard.findings.CodeFrame;
import io.github.datacard.findings.ConsoleReport;
import io.github.datacard.findings.JsonReport;
import io.github.datacard.findings.JunitReport;
import io.github.datacard.findings.SarifReport;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.Summary;
import io.github.datacard.text.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goal {@code check}: judges descriptors and reports what it finds. */
public final class Checking {
    private final Workspace workspace;
    private final Policy policy;
    private final FailOn failOn;
    private final KnownMode known;
    private final String version;

    /**
     * A check.
     *
     * @param known what becomes of findings that the repository knows of
     * @param version the version of Datacard, for reports
     */
    public Checking(Workspace workspace, Policy policy, FailOn failOn, KnownMode known, String version) {
        this.workspace = workspace;
        this.policy = policy;
        this.failOn = failOn;
        this.known = known;
        this.version = version;
    }

    /** Writes the reports for machines into the output folder. */
    public void write(CheckResult result) {
        result.files().forEach((name, text) -> TextFile.write(workspace.output(), name, text));
    }

    /** Judges all descriptors. */
    public CheckResult run() {
        Judgement all = new Judging(workspace, policy).judge();
        List<Path> updated =
                known == KnownMode.UPDATE ? KnownFindings.update(all.descriptors(), all.findings()) : List.of();
        Set<Finding> old = known == KnownMode.IGNORE ? Set.of() : KnownFindings.among(all.findings());
        Judgement judgement = all.without(old);
        List<Finding> failing = judgement.findings().stream()
                .filter(finding -> failOn.includes(finding.severity()))
                .toList();
        return new CheckResult(
                judgement.descriptors().size(),
                judgement.findings(),
                Stream.concat(lines(judgement).stream(), remarks(old, updated)).toList(),
                failing,
                judgement.descriptors().isEmpty() ? Map.of() : files(judgement));
    }

    private Stream<Line> remarks(Set<Finding> old, List<Path> updated) {
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        Stream<String> written = updated.stream().map(file -> "Wrote known findings: " + paths.of(file));
        Stream<String> left = Stream.of(Summary.counts(old) + " known and left out; -Ddatacard.known=ignore shows them")
                .filter(text -> !old.isEmpty());
        return Stream.concat(written, left).map(text -> new Line("info", text));
    }

    private Map<String, String> files(Judgement judgement) {
        ShownPaths fromTop = new ShownPaths(workspace.top());
        Map<String, List<Assessment>> assessments = new LinkedHashMap<>();
        Map<String, List<Finding>> cases = new LinkedHashMap<>();
        for (Dataset dataset : judgement.datasets()) {
            assessments.putIfAbsent(dataset.descriptor().id(), all(dataset));
            cases.computeIfAbsent(dataset.descriptor().id(), id -> new ArrayList<>())
                    .addAll(dataset.findings());
        }
        unreadable(judgement)
                .forEach(finding -> cases.computeIfAbsent(
                                fromTop.of(finding.location().file()), file -> new ArrayList<>())
                        .add(finding));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("findings.json", JsonReport.of(judgement.findings(), assessments, fromTop));
        files.put(
                "findings.sarif",
                SarifReport.of(judgement.findings(), workspace.library().vocabulary(), version, fromTop));
        files.put("TEST-datacard.xml", JunitReport.of(cases, failOn.threshold(), fromTop));
        return files;
    }

    private static List<Finding> unreadable(Judgement judgement) {
        Set<Finding> known = judgement.datasets().stream()
                .flatMap(dataset -> dataset.findings().stream())
                .collect(Collectors.toSet());
        return judgement.findings().stream()
                .filter(finding -> !known.contains(finding))
                .toList();
    }

    private List<Line> lines(Judgement judgement) {
        ConsoleReport console = new ConsoleReport(new ShownPaths(workspace.viewpoint()), frames(judgement));
        List<Line> lines = new ArrayList<>();
        for (Finding finding : judgement.findings()) {
            if (!isListedBelow(finding)) {
                console.lines(finding)
                        .forEach(text -> lines.add(new Line(finding.severity().word(), text)));
            }
        }
        ShortForm forms = new ShortForm(workspace.library().vocabulary());
        judgement.datasets().forEach(dataset -> openQuestions(dataset, forms, lines));
        judgement
                .datasets()
                .forEach(dataset -> all(dataset)
                        .forEach(assessment -> lines.add(new Line(
                                "info", Summary.line(dataset.descriptor().id(), assessment)))));
        return List.copyOf(lines);
    }

    /** Recommended questions without an answer, and stated gaps of no weight, stand in the list of open questions. */
    private static boolean isListedBelow(Finding finding) {
        return finding.severity() == Severity.INFO
                && (finding.rule().equals("missing-answer") || finding.rule().equals("stated-gap"));
    }

    private void openQuestions(Dataset dataset, ShortForm forms, List<Line> lines) {
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        for (Assessment assessment : all(dataset)) {
            List<String> open = Summary.open(assessment, question -> where(dataset, forms.easiest(question.answers())));
            if (!open.isEmpty()) {
                lines.add(new Line(
                        "info",
                        "Open questions of " + dataset.descriptor().id() + " for "
                                + assessment.profile().reference() + " ("
                                + paths.of(dataset.descriptor().file()) + "):"));
                open.forEach(topic -> lines.add(new Line("info", "  " + topic)));
            }
        }
    }

    private static String where(Dataset dataset, String path) {
        int line = dataset.findings().stream()
                .filter(finding -> finding.path().filter(path::equals).isPresent())
                .mapToInt(finding -> finding.location().line())
                .findFirst()
                .orElse(1);
        return path + ", line " + line;
    }

    private static List<Assessment> all(Dataset dataset) {
        List<Assessment> all = new ArrayList<>(dataset.assessments());
        all.addAll(dataset.reports());
        return all;
    }

    private CodeFrame frames(Judgement judgement) {
        return new CodeFrame(
                policy.audience() == Audience.INTERNAL
                        ? List.of()
                        : judgement.datasets().stream()
                                .flatMap(dataset -> dataset.descriptor().envelope().hidden().stream())
                                .toList());
    }
}
