package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.util.stream.Stream;

/** {@code data-unreadable}: a data file is not what its name says. */
final class DataUnreadable implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.seen().checked() ? faults(subject.descriptor(), subject.seen(), r) : Stream.empty();
    }

    private static Stream<Finding> faults(Descriptor descriptor, DataInspection seen, Report r) {
        return seen.files()
                .flatMap(file -> file.fault().filter(DataInspection.Fault::broken).stream()
                        .map(fault -> r.at(Location.at(descriptor.folder().resolve(file.path()), fault.line(), 1))
                                .say("The file " + fault.message(), remedy(fault))));
    }

    private static String remedy(DataInspection.Fault fault) {
        return fault.kind() == DataInspection.Fault.Kind.ENCODING
                ? "State its encoding below configs, as in options: {encoding: latin-1}, or write it again in UTF-8."
                : "Fix it or write it again; if it is another format, give it a name that says so.";
    }
}
