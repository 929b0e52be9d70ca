package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.DiffSide.Held;
import io.github.datacard.git.GitRepository;
import io.github.datacard.git.GitTree;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.HubReader;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Workspace;
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
    private final HeldReader reader;
    private final Lazy<HubStates> hub;

    /**
     * The states of a workspace.
     *
     * @param connection empty for goals that never touch the network
     */
    DiffSides(Workspace workspace, Audience audience, Optional<Connection> connection) {
        this.workspace = workspace;
        this.reader = new HeldReader(workspace, audience);
        this.hub = new Lazy<>(() -> new HubStates(
                connection,
                FaultTexts.read(
                        workspace.library().files(),
                        workspace.library().vocabulary().paths())));
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
            List<Held> datasets =
                    HeldReader.all(List.copyOf(fetched.ids().keySet()), fetched.folder(), reader::card).stream()
                            .map(held -> held.in(fetched.ids().getOrDefault(held.file(), "")))
                            .toList();
            return new DiffSide(given, !given.contains("{"), datasets, List.of(fetched::delete));
        } catch (RuntimeException failed) {
            fetched.delete();
            throw failed;
        }
    }

    private List<Held> described(Workspace place, Path top) {
        return HeldReader.all(place.search().descriptors(), top, file -> reader.descriptor(file, place.top()));
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
        Function<Path, Held> form = name.endsWith(".json")
                ? reader::longForm
                : name.endsWith(".md") ? reader::card : file -> reader.descriptor(file, boundary(folder));
        if (!name.endsWith(".json") && !name.endsWith(".md") && !name.endsWith(".yaml") && !name.endsWith(".yml")) {
            throw nothing(given, option);
        }
        return new DiffSide(given, true, HeldReader.all(List.of(path), folder, form), List.of());
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
            return HeldReader.all(descriptors, folder, file -> reader.descriptor(file, boundary(folder)));
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
                ? HeldReader.all(finder.files(List.of(folder), file -> isNamed(file, CARD)), folder, reader::card)
                : HeldReader.all(forms, folder, reader::longForm);
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
}
