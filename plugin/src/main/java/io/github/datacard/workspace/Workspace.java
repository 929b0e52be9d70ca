package io.github.datacard.workspace;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.git.GitRepository;
import io.github.datacard.text.StreamedText;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a run finds and puts things.
 *
 * @param sources folders and files with descriptors
 * @param excludes globs of paths below the sources that are not searched
 * @param output the output folder
 * @param top the highest folder that a descriptor may refer to
 * @param viewpoint the folder from which the user looks; console paths are relative to it
 * @param library vocabulary and templates
 * @param limits how large descriptors may be
 */
public record Workspace(
        List<Path> sources,
        List<String> excludes,
        Path output,
        Path top,
        Path viewpoint,
        Library library,
        Limits limits) {
    /** The top of the git repository around a folder, beyond which nothing belongs to it. */
    public static Optional<Path> repositoryAround(Path inner) {
        for (Path folder = inner; folder != null; folder = folder.getParent()) {
            if (GitRepository.at(folder).isPresent()) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /**
     * The highest folder that the descriptors of sources may refer to: the usual one, or their own repository where none
     * of them lies below the usual one. Sources that share no folder but the root keep the usual one.
     *
     * @param usual the top of the repository in which the run takes place
     */
    public static Path topOf(List<Path> sources, Path usual) {
        List<Path> whole = sources.stream()
                .map(source -> source.toAbsolutePath().normalize())
                .toList();
        if (whole.isEmpty() || whole.stream().anyMatch(source -> source.startsWith(usual))) {
            return usual;
        }
        Path common = whole.get(0);
        while (common != null && !(Files.isDirectory(common) && isAround(common, whole))) {
            common = common.getParent();
        }
        return common == null || common.getParent() == null
                ? usual
                : repositoryAround(common).orElse(common);
    }

    private static boolean isAround(Path folder, List<Path> sources) {
        return sources.stream().allMatch(source -> source.startsWith(folder));
    }

    /** Whether there is a descriptor. */
    public boolean hasDescriptor() {
        return !search().descriptors().isEmpty();
    }

    /** Looks for descriptors. */
    public DescriptorFinder.Found search() {
        return new DescriptorFinder(List.of(output), excludes).search(sources);
    }

    /** Writes a file into the output folder. */
    public void write(String name, String text) {
        write(() -> TextFile.write(output, name, text));
    }

    /** Writes a long file into the output folder. */
    public void write(String name, StreamedText text) {
        write(() -> TextFile.write(output, name, text));
    }

    private static void write(Runnable writing) {
        try {
            writing.run();
        } catch (DatacardException refused) {
            throw new DatacardException(
                    refused.getMessage() + " The output folder is set by -Ddatacard.outputDirectory.", refused);
        }
    }

    /** The same places below another top folder, such as that of another commit. Sources that are not there are left out. */
    public Workspace at(Path other) {
        return new Workspace(
                sources.stream()
                        .map(source -> moved(source, other))
                        .filter(Files::exists)
                        .toList(),
                excludes,
                moved(output, other),
                other,
                moved(viewpoint, other),
                library,
                limits);
    }

    private Path moved(Path path, Path other) {
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(top)
                ? other.resolve(top.relativize(whole).toString().replace('\\', '/'))
                        .normalize()
                : other.resolve(".outside");
    }
}
