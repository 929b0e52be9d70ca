package io.github.datacard.engine;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.judging.Judgement;
import io.github.datacard.text.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says which answers and which declared data a check did not see: a check that was silent about it would pass for one. */
final class NotChecked {
    private static final int NAMED = 3;

    private NotChecked() {}

    static Stream<String> lines(Judgement judgement) {
        List<JudgedDataset> datasets = judgement.datasets();
        return Stream.of(
                        unread(judgement),
                        lines(datasets, NotChecked::absent, ": not checked, because the data is not here: ").stream(),
                        datasets.stream().flatMap(NotChecked::nearMisses).limit(NAMED),
                        lines(
                                datasets,
                                NotChecked::pointers,
                                ": only size and digest checked, because Git LFS did not fetch it: ")
                                .stream())
                .flatMap(lines -> lines);
    }

    private static Stream<String> unread(Judgement judgement) {
        Set<Path> all = Set.copyOf(judgement.descriptors());
        long descriptors = judgement.findings().stream()
                .filter(finding -> finding.isOf(ReadingRule.YAML_SYNTAX))
                .map(finding -> finding.location().file())
                .filter(all::contains)
                .distinct()
                .count();
        return descriptors == 0
                ? Stream.empty()
                : Stream.of(descriptors
                        + (descriptors == 1
                                ? " descriptor cannot be read: its answers are judged when this is fixed"
                                : " descriptors cannot be read: their answers are judged when this is fixed"));
    }

    /** Data that is not here, where a file of nearly that name is. */
    private static Stream<String> nearMisses(JudgedDataset dataset) {
        Path folder = dataset.descriptor().file().toAbsolutePath().getParent();
        DataInspection seen = dataset.known().seen();
        return folder == null || seen.checked()
                ? Stream.empty()
                : seen.absent().stream()
                        .limit(NAMED)
                        .flatMap(path -> near(folder, path).stream()
                                .map(name -> dataset.descriptor().id() + ": " + path + " is not there, but " + name
                                        + " is"));
    }

    private static Optional<String> near(Path folder, String path) {
        int slash = path.lastIndexOf('/');
        if (path.contains("..") || path.startsWith("/")) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder.resolve(path.substring(0, slash + 1)))) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            return Nearest.to(path.substring(slash + 1), names).map(name -> path.substring(0, slash + 1) + name);
        } catch (IOException | UncheckedIOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** A line for each dataset; of more than a few, one that names the first. */
    private static List<String> lines(
            List<JudgedDataset> datasets, Function<DataInspection, Stream<String>> missing, String why) {
        List<JudgedDataset> without = datasets.stream()
                .filter(dataset ->
                        missing.apply(dataset.known().seen()).findAny().isPresent())
                .toList();
        return without.size() > NAMED
                ? named(without.stream()
                                .map(dataset -> dataset.descriptor().id())
                                .toList())
                        .map(names -> without.size() + " datasets" + why + names)
                        .toList()
                : without.stream()
                        .flatMap(dataset -> missing.apply(dataset.known().seen())
                                .map(text -> dataset.descriptor().id() + why + text))
                        .toList();
    }

    private static Stream<String> absent(DataInspection seen) {
        return seen.checked() ? Stream.empty() : named(seen.absent());
    }

    private static Stream<String> pointers(DataInspection seen) {
        return named(seen.files()
                .filter(DataInspection.File::pointer)
                .map(DataInspection.File::path)
                .toList());
    }

    private static Stream<String> named(List<String> paths) {
        String more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
        return paths.isEmpty()
                ? Stream.empty()
                : Stream.of(String.join(", ", paths.stream().limit(NAMED).toList()) + more);
    }
}
