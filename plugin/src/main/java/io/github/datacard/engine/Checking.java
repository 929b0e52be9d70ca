package io.github.datacard.engine;

import io.github.datacard.assessment.State;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.CheckResult.Line;
import io.github.datacard.findings.Baseline;
import io.github.datacard.findings.GithubAnnotations;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.StepSummary;
import io.github.datacard.findings.Summary;
import io.github.datacard.findings.SummaryTable;
import io.github.datacard.git.GitRepository;
import io.github.datacard.json.JsonText;
import io.github.datacard.judging.CroissantAcceptance;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Judging;
import io.github.datacard.text.Digest;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The goal {@code check}: judges descriptors and reports what it finds. */
public final class Checking {
    private static final int MOST_WRITTEN = 5;

    private final Workspace workspace;
    private final Policy policy;
    private final Gate gate;
    private final Optional<GithubActions> github;
    private final CheckLines lines;
    private final ReportFiles reports;

    /**
     * A check.
     *
     * @param gate what passes
     * @param shown what is listed besides errors and warnings
     * @param github the build server, if it is this one
     * @param ink colors of the report for people
     * @param version the version of Datacard, for reports
     */
    public Checking(
            Workspace workspace,
            Policy policy,
            Gate gate,
            Set<ShowOption> shown,
            Optional<GithubActions> github,
            Ink ink,
            String version) {
        this.workspace = workspace;
        this.policy = policy;
        this.gate = gate;
        this.github = github;
        this.lines = new CheckLines(
                workspace.library().vocabulary(),
                new ShownPaths(workspace.viewpoint()),
                policy.audience(),
                Set.copyOf(shown),
                ink);
        this.reports = new ReportFiles(workspace.library(), fromTop(), Set.copyOf(shown), gate.failOn(), version);
    }

    /** The first YAML of a run takes milliseconds; a door may have it read while it waits for the library. */
    public static void prepareReading() {
        new YamlReader(Limits.DEFAULT).parse(Path.of("first.yaml"), "a: {b: [c, 'd', \"e\"]}\n", new Findings());
    }

    /**
     * The first digest and the first JSON of a run each take milliseconds, and reports need them when all else is done;
     * a door may have them made beside other work.
     */
    public static void prepareReports() {
        Digest.of("");
        JsonText.indented(Map.of());
    }

    /**
     * Writes the reports for machines into the output folder, and the summary where the build server wants it.
     *
     * @return what could not be written, because the place is only to be read: the verdict stands all the same
     */
    public List<String> write(CheckResult result) {
        List<String> refused = new ArrayList<>();
        unlessRefused(
                () -> Workers.map(result.files().entrySet(), file -> {
                    workspace.write(file.getKey(), file.getValue());
                    return file;
                }),
                refused);
        github.flatMap(GithubActions::stepSummary)
                .ifPresent(file -> unlessRefused(() -> append(file, result.stepSummary()), refused));
        return List.copyOf(refused);
    }

    private static void unlessRefused(Runnable writing, List<String> refused) {
        try {
            writing.run();
        } catch (DatacardException failed) {
            if (!isRefused(failed)) {
                throw failed;
            }
            refused.add(String.valueOf(failed.getMessage()));
        }
    }

    /** A file where a folder belongs is a mistake in the settings, and not a place that is only to be read. */
    private static boolean isRefused(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof FileSystemException && !(cause instanceof FileAlreadyExistsException);
    }

    /** Other steps write to the same file. */
    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new DatacardException("Cannot write the summary of the step to " + file + ".", failed);
        }
    }

    /**
     * Applies the exact edits that findings on the form of descriptors carry.
     *
     * @return what was fixed, a line for each file
     */
    public List<String> fix() {
        return new Fixing(workspace).run(workspace.search().descriptors());
    }

    /** Judges all descriptors. */
    public CheckResult run() {
        ReleaseCheck.Outcome released = gate.release()
                .map(rules -> new ReleaseCheck(workspace, policy).judge(rules))
                .orElse(ReleaseCheck.Outcome.NOTHING);
        Judgement all = judge(workspace, policy).withOnDatasets(released.findings());
        KnownFindings knownFindings = new KnownFindings(all);
        List<Path> updated = gate.known() == KnownMode.UPDATE ? knownFindings.update() : List.of();
        KnownFindings.Comparison kept = gate.known() == KnownMode.IGNORE ? KnownFindings.NOTHING : knownFindings.kept();
        Judgement judgement = all.without(kept.known()).with(kept.remarks());
        Baseline baseline = gate.against()
                .map(ref -> new Baseline(
                        true, new Comparing(workspace, this::judgeAsItWas).unchanged(judgement.findings(), ref)))
                .orElse(Baseline.NONE);
        Judgement fresh = judgement.without(baseline.unchanged());
        SummaryTable table = table(fresh);
        boolean nothing = all.descriptors().isEmpty() && all.findings().isEmpty();
        return new CheckResult(
                fresh.descriptors().size(),
                lone(fresh),
                fresh.findings(),
                Stream.of(
                                lines.of(fresh, table),
                                released.line().stream().map(text -> new Line(Severity.INFO, text)),
                                accepted(all).map(text -> new Line(Severity.INFO, text)),
                                NotChecked.lines(fresh).map(text -> new Line(Severity.INFO, text)),
                                remarks(kept.known(), updated, baseline.unchanged())
                                        .map(text -> new Line(Severity.INFO, text)))
                        .flatMap(lines -> lines)
                        .toList(),
                fresh.findings().stream()
                        .filter(finding -> gate.failOn().includes(finding.severity()))
                        .toList(),
                nothing ? Map.of() : reports.of(judgement, fresh, baseline),
                github.map(server -> annotations(server, fresh)).orElse(List.of()),
                StepSummary.of(
                        Summary.heading(fresh.findings(), fresh.descriptors().size()),
                        table,
                        fresh.findings(),
                        fromTop()));
    }

    /** On how many cards something was found that no descriptor stands for. */
    private static int lone(Judgement judgement) {
        return (int) judgement.findings().stream()
                .map(finding -> finding.location().file())
                .filter(judgement.lone()::contains)
                .distinct()
                .count();
    }

    /** For which datasets a conference would accept the Croissant file. */
    private Stream<String> accepted(Judgement judgement) {
        CroissantAcceptance acceptance = new CroissantAcceptance(workspace.library(), policy.audience());
        return judgement.datasets().stream()
                .filter(dataset ->
                        dataset.findings().stream().noneMatch(finding -> finding.isOf(ReadingRule.CROISSANT_REFUSED)))
                .flatMap(dataset -> acceptance.demanding(dataset.assessments()).stream()
                        .map(profile -> profile + " would accept the Croissant file of "
                                + dataset.descriptor().id()
                                + open(dataset, profile)
                                + "; render writes it with -Ddatacard.formats=croissant"));
    }

    /** What is looked at by no program of a conference may be asked by its people. */
    private static String open(JudgedDataset dataset, String profile) {
        long open = dataset.assessments().required().stream()
                .filter(assessment -> assessment.profile().id().equals(profile))
                .flatMap(assessment -> assessment.questions().stream())
                .filter(judged ->
                        judged.state() == State.OPEN && judged.question().required())
                .count();
        return open == 0
                ? ""
                : ", though " + open + (open == 1 ? " required question is open" : " required questions are open");
    }

    private Judgement judge(Workspace place, Policy by) {
        Judgement judgement = new Judging(place, by).judge();
        List<Finding> missing = new ExpectedFolders(place, gate.expected())
                .findings(judgement.descriptors()).stream()
                        .map(policy.settings()::weighed)
                        .toList();
        return judgement.with(missing);
    }

    /** By the facts that were kept then. Findings on the files of known findings are old ones too, if they were there. */
    private Judgement judgeAsItWas(Workspace place) {
        Judgement judgement = judge(place, policy.withoutMeasuring());
        return judgement.with(new KnownFindings(judgement).kept().remarks());
    }

    private ShownPaths fromTop() {
        return new ShownPaths(workspace.top());
    }

    private List<String> annotations(GithubActions server, Judgement judgement) {
        Optional<String> base = gate.against().or(() -> server.baseBranch().map(branch -> "origin/" + branch));
        Set<Path> changed = base.flatMap(
                        ref -> GitRepository.at(workspace.top()).map(repository -> repository.changedSince(ref)))
                .orElse(Set.of());
        return GithubAnnotations.of(
                judgement.findings(),
                changed,
                fromTop(),
                new ShortPlaces(workspace.library().vocabulary()));
    }

    private Stream<String> remarks(List<Finding> known, List<Path> updated, Set<Finding> unchanged) {
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        return Stream.of(
                        updated.stream().limit(MOST_WRITTEN).map(file -> "Wrote known findings: " + paths.of(file)),
                        Stream.of("Wrote known findings: " + (updated.size() - MOST_WRITTEN) + " more files")
                                .filter(text -> updated.size() > MOST_WRITTEN),
                        Stream.of(Summary.counts(known) + " known and left out; -Ddatacard.known=ignore shows them")
                                .filter(text -> !known.isEmpty()),
                        gate.against().stream()
                                .filter(ref -> !unchanged.isEmpty())
                                .map(ref -> Summary.counts(unchanged) + " also at " + ref + " and left out here"))
                .flatMap(lines -> lines);
    }

    private SummaryTable table(Judgement judgement) {
        SummaryTable table = new SummaryTable();
        judgement
                .datasets()
                .forEach(dataset -> dataset.assessments()
                        .named()
                        .forEach(assessment -> table.add(dataset.descriptor().id(), assessment, dataset.findings())));
        return table;
    }
}
