package io.github.datacard.testing;

import io.github.datacard.check.CheckSettings;
import io.github.datacard.check.GapPolicy;
import io.github.datacard.engine.Audience;
import io.github.datacard.engine.CheckResult;
import io.github.datacard.engine.Checking;
import io.github.datacard.engine.FailOn;
import io.github.datacard.engine.KnownMode;
import io.github.datacard.engine.Policy;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.engine.Rendering;
import io.github.datacard.engine.Workspace;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs goals on a folder without Maven. */
public final class Runs {
    /** The day on which tests take place. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Library SHIPPED = Library.open(Optional.empty());

    private final Path folder;
    private final Path output;
    private final Optional<Path> templates;
    private final List<String> profiles;
    private final Audience audience;
    private final int minCompleteness;

    private Runs(
            Path folder,
            Path output,
            Optional<Path> templates,
            List<String> profiles,
            Audience audience,
            int minCompleteness) {
        this.folder = folder;
        this.output = output;
        this.templates = templates;
        this.profiles = profiles;
        this.audience = audience;
        this.minCompleteness = minCompleteness;
    }

    /** Runs on a folder with the profile baseline. */
    public static Runs on(Path folder, Path output) {
        return new Runs(folder, output, Optional.empty(), List.of("baseline"), Audience.PUBLIC, 0);
    }

    /** The same with own templates. */
    public Runs with(Path own) {
        return new Runs(folder, output, Optional.of(own), profiles, audience, minCompleteness);
    }

    /** The same with other profiles. */
    public Runs asking(String... names) {
        return new Runs(folder, output, templates, List.of(names), audience, minCompleteness);
    }

    /** The same for the organization. */
    public Runs internally() {
        return new Runs(folder, output, templates, profiles, Audience.INTERNAL, minCompleteness);
    }

    /** The same with a minimum of completeness. */
    public Runs needing(int percent) {
        return new Runs(folder, output, templates, profiles, audience, percent);
    }

    /** Runs {@code check} and makes what it finds the known findings. */
    public CheckResult know() {
        return new Checking(workspace(), policy(), FailOn.ERROR, KnownMode.UPDATE, "0.1.0-test").run();
    }

    /** Runs {@code check}. */
    public CheckResult check() {
        return new Checking(workspace(), policy(), FailOn.ERROR, KnownMode.USE, "0.1.0-test").run();
    }

    /** The report of {@code check} as one text. */
    public String report() {
        return check().report().stream().map(CheckResult.Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Runs {@code render}. */
    public RenderResult render() {
        return new Rendering(workspace(), policy()).run();
    }

    private Workspace workspace() {
        return new Workspace(
                List.of(folder),
                List.of(),
                output,
                folder,
                folder,
                templates.isEmpty() ? SHIPPED : Library.open(templates),
                Limits.DEFAULT);
    }

    private Policy policy() {
        return new Policy(profiles, List.of(), audience, new CheckSettings(GapPolicy.ALLOW, minCompleteness, TODAY));
    }
}
