package io.github.datacard.engine;

import io.github.datacard.data.DataInspection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says which declared data a check did not see: a check that was silent about it would pass for one. */
final class NotChecked {
    private static final int NAMED = 3;

    private NotChecked() {}

    static Stream<String> lines(List<JudgedDataset> datasets) {
        return Stream.concat(
                lines(datasets, NotChecked::absent, ": not checked, because the data is not here: ").stream(),
                lines(
                        datasets,
                        NotChecked::pointers,
                        ": only size and digest checked, because Git LFS did not fetch it: ")
                        .stream());
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
