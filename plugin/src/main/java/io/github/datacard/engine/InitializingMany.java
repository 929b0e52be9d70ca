package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The goal {@code init} for all folders of a repository in which a team expects a descriptor. */
public final class InitializingMany {
    private final InitRequest request;
    private final List<String> globs;
    private final Library library;

    /**
     * A start in several folders.
     *
     * @param request what is asked in each of them; its folder is that from which the globs count
     * @param globs globs of folders
     */
    public InitializingMany(InitRequest request, List<String> globs, Library library) {
        this.request = request;
        this.globs = globs;
        this.library = library;
    }

    /**
     * What became of all folders.
     *
     * @param written those that have a first descriptor now
     * @param there those that had one already
     * @param failed those in which something could not be read, each with the reason
     */
    public record Result(List<Path> written, List<Path> there, List<String> failed) {
        private static final int NAMED = 5;

        /** What was written, a few by their names, and how many there are of each kind. */
        public List<String> says(ShownPaths paths) {
            List<String> says = new ArrayList<>();
            written.stream().limit(NAMED).forEach(file -> says.add("Wrote " + paths.of(file) + "."));
            if (written.size() > NAMED) {
                says.add("Wrote " + (written.size() - NAMED) + " more, the last of them "
                        + paths.of(written.get(written.size() - 1)) + ".");
            }
            says.add("First descriptors: " + written.size() + " written, " + there.size() + " there already, "
                    + failed.size() + " that could not be read.");
            return List.copyOf(says);
        }
    }

    /** Writes a descriptor into each folder that has none; what cannot be read in one costs the others nothing. */
    public Result run() {
        List<Path> written = new ArrayList<>();
        List<Path> there = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Path folder : new DescriptorFinder(List.of(), List.of()).folders(List.of(request.folder()), globs)) {
            if (Files.exists(folder.resolve(DescriptorFinder.NAME))) {
                in(folder).sweep();
                there.add(folder);
                continue;
            }
            try {
                written.add(in(folder).run().descriptor());
            } catch (DatacardException unreadable) {
                failed.add(request.folder().toAbsolutePath().normalize().relativize(folder) + ": "
                        + unreadable.getMessage());
            }
        }
        return new Result(List.copyOf(written), List.copyOf(there), List.copyOf(failed));
    }

    private Initializing in(Path folder) {
        return new Initializing(
                new InitRequest(
                        folder,
                        request.top(),
                        request.profile(),
                        request.card(),
                        request.schema(),
                        Optional.empty(),
                        request.stated()),
                library);
    }
}
