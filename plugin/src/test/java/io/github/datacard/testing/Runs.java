package io.github.datacard.testing;

import io.github.datacard.audience.Audience;
import io.github.datacard.check.CheckSettings;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.engine.ApplyResult;
import io.github.datacard.engine.Applying;
import io.github.datacard.engine.ApproveRequest;
import io.github.datacard.engine.ApproveResult;
import io.github.datacard.engine.Approving;
import io.github.datacard.engine.CheckResult;
import io.github.datacard.engine.Checking;
import io.github.datacard.engine.DiffRequest;
import io.github.datacard.engine.DiffResult;
import io.github.datacard.engine.Diffing;
import io.github.datacard.engine.EarlierState;
import io.github.datacard.engine.FailOn;
import io.github.datacard.engine.Gate;
import io.github.datacard.engine.GithubActions;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.engine.Measuring;
import io.github.datacard.engine.PageOptions;
import io.github.datacard.engine.PublishRequest;
import io.github.datacard.engine.PublishResult;
import io.github.datacard.engine.Publishing;
import io.github.datacard.engine.ReleaseRules;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.engine.ShowOption;
import io.github.datacard.findings.Ink;
import io.github.datacard.measure.MeasureSettings;
import io.github.datacard.measure.Measurement;
import io.github.datacard.measure.Progress;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.publish.Connection;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.DataAccess;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.LoneCards;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs goals on a folder without Maven. */
public final class Runs {
    /** The day on which tests take place. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Library SHIPPED = Library.open(Optional.empty());

    private final Path folder;
    private DataAccess data = DataAccess.DEFAULT;
    private Set<ShowOption> shown = Set.of();
    private final Path output;
    private final Optional<Path> templates;
    private final List<String> profiles;
    private final Audience audience;
    private final List<String> minimums;
    private final List<String> severities;
    private final Gate gate;
    private final Optional<GithubActions> github;

    private Runs(
            Path folder,
            Path output,
            Optional<Path> templates,
            List<String> profiles,
            Audience audience,
            List<String> minimums,
            List<String> severities,
            Gate gate,
            Optional<GithubActions> github) {
        this.folder = folder;
        this.output = output;
        this.templates = templates;
        this.profiles = profiles;
        this.audience = audience;
        this.minimums = minimums;
        this.severities = severities;
        this.gate = gate;
        this.github = github;
    }

    /** Runs on a folder with the profile baseline. */
    public static Runs on(Path folder, Path output) {
        return new Runs(
                folder,
                output,
                Optional.empty(),
                List.of("baseline"),
                Audience.PUBLIC,
                List.of(),
                List.of(),
                new Gate(FailOn.ERROR, KnownMode.USE, Optional.empty(), List.of()),
                Optional.empty());
    }

    /** The same with own templates. */
    public Runs with(Path own) {
        return new Runs(folder, output, Optional.of(own), profiles, audience, minimums, severities, gate, github);
    }

    /** The same with other profiles. */
    public Runs asking(String... names) {
        return new Runs(folder, output, templates, List.of(names), audience, minimums, severities, gate, github);
    }

    /** The same for the organization. */
    public Runs internally() {
        return new Runs(folder, output, templates, profiles, Audience.INTERNAL, minimums, severities, gate, github);
    }

    /** The same with minimums of completeness. */
    public Runs needing(String... percents) {
        return new Runs(folder, output, templates, profiles, audience, List.of(percents), severities, gate, github);
    }

    /** The same with other severities of rules. */
    public Runs weighing(String... rules) {
        return new Runs(folder, output, templates, profiles, audience, minimums, List.of(rules), gate, github);
    }

    /** The same on GitHub Actions. */
    public Runs on(GithubActions server) {
        return new Runs(folder, output, templates, profiles, audience, minimums, severities, gate, Optional.of(server));
    }

    /** The same, with folders that must have a descriptor. */
    public Runs expecting(String... globs) {
        return gated(new Gate(gate.failOn(), gate.known(), gate.against(), List.of(globs), gate.release()));
    }

    /** The same, compared with a commit. */
    public Runs against(String ref) {
        return gated(new Gate(gate.failOn(), gate.known(), Optional.of(ref), gate.expected(), gate.release()));
    }

    /** The same with another way to treat known findings. */
    public Runs knowing(KnownMode mode) {
        return gated(new Gate(gate.failOn(), mode, gate.against(), gate.expected(), gate.release()));
    }

    /** The same, where other severities fail. */
    public Runs failingOn(FailOn failOn) {
        return gated(new Gate(failOn, gate.known(), gate.against(), gate.expected(), gate.release()));
    }

    /** The same, where changes since the last release ask for something. */
    public Runs releasing(String... asked) {
        return gated(new Gate(
                gate.failOn(),
                gate.known(),
                gate.against(),
                gate.expected(),
                ReleaseRules.of(List.of(asked), List.of())));
    }

    /** Runs {@code approve}; without a name it only shows. */
    public ApproveResult approve(String by, String... ids) {
        ApproveRequest request =
                new ApproveRequest(Optional.of(by).filter(name -> !name.isEmpty()), "", TODAY.toString(), List.of(ids));
        return new Approving(workspace(), policy(CheckSettings.NO_DAY), request).run();
    }

    /** Compares two states; empty names stand for the last release and the working copy. */
    public DiffResult diff(String from, String to) {
        return diffing(from, to, "").run();
    }

    /** Compares with another state, writes the reports and an entry of a changelog, and gives what is said of it. */
    public String changelog(String from, String file) {
        Diffing diffing = diffing(from, "", file);
        return String.join("\n", diffing.write(diffing.run()));
    }

    /** Compares two states, which may be pages of the Hub. */
    public DiffResult diff(String from, String to, Connection connection) {
        return new Diffing(workspace(), audience, request(from, to, ""), connection).run();
    }

    private Diffing diffing(String from, String to, String file) {
        return new Diffing(workspace(), audience, request(from, to, file));
    }

    private DiffRequest request(String from, String to, String file) {
        return new DiffRequest(
                Optional.of(from).filter(name -> !name.isEmpty()),
                Optional.of(to).filter(name -> !name.isEmpty()),
                List.of(),
                gate.release().map(ReleaseRules::policy).orElse(List.of()),
                Optional.of(file).filter(name -> !name.isEmpty()));
    }

    /** The same, as if no data were here. */
    public Runs withoutData() {
        Runs other = gated(gate);
        other.data = new DataAccess(DataMode.ABSENT, 0, Optional.empty());
        return other;
    }

    /** The same, with the data measured again. */
    public Runs measuring() {
        Runs other = gated(gate);
        other.data = new DataAccess(DataMode.AUTO, 0, Optional.of(measurement()));
        return other;
    }

    /** Runs {@code measure}. */
    public Measuring.Result measure() {
        return new Measuring(workspace(), measurement(), Ink.NONE).run();
    }

    private Measurement measurement() {
        return new Measurement(
                SHIPPED.vocabulary(),
                () -> DriverManager.getConnection("jdbc:duckdb:"),
                MeasureSettings.inFolder(output.resolve("measured")),
                Progress.NONE);
    }

    /** The same, with more on the console. */
    public Runs showing(ShowOption... what) {
        Runs other = gated(gate);
        other.shown = Set.of(what);
        return other;
    }

    private Runs gated(Gate other) {
        return new Runs(folder, output, templates, profiles, audience, minimums, severities, other, github);
    }

    /** Runs {@code check} and makes what it finds the known findings. */
    public CheckResult know() {
        return knowing(KnownMode.UPDATE).check();
    }

    /** Runs {@code apply}. */
    public ApplyResult apply(MergeOptions wishes) {
        return new Applying(workspace(), policy(CheckSettings.NO_DAY), wishes, false).run();
    }

    /** Runs {@code apply -Ddatacard.repair}. */
    public ApplyResult repair() {
        return new Applying(workspace(), policy(CheckSettings.NO_DAY), MergeOptions.NONE, true).run();
    }

    /** Runs {@code check}. */
    public CheckResult check() {
        return checking().run();
    }

    /** A report for machines as one text. */
    public static String file(CheckResult result, String name) {
        StringWriter out = new StringWriter();
        try {
            Optional.ofNullable(result.files().get(name)).orElseThrow().writeTo(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString();
    }

    /** Runs {@code check} and writes its reports. */
    public CheckResult checkAndWrite() {
        CheckResult result = check();
        checking().write(result);
        return result;
    }

    private Checking checking() {
        return new Checking(workspace(), policy(TODAY), gate, shown, github, Ink.NONE, "0.1.0-test");
    }

    /** The report of {@code check} as one text. */
    public String report() {
        return check().report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Runs {@code render}. */
    public RenderResult render() {
        return render("long-form");
    }

    /** Runs {@code render} with formats. */
    public RenderResult render(String... formats) {
        return new Rendering(
                        workspace(),
                        policy(CheckSettings.NO_DAY),
                        new PageOptions(List.of("datasheet"), List.of(formats), true, "0.1.0-test"))
                .run();
    }

    /** Runs {@code render} with pages that say what changed since an earlier state, or since the last of the tags of releases. */
    public RenderResult renderSince(String since, String... tags) {
        return new Rendering(
                        workspace(),
                        policy(CheckSettings.NO_DAY),
                        new PageOptions(
                                List.of(),
                                List.of(),
                                false,
                                "0.1.0-test",
                                "en",
                                Optional.of(new EarlierState(since, List.of(tags)))))
                .run();
    }

    /** Runs {@code render} with the interface of pages in a language. */
    public RenderResult renderIn(String language) {
        return new Rendering(
                        workspace(),
                        policy(CheckSettings.NO_DAY),
                        new PageOptions(List.of("datasheet"), List.of("long-form"), true, "0.1.0-test", language))
                .run();
    }

    /** Runs {@code publish}. */
    public PublishResult publish(PublishRequest request, Connection connection) {
        return publish(request, connection, line -> {});
    }

    /** The same, heard by somebody. */
    public PublishResult publish(PublishRequest request, Connection connection, Consumer<String> progress) {
        return new Publishing(workspace(), policy(TODAY), request, connection, progress).run();
    }

    /** Where it looks and writes. */
    public Workspace workspace() {
        return new Workspace(
                List.of(folder),
                List.of(),
                output,
                folder,
                folder,
                templates.isEmpty() ? SHIPPED : Library.open(templates),
                Limits.DEFAULT);
    }

    private Policy policy(LocalDate today) {
        return new Policy(
                profiles,
                List.of(),
                audience,
                new CheckSettings(GapPolicy.ALLOW, minimums, severities, today),
                data,
                LoneCards.DEFAULT);
    }
}
