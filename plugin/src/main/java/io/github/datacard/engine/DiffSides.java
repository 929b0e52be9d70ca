package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.diff.State;
import io.github.datacard.engine.DiffSide.Held;
import io.github.datacard.facts.Disclosure;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.git.GitRepository;
import io.github.datacard.git.GitTree;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.HubReader;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the sides of a comparison: the working copy, a commit, or what was published. */
final class DiffSides {
    /** Facts of many columns are long. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final String LONG_FORM = "datacard.json";
    private static final String CARD = "README.md";

    private final Workspace workspace;
    private final Audience audience;
    private final Vocabulary vocabulary;
    private final Lazy<CardImporter> cards;
    private final Lazy<HubStates> hub;

    /**
     * The states of a workspace.
     *
     * @param connection empty for goals that never touch the network
     */
    DiffSides(Workspace workspace, Audience audience, Optional<Connection> connection) {
        this.workspace = workspace;
        this.audience = audience;
        this.vocabulary = workspace.library().vocabulary();
        this.cards = new Lazy<>(() -> new CardImporter(workspace.library()));
        this.hub = new Lazy<>(() ->
                new HubStates(connection, FaultTexts.read(workspace.library().files(), vocabulary.paths())));
    }

    /** The working copy. */
    DiffSide local() {
        return new DiffSide("the working copy", false, described(workspace, workspace.top()), List.of());
    }

    /**
     * A file, folder, archive, commit, or a page of the Hub.
     *
     * @param option the option that names it
     * @param fork whether of a commit the one counts at which the present branch left it
     */
    DiffSide of(String given, String option, boolean fork) {
        if (HubReader.isAddress(given)) {
            return onTheHub(given, option);
        }
        Optional<Path> path = path(given);
        if (path.isPresent()) {
            return published(given, path.get(), option);
        }
        Optional<GitRepository> repository = GitRepository.at(workspace.top()).map(found -> found.askedBy(option));
        return commit(
                repository.orElseThrow(() -> new DatacardException("There is no file or folder \"" + given
                        + "\" here, and no git repository at " + workspace.top() + " that could have such a commit."
                        + " Correct " + option + ".")),
                given,
                fork,
                this::published);
    }

    private Optional<Path> path(String given) {
        try {
            return Optional.of(workspace.viewpoint().resolve(given).normalize()).filter(Files::exists);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** A release, of which descriptors alone count: before a team had them, cards were nobody's promise. */
    DiffSide release(String tag, String option, boolean fork) {
        GitRepository repository =
                GitRepository.at(workspace.top()).orElseThrow().askedBy(option);
        return commit(repository, tag, fork, tree -> List.of());
    }

    private DiffSide commit(
            GitRepository repository, String given, boolean fork, Function<Path, List<Held>> withoutDescriptors) {
        String commit = fork ? repository.fork(given) : repository.commit(given);
        GitTree tree = repository.documentation(
                commit, Math.max(LARGEST, workspace.limits().bytes()));
        try {
            Workspace then = workspace.at(tree.root());
            List<Held> described = described(then, then.top());
            return new DiffSide(
                    given,
                    false,
                    described.isEmpty() ? withoutDescriptors.apply(tree.root()) : described,
                    List.of(tree::close));
        } catch (RuntimeException failed) {
            tree.close();
            throw failed;
        }
    }

    private DiffSide onTheHub(String given, String option) {
        HubStates.Fetched fetched = hub.get()
                .fetched(
                        given,
                        option,
                        new Lazy<>(
                                () -> local().datasets().stream().map(Held::id).toList()));
        try {
            List<Held> datasets = held(List.copyOf(fetched.ids().keySet()), fetched.folder(), this::card).stream()
                    .map(held -> held.in(fetched.ids().getOrDefault(held.file(), "")))
                    .toList();
            return new DiffSide(given, !given.contains("{"), datasets, List.of(fetched::delete));
        } catch (RuntimeException failed) {
            fetched.delete();
            throw failed;
        }
    }

    private List<Held> described(Workspace place, Path top) {
        return held(place.search().descriptors(), top, file -> described(file, place.top()));
    }

    private DiffSide published(String given, Path path, String option) {
        if (Files.isDirectory(path)) {
            return new DiffSide(given, false, folder(path, given, option), List.of());
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Path folder = Optional.ofNullable(path.getParent()).orElse(path);
        if (name.endsWith(".zip") || name.endsWith(".jar")) {
            return archive(given, path, option);
        }
        Function<Path, Held> reader = name.endsWith(".json")
                ? this::longForm
                : name.endsWith(".md") ? this::card : file -> described(file, boundary(folder));
        if (!name.endsWith(".json") && !name.endsWith(".md") && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw nothing(given, option);
        }
        return new DiffSide(given, true, held(List.of(path), folder, reader), List.of());
    }

    private DiffSide archive(String given, Path path, String option) {
        FileSystem files = opened(given, path, option);
        try {
            return new DiffSide(given, false, folder(files.getPath("/"), given, option), List.of(files));
        } catch (RuntimeException failed) {
            DiffSide.close(files);
            throw failed;
        }
    }

    private static FileSystem opened(String given, Path path, String option) {
        try {
            return FileSystems.newFileSystem(path);
        } catch (IOException | ProviderNotFoundException broken) {
            throw new DatacardException(
                    "\"" + given + "\" cannot be read as a ZIP archive. Correct " + option + ".", broken);
        }
    }

    /** What is published has long forms, or at least cards; a folder of descriptors is read as such. */
    private List<Held> folder(Path folder, String given, String option) {
        DescriptorFinder finder = new DescriptorFinder(List.of(), workspace.excludes());
        List<Path> descriptors = finder.search(List.of(folder)).descriptors();
        if (!descriptors.isEmpty()) {
            return held(descriptors, folder, file -> described(file, boundary(folder)));
        }
        List<Held> published = published(folder);
        if (published.isEmpty()) {
            throw nothing(given, option);
        }
        return published;
    }

    /** The long forms of what the goal render or publish wrote, or else the cards. */
    private List<Held> published(Path folder) {
        DescriptorFinder finder = new DescriptorFinder(List.of(), workspace.excludes());
        List<Path> forms = finder.files(List.of(folder), file -> isNamed(file, LONG_FORM));
        return forms.isEmpty()
                ? held(finder.files(List.of(folder), file -> isNamed(file, CARD)), folder, this::card)
                : held(forms, folder, this::longForm);
    }

    private static DatacardException nothing(String given, String option) {
        return new DatacardException("There is nothing to compare with in \"" + given + "\": no descriptor, no "
                + LONG_FORM + " as the goal render writes it, and no card " + CARD + ". Correct " + option + ".");
    }

    private static boolean isNamed(Path file, String name) {
        return String.valueOf(file.getFileName()).equals(name);
    }

    private Path boundary(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        boolean inside =
                whole.getFileSystem().equals(workspace.top().getFileSystem()) && whole.startsWith(workspace.top());
        return inside ? workspace.top() : whole;
    }

    private static List<Held> held(List<Path> files, Path top, Function<Path, Held> reader) {
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

    private Held described(Path file, Path boundary) {
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
        Optional<State> state = read.map(descriptor -> {
            Descriptor shown = audience == Audience.PUBLIC ? descriptor.withoutInternal() : descriptor;
            return State.of(
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

    /** Facts are published beside the long form, if at all. */
    private Held longForm(Path file) {
        Findings findings = new Findings();
        Path as = file.resolveSibling(DescriptorFinder.NAME);
        Path measured = file.resolveSibling("facts.json");
        Optional<Facts> facts = Files.isRegularFile(measured)
                ? new FactsReader(vocabulary).readFile(measured, findings)
                : new FactsReader(vocabulary).read(as, findings);
        return state(file, text(file, findings).flatMap(text -> parsed(as, text, findings)), facts, findings);
    }

    /** A card says less than its descriptor. */
    private Held card(Path file) {
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
                held.state().map(State::fromCard),
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
