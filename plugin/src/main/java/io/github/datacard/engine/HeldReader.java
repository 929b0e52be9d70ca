package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.diff.DatasetState;
import io.github.datacard.engine.DiffSide.Held;
import io.github.datacard.facts.Disclosure;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a side of a comparison holds of a dataset: a descriptor, its long form, or a card. */
final class HeldReader {
    private final Workspace workspace;
    private final Audience audience;
    private final Vocabulary vocabulary;
    private final Lazy<CardImporter> cards;

    HeldReader(Workspace workspace, Audience audience) {
        this.workspace = workspace;
        this.audience = audience;
        this.vocabulary = workspace.library().vocabulary();
        this.cards = new Lazy<>(() -> new CardImporter(workspace.library()));
    }

    /**
     * All of these files, each by itself: one that cannot be read costs no other.
     *
     * @param top the folder from which places are named
     */
    static List<Held> all(List<Path> files, Path top, Function<Path, Held> reader) {
        return Workers.map(files, file -> {
            Findings failed = new Findings();
            Held held = Attempt.at("Reading", file, failed, () -> reader.apply(file))
                    .orElseGet(() -> new Held(file, "", "", Optional.empty(), problem(failed)));
            Path whole = file.toAbsolutePath().normalize();
            Path from = top.toAbsolutePath().normalize();
            String place = whole.startsWith(from) ? from.relativize(whole).toString() : whole.toString();
            return new Held(file, place.replace('\\', '/'), held.id(), held.state(), held.problem());
        });
    }

    /**
     * A descriptor.
     *
     * @param boundary the folder that nothing leads out of
     */
    Held descriptor(Path file, Path boundary) {
        Findings findings = new Findings();
        Optional<Descriptor> descriptor = new DescriptorReader(
                        vocabulary,
                        workspace.limits(),
                        boundary,
                        workspace.library().artifacts())
                .read(file, findings);
        Optional<Facts> facts = descriptor.flatMap(read -> new FactsReader(vocabulary).read(read.file(), findings));
        return state(file, descriptor, facts, findings);
    }

    private Held state(Path file, Optional<Descriptor> read, Optional<Facts> facts, Findings findings) {
        Optional<DatasetState> state = read.map(descriptor -> {
            Descriptor shown = audience == Audience.PUBLIC ? descriptor.withoutInternal() : descriptor;
            return DatasetState.of(
                            shown,
                            facts.map(known -> audience == Audience.PUBLIC
                                    ? Disclosure.toThePublic(descriptor, known)
                                    : Disclosure.toTheOrganization(descriptor, known)))
                    .outOf(descriptor);
        });
        return new Held(
                file,
                "",
                state.map(known -> known.said().id()).orElse(""),
                state,
                findings.hasErrors() ? problem(findings) : "");
    }

    private static String problem(Findings findings) {
        List<Finding> errors = findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty()
                ? "it cannot be read"
                : "line " + errors.get(0).location().line() + ": "
                        + errors.get(0).message() + (errors.size() > 1 ? ", and " + (errors.size() - 1) + " more" : "");
    }

    /** The long form of a descriptor. Facts are published beside it, if at all. */
    Held longForm(Path file) {
        Findings findings = new Findings();
        Path as = file.resolveSibling(DescriptorFinder.NAME);
        Path measured = file.resolveSibling("facts.json");
        Optional<Facts> facts = Files.isRegularFile(measured)
                ? new FactsReader(vocabulary).readFile(measured, findings)
                : new FactsReader(vocabulary).read(as, findings);
        return state(file, text(file, findings).flatMap(text -> parsed(as, text, findings)), facts, findings);
    }

    /** A card says less than its descriptor. */
    Held card(Path file) {
        Findings findings = new Findings();
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file);
        Findings ignored = new Findings();
        Held held = state(
                file,
                text(file, findings)
                        .map(text ->
                                cards.get().read(folder, text, ignored).draft().yaml())
                        .flatMap(yaml -> parsed(folder.resolve(DescriptorFinder.NAME), yaml, findings)),
                new FactsReader(vocabulary).read(folder.resolve(DescriptorFinder.NAME), findings),
                findings);
        return new Held(
                file,
                "",
                held.id(),
                held.state().map(DatasetState::fromCard),
                held.problem().isEmpty() ? "a card, which says less than a descriptor" : held.problem());
    }

    private static Optional<String> text(Path file, Findings findings) {
        Path whole = file.toAbsolutePath().normalize();
        return Optional.ofNullable(whole.getParent())
                .flatMap(folder -> TextFile.read(folder, String.valueOf(whole.getFileName()), findings));
    }

    private Optional<Descriptor> parsed(Path as, String text, Findings findings) {
        return new DescriptorReader(
                        vocabulary,
                        workspace.limits(),
                        workspace.top(),
                        workspace.library().artifacts())
                .parse(as, text, findings);
    }
}
