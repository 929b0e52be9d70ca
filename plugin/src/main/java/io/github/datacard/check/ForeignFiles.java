package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code foreign-files}: the library {@code datasets} takes files of other tools for the data. */
final class ForeignFiles implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> foreign = subject.seen().trouble().foreign();
        return foreign.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Paths.CONFIGS)
                        .about(Paths.CONFIGS)
                        .say(
                                "The library datasets takes " + String.join(", ", foreign)
                                        + " for the data, since nothing says which files are",
                                "Name the data files: splits: {train: …}. The goal measure finds them, too, and the card"
                                        + " then states them below configs."));
    }
}
