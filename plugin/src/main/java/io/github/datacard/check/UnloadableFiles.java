package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code unloadable-files}: the library {@code datasets} refuses the files as they are. */
final class UnloadableFiles implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.seen().trouble().refusal().stream()
                .map(reason -> r.at(Paths.CONFIGS)
                        .about(Paths.CONFIGS)
                        .say(
                                "The library datasets does not load these files, because " + reason,
                                "Give all splits and configurations files of one kind, written alike. Where the folder holds others, too,"
                                        + " name the files below configs."));
    }
}
