package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code no-loadable-file}: the library {@code datasets} reads none of the kinds of files that are here. */
final class NoLoadableFile implements Rule<Subject> {
    private static final int MOST = 3;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<DataInspection.Unread> unread = subject.seen().trouble().unread();
        return unread.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Paths.CONFIGS)
                        .about(Paths.CONFIGS)
                        .say(
                                "The library datasets reads no file here and stops with \"No (supported) data files found\";"
                                        + " the data is in "
                                        + unread.stream()
                                                .limit(MOST)
                                                .map(DataInspection.Unread::path)
                                                .collect(Collectors.joining(", "))
                                        + (unread.size() > MOST ? " and others" : ""),
                                unread.stream()
                                                .map(DataInspection.Unread::remedy)
                                                .distinct()
                                                .limit(MOST)
                                                .collect(Collectors.joining(" "))
                                        + " Data that is not meant for the Hub may stay as it is: suppress the finding with"
                                        + " a reason."));
    }
}
