package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.util.stream.Stream;

/** {@code data-head-unread}: the columns of a data file are not known, so they were not compared. */
final class DataHeadUnread implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.seen().checked() ? heads(subject.descriptor(), subject.seen(), r) : Stream.empty();
    }

    private static Stream<Finding> heads(Descriptor descriptor, DataInspection seen, Report r) {
        return seen.files()
                .flatMap(file -> file.fault().filter(fault -> !fault.broken()).stream()
                        .map(fault -> r.at(Location.at(descriptor.folder().resolve(file.path()), fault.line(), 1))
                                .say(
                                        "The file " + fault.message() + ", so its columns were not compared",
                                        "Write one object a line, with the names of columns as keys.")));
    }
}
