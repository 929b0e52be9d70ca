package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Finds descriptors below folders, in the same order everywhere. A source may be a link; below it links are not followed,
 * so there are no loops.
 */
public final class DescriptorFinder {
    /** The name of a descriptor; {@code x.datacard.yaml} is one too. */
    public static final String NAME = "datacard.yaml";

    /** How names of files on what models were made of end. */
    public static final String TRAINING_SUMMARY = ".training-summary.yaml";

    private static final String LONG_FORM = "datacard.json";
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Set<Path> skippedFolders;
    private final List<PathMatcher> excludes;

    /**
     * A finder.
     *
     * @param skippedFolders folders that are not searched, such as the output folder
     * @param excludes globs on paths relative to the source folder
     */
    public DescriptorFinder(Collection<Path> skippedFolders, Collection<String> excludes) {
        this.skippedFolders = Set.copyOf(skippedFolders.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .toList());
        this.excludes = matchers(excludes);
    }

    /** Whether a file is a text in Markdown: a card, and never a descriptor. */
    public static boolean isDocument(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".md");
    }

    /** Whether a file that somebody names is taken for a Croissant file: JSON, but not the long form of a descriptor. */
    public static boolean isLinkedData(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonld") || (name.endsWith(".json") && !name.endsWith(LONG_FORM));
    }

    /** Whether a file says of which datasets a model was made. */
    public static boolean isTrainingSummary(Path file) {
        return String.valueOf(file.getFileName()).endsWith(TRAINING_SUMMARY);
    }

    /** Whether a file has the name of a descriptor. */
    public static boolean isDescriptor(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(NAME) || (name.endsWith("." + NAME) && name.length() > NAME.length() + 1);
    }

    /**
     * What a search found.
     *
     * @param descriptors all descriptors, by path
     * @param findings on folders that could not be searched, and on what looks like a descriptor but cannot be read as one
     */
    public record Found(List<Path> descriptors, List<Finding> findings) {}

    /** All descriptors below these folders; a source may also be a descriptor itself. */
    public Found search(Collection<Path> sources) {
        TreeMap<String, Path> found = new TreeMap<>();
        Findings findings = new Findings();
        for (Path source : sources) {
            Path root = source.toAbsolutePath().normalize();
            if (Files.isSymbolicLink(root) && !Files.exists(root)) {
                throw new DatacardException("The source " + source
                        + " is a link that leads nowhere or in a circle. Fix the link or correct -Ddatacard.sources.");
            }
            if (!Files.exists(root)) {
                throw new DatacardException(
                        "The source " + source + " does not exist. Correct -Ddatacard.sources or create the folder.");
            }
            if (Files.isRegularFile(root)) {
                if (!isDocument(root) && !isTrainingSummary(root) && !isLinkedData(root)) {
                    found.put(key(root), root);
                }
            } else if (Files.isDirectory(root)) {
                walk(
                        withoutLink(root),
                        folder -> {},
                        (file, attributes) -> seen(file, attributes, found, findings),
                        (file, unreadable) -> unreadable(file, unreadable, findings));
            } else {
                throw new DatacardException(
                        "The source " + source + " is neither a folder nor a file. Correct -Ddatacard.sources.");
            }
        }
        return new Found(List.copyOf(found.values()), findings.sorted());
    }

    /** Reading what is no regular file, such as a named pipe, may wait for ever. */
    private static void seen(Path file, BasicFileAttributes attributes, Map<String, Path> found, Findings findings) {
        if (!isDescriptor(file)) {
            MisnamedDescriptor.in(file).ifPresent(findings::add);
        } else if (attributes.isRegularFile()) {
            found.put(key(file), file);
        } else {
            findings.add(
                    ReadingRule.UNREADABLE_FILE,
                    Location.of(file),
                    "This has the name of a descriptor, but it is no regular file",
                    "Put a plain file in its place, or list it in -Ddatacard.excludes.");
        }
    }

    private static void unreadable(Path path, IOException unreadable, Findings findings) {
        findings.add(
                ReadingRule.UNREADABLE_FILE,
                Location.of(path),
                "This cannot be searched for descriptors: "
                        + (unreadable instanceof AccessDeniedException ? "access is denied" : "it cannot be read"),
                "Fix its permissions, or list it in -Ddatacard.excludes.");
    }

    /** All files below these folders that have a name, by path. */
    public List<Path> files(Collection<Path> sources, Predicate<Path> named) {
        TreeMap<String, Path> found = new TreeMap<>();
        for (Path source : sources) {
            Path root = source.toAbsolutePath().normalize();
            if (Files.isDirectory(root)) {
                walk(
                        withoutLink(root),
                        folder -> {},
                        (file, attributes) -> {
                            if (attributes.isRegularFile() && named.test(file)) {
                                found.put(key(file), file);
                            }
                        },
                        (file, unreadable) -> {});
            }
        }
        return List.copyOf(found.values());
    }

    private static Path withoutLink(Path root) {
        try {
            return Files.isSymbolicLink(root) ? root.toRealPath() : root;
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot follow the link " + root + ".", unreadable);
        }
    }

    /** All folders below these folders whose path, relative to the folder above, fits one of the globs; by path. */
    public List<Path> folders(Collection<Path> sources, Collection<String> globs) {
        List<PathMatcher> wanted = matchers(globs);
        TreeMap<String, Path> found = new TreeMap<>();
        for (Path source : sources) {
            Path root = source.toAbsolutePath().normalize();
            if (!wanted.isEmpty() && Files.isDirectory(root)) {
                walk(
                        root,
                        folder -> {
                            if (!folder.equals(root) && matches(wanted, root, folder)) {
                                found.put(key(folder), folder);
                            }
                        },
                        (file, attributes) -> {},
                        (file, unreadable) -> {});
            }
        }
        return List.copyOf(found.values());
    }

    private static List<PathMatcher> matchers(Collection<String> globs) {
        return globs.stream().map(DescriptorFinder::matcher).toList();
    }

    private static PathMatcher matcher(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException broken) {
            throw new DatacardException("\"" + glob + "\" is no glob: " + broken.getDescription() + ".", broken);
        }
    }

    private static boolean matches(List<PathMatcher> globs, Path root, Path path) {
        Path relative = root.relativize(path);
        return globs.stream().anyMatch(glob -> glob.matches(relative));
    }

    private void walk(
            Path root,
            Consumer<Path> folders,
            BiConsumer<Path, BasicFileAttributes> files,
            BiConsumer<Path, IOException> failures) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!folder.equals(root) && !isSearched(root, folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.accept(folder);
                    if (isDescriptor(folder)) {
                        files.accept(folder, attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!attributes.isSymbolicLink() && !isExcluded(root, file)) {
                        files.accept(file, attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    if (file.equals(root) || (isSearched(root, file) && !(unreadable instanceof NoSuchFileException))) {
                        failures.accept(file, unreadable);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new DatacardException("Cannot search the folder " + root + ".", unreadable);
        }
    }

    private boolean isSearched(Path root, Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".")
                && !SKIPPED.contains(name)
                && !skippedFolders.contains(folder)
                && !isExcluded(root, folder);
    }

    private boolean isExcluded(Path root, Path path) {
        return matches(excludes, root, path);
    }

    private static String key(Path path) {
        return path.toString().replace('\\', '/');
    }
}
