package io.github.datacard.engine;

import io.github.datacard.data.DataInspection;
import java.util.List;
import java.util.stream.Stream;

/** Says which declared data a check did not see: a check that was silent about it would pass for one. */
final class NotChecked {
    private static final int NAMED = 3;

    private NotChecked() {}

    static Stream<String> lines(List<JudgedDataset> datasets) {
        return datasets.stream()
                .flatMap(dataset -> Stream.concat(
                        absent(dataset.known().seen())
                                .map(text -> dataset.descriptor().id() + ": not checked, because the data is not here: "
                                        + text),
                        pointers(dataset.known().seen())
                                .map(text -> dataset.descriptor().id()
                                        + ": only size and digest checked, because Git LFS did not fetch it: "
                                        + text)));
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
