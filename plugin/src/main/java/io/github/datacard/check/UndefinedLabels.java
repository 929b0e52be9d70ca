package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code undefined-labels}: some of the classes are defined, and others are not. */
final class UndefinedLabels implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        Set<String> defined = Set.copyOf(descriptor.texts(Paths.LABEL_DEFINED));
        List<String> open = descriptor.values(Paths.LABEL_SHARES).stream()
                .flatMap(value -> ((Value.Shares) value).shares().stream())
                .map(Value.Share::name)
                .filter(name -> !defined.contains(name))
                .toList();
        long classes = descriptor.values(Paths.LABEL_SHARES).stream()
                .mapToLong(value -> ((Value.Shares) value).shares().size())
                .sum();
        return defined.isEmpty() || open.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Paths.LABEL_DEFINITIONS)
                        .about(Paths.LABEL_DEFINITIONS)
                        .say(
                                (classes - open.size()) + " of " + classes + " classes are defined; open is \""
                                        + open.get(0) + "\"" + (open.size() == 1 ? "" : " and others"),
                                "Add a definition, and an example where two classes are easily mixed up."));
    }
}
