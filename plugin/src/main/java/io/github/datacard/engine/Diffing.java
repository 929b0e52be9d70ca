package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diff.Change;
import io.github.datacard.diff.Changelog;
import io.github.datacard.diff.Comparison;
import io.github.datacard.diff.DatasetChanges;
import io.github.datacard.diff.DatasetChanges.Status;
import io.github.datacard.diff.DiffConsole;
import io.github.datacard.diff.DiffJson;
import io.github.datacard.diff.DiffMarkdown;
import io.github.datacard.diff.DiffReport;
import io.github.datacard.diff.ReleasePolicy;
import io.github.datacard.engine.DiffSide.Held;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.publish.Connection;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The goal {@code diff}: reports what changed in meaning between two states. */
public final class Diffing {
    private static final String FROM = "-Ddatacard.diff.from";
    private static final String TO = "-Ddatacard.diff.to";

    private final Workspace workspace;
    private final DiffRequest request;
    private final DiffSides sides;
    private final ReleaseTags tags;

    /** A comparison for an audience, which never touches the network. */
    public Diffing(Workspace workspace, Audience audience, DiffRequest request) {
        this(workspace, audience, request, Optional.empty());
    }

    /** The same, which reads what was published to the Hub where it is asked for. */
    public Diffing(Workspace workspace, Audience audience, DiffRequest request, Connection connection) {
        this(workspace, audience, request, Optional.of(connection));
    }

    private Diffing(Workspace workspace, Audience audience, DiffRequest request, Optional<Connection> connection) {
        this.workspace = workspace;
        this.request = request;
        this.sides = new DiffSides(workspace, audience, connection);
        this.tags = new ReleaseTags(workspace, request.tags());
    }

    /** A dataset in both states; one side may be missing. */
    private record Pair(Optional<Held> before, Optional<Held> after) {}

    /** Compares. */
    public DiffResult run() {
        Comparison comparison = new Comparison(workspace.library());
        Optional<ReleasePolicy> policy = request.policy().isEmpty()
                ? Optional.empty()
                : Optional.of(ReleasePolicy.of(workspace.library(), request.policy()));
        try (DiffSide after = request.to().map(to -> sides.of(to, TO, false)).orElseGet(sides::local);
                DiffSide before = before()) {
            return compared(before, after, comparison, policy);
        }
    }

    private DiffSide before() {
        boolean fork = request.to().isEmpty();
        return request.from()
                .map(from -> sides.of(from, FROM, fork))
                .or(() -> tags.last().map(tag -> sides.release(tag, FROM, fork)))
                .orElseGet(() -> {
                    if (!tags.inGit()) {
                        throw new DatacardException("There is no git repository at " + workspace.top()
                                + ", so there is no older state. Name one: " + FROM
                                + "=FILE, a descriptor, a folder, or an archive of what was published.");
                    }
                    return sides.of("HEAD", FROM, false);
                });
    }

    private DiffResult compared(
            DiffSide before, DiffSide after, Comparison comparison, Optional<ReleasePolicy> policy) {
        Findings findings = new Findings();
        List<Pair> pairs = pairs(before, after);
        List<DatasetChanges> datasets = Workers.map(pairs, pair -> changes(pair, comparison));
        for (int at = 0; at < pairs.size(); at++) {
            findings.addAll(missed(policy, before.label(), pairs.get(at), datasets.get(at)));
        }
        DiffReport report = new DiffReport(
                before.label(),
                after.label(),
                datasets.stream()
                        .sorted(Comparator.comparing(DatasetChanges::id))
                        .toList());
        return new DiffResult(report, DiffConsole.lines(report), findings.sorted());
    }

    private List<Finding> missed(Optional<ReleasePolicy> policy, String since, Pair pair, DatasetChanges changes) {
        return policy.isEmpty() || changes.status() != Status.CHANGED
                ? List.of()
                : policy.get()
                        .findings(
                                workspace.library().vocabulary(),
                                since,
                                pair.before().flatMap(Held::state).orElseThrow(),
                                pair.after().flatMap(Held::state).orElseThrow(),
                                changes.changes());
    }

    /** By ids, and what is left by places. */
    private static List<Pair> pairs(DiffSide before, DiffSide after) {
        List<Held> old = new ArrayList<>(before.datasets());
        List<Held> now = new ArrayList<>(after.datasets());
        List<Pair> pairs = new ArrayList<>();
        if ((before.single() || after.single()) && old.size() == 1 && now.size() == 1) {
            return List.of(new Pair(Optional.of(old.get(0)), Optional.of(now.get(0))));
        }
        match(old, now, pairs, Held::id);
        match(old, now, pairs, Held::place);
        match(old, now, pairs, Diffing::name);
        if (after.single()) {
            old.clear();
        }
        if (before.single()) {
            now.clear();
        }
        old.forEach(held -> pairs.add(new Pair(Optional.of(held), Optional.empty())));
        now.forEach(held -> pairs.add(new Pair(Optional.empty(), Optional.of(held))));
        return pairs;
    }

    private static String name(Held held) {
        return held.state().map(state -> state.said().text("name")).orElse("");
    }

    private static void match(List<Held> old, List<Held> now, List<Pair> pairs, Function<Held, String> key) {
        Map<String, Held> known = new LinkedHashMap<>();
        now.stream()
                .filter(held -> !key.apply(held).isEmpty())
                .forEach(held -> known.putIfAbsent(key.apply(held), held));
        Set<Held> matched = new HashSet<>();
        old.removeIf(before -> {
            Optional<Held> after = Optional.ofNullable(known.remove(key.apply(before)));
            after.ifPresent(held -> {
                pairs.add(new Pair(Optional.of(before), after));
                matched.add(held);
            });
            return after.isPresent();
        });
        now.removeAll(matched);
    }

    private DatasetChanges changes(Pair pair, Comparison comparison) {
        Held shown = pair.after().or(pair::before).orElseThrow();
        String note = note(pair);
        boolean readable = pair.before().stream().allMatch(held -> held.state().isPresent())
                && pair.after().stream().allMatch(held -> held.state().isPresent());
        if (!readable) {
            return dataset(pair, shown, Status.UNREADABLE, List.of(), note);
        }
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            return dataset(pair, shown, pair.before().isEmpty() ? Status.ADDED : Status.REMOVED, List.of(), note);
        }
        Findings failed = new Findings();
        Optional<List<Change>> changes = Attempt.at(
                "Comparing",
                shown.file(),
                failed,
                () -> comparison.between(
                        pair.before().flatMap(Held::state).orElseThrow(),
                        pair.after().flatMap(Held::state).orElseThrow()));
        return changes.map(found -> dataset(pair, shown, found.isEmpty() ? Status.SAME : Status.CHANGED, found, note))
                .orElseGet(() -> dataset(
                        pair,
                        shown,
                        Status.UNREADABLE,
                        List.of(),
                        failed.sorted().get(0).message()));
    }

    private static DatasetChanges dataset(Pair pair, Held shown, Status status, List<Change> changes, String note) {
        String fallback = shown.id().isEmpty() ? shown.place() : shown.id();
        return new DatasetChanges(
                fallback,
                shown.state().map(state -> state.said().name()).orElse(fallback),
                Optional.of(shown.file()),
                status,
                version(pair.before()),
                version(pair.after()),
                changes,
                note);
    }

    private static String version(Optional<Held> held) {
        return held.flatMap(Held::state).map(state -> state.version()).orElse("");
    }

    /** What cannot be read, and what was moved. */
    private static String note(Pair pair) {
        List<String> notes = new ArrayList<>();
        pair.before()
                .filter(held -> !held.problem().isEmpty())
                .ifPresent(held -> notes.add("Older state, " + held.place() + ": " + held.problem()));
        pair.after()
                .filter(held -> !held.problem().isEmpty())
                .ifPresent(held -> notes.add("Newer state, " + held.place() + ": " + held.problem()));
        return String.join(". ", notes);
    }

    /** Writes the reports into the output folder, and the entry of the changelog; returns lines on the latter. */
    public List<String> write(DiffResult result) {
        workspace.write("diff.json", DiffJson.of(result.report()));
        workspace.write("diff.md", DiffMarkdown.comment(result.report()));
        workspace.write(DiffJson.SCHEMA, workspace.library().files().read(DiffJson.SCHEMA));
        return request.changelog().map(name -> changelog(name, result.report())).stream()
                .toList();
    }

    private String changelog(String name, DiffReport report) {
        Path file = workspace.viewpoint().resolve(name).normalize();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(workspace.viewpoint());
        Changelog.Written written = Changelog.with(present(file), report);
        String shown = new ShownPaths(workspace.viewpoint()).of(file);
        return switch (written.outcome()) {
            case NOTHING -> "Changelog: nothing to say, " + shown + " is as it was";
            case SAME -> "Changelog: " + shown + " has this entry already";
            case KEPT ->
                "Changelog: the entry since " + report.from() + " in " + shown
                        + " was edited by hand and is kept. To have it written again, delete it.";
            case ADDED, UPDATED -> {
                TextFile.write(folder, String.valueOf(file.getFileName()), written.text());
                yield "Changelog: "
                        + (written.outcome() == Changelog.Outcome.ADDED
                                ? "wrote a new entry to "
                                : "updated the entry in ")
                        + shown;
            }
        };
    }

    private static Optional<String> present(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Optional<String> text = Optional.ofNullable(file.toAbsolutePath().getParent())
                .flatMap(folder -> TextFile.read(folder, String.valueOf(file.getFileName()), findings));
        if (text.isEmpty()) {
            throw new DatacardException("The changelog " + file + " cannot be read: "
                    + findings.sorted().stream()
                            .map(Finding::message)
                            .findFirst()
                            .orElse("it is no file")
                    + ". Correct -Ddatacard.diff.changelog.");
        }
        return text;
    }
}
