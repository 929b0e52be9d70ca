package io.github.datacard.engine;

import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.ScaffoldRules;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what lies beside data: documentation that {@code init} does not read, and folders that are datasets of their own. */
final class OtherFiles {
    private static final String CARD = "README.md";
    private static final String FENCE = "---";
    private static final String DATASETS = "datasets";
    private static final int DEPTH = 3;

    private final Path folder;
    private final Map<PathMatcher, String> kinds = new LinkedHashMap<>();

    OtherFiles(Path folder, Library library) {
        this.folder = folder;
        ScaffoldRules.of(library).beside().forEach(kind -> kind.names().forEach(name -> kinds.put(name, kind.is())));
    }

    /** Files of known kinds of documentation that were not read, each with its kind. */
    List<String> unread(Set<String> read) {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            Path lower = Path.of(name.toLowerCase(Locale.ROOT));
            if (!read.contains(name)) {
                kinds.entrySet().stream()
                        .filter(kind -> kind.getKey().matches(lower))
                        .findFirst()
                        .ifPresent(
                                kind -> found.add(name + ": " + kind.getValue().replace("{file}", name)));
            }
        }
        return found;
    }

    private List<Path> files() {
        try (Stream<Path> all =
                Files.find(folder, 2, (file, attributes) -> attributes.isRegularFile() && !inHiddenFolder(file))) {
            return all.sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DatacardException("Cannot search the folder " + folder + ".", unreadable);
        }
    }

    private boolean inHiddenFolder(Path file) {
        Path below = folder.relativize(file);
        return below.getNameCount() > 1 && below.getName(0).toString().startsWith(".");
    }

    /** Folders that are datasets of their own: with a card of the Hub, or below a folder {@code datasets}. */
    List<Path> datasets() {
        try (Stream<Path> all = Files.find(folder, DEPTH, (found, attributes) -> attributes.isDirectory())) {
            return all.filter(found -> !found.equals(folder) && isDataset(found))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DatacardException("Cannot search the folder " + folder + ".", unreadable);
        }
    }

    private boolean isDataset(Path found) {
        boolean hidden = Stream.iterate(found, path -> !path.equals(folder), Path::getParent)
                .anyMatch(path -> String.valueOf(path.getFileName()).startsWith("."));
        boolean listed = Optional.ofNullable(found.getParent())
                .filter(parent -> !parent.equals(folder))
                .filter(parent -> String.valueOf(parent.getFileName()).equals(DATASETS))
                .isPresent();
        return !hidden
                && (listed
                        || hasFrontMatter(found.resolve(CARD))
                        || Files.exists(found.resolve(DescriptorFinder.NAME), LinkOption.NOFOLLOW_LINKS));
    }

    private static boolean hasFrontMatter(Path card) {
        try (Stream<String> lines = Files.isRegularFile(card) ? Files.lines(card) : Stream.empty()) {
            return lines.findFirst().filter(FENCE::equals).isPresent();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return false;
        }
    }
}
