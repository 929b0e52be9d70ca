package io.github.datacard.engine;

import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.ScaffoldRules;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the texts beside a descriptor in which answers may stand: readmes, papers, notes, licenses, scripts. */
final class SourceTexts {
    private static final int MOST = 40;

    private final List<PathMatcher> files;
    private final List<PathMatcher> folders;

    SourceTexts(Library library) {
        ScaffoldRules.Sources rules = ScaffoldRules.of(library).sources();
        this.files = rules.files();
        this.folders = rules.folders();
    }

    /** Their paths, seen from the folder of the descriptor. */
    List<String> of(Descriptor descriptor) {
        return of(descriptor.file(), folder -> DataLayout.of(descriptor, folder));
    }

    /** The same beside a descriptor that cannot be read. */
    List<String> of(Path descriptor) {
        return of(descriptor, DataLayout::inferred);
    }

    private List<String> of(Path descriptor, Function<DataFolder, DataLayout> layout) {
        Path folder = descriptor.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        List<String> texts = beside(folder);
        if (texts.isEmpty()) {
            return texts;
        }
        // Names of data files may be those of people.
        Set<String> data =
                layout.apply(new DataFolder(folder, Set.of())).files().collect(Collectors.toUnmodifiableSet());
        return texts.stream().filter(text -> !data.contains(text)).limit(MOST).toList();
    }

    private List<String> beside(Path folder) {
        return Stream.concat(
                        Stream.of(folder),
                        entries(folder).filter(entry -> matches(folders, entry) && Files.isDirectory(entry)))
                .flatMap(SourceTexts::entries)
                .filter(entry -> matches(files, entry) && Files.isRegularFile(entry))
                .map(entry -> folder.relativize(entry).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    private static boolean matches(List<PathMatcher> matchers, Path entry) {
        Path name = Path.of(String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT));
        return matchers.stream().anyMatch(matcher -> matcher.matches(name));
    }

    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !String.valueOf(entry.getFileName()).startsWith(".")).toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }
}
