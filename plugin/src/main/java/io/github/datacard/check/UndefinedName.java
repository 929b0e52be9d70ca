package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.stream.Stream;

/** {@code undefined-name}: a subset or a result names a configuration or split that the dataset does not have. */
final class UndefinedName implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.concat(
                named(
                        subject,
                        Paths.SUBSET_CONFIG,
                        "configuration",
                        subject.descriptor().texts(Paths.CONFIG_NAME),
                        r),
                named(subject, Paths.RESULT_SPLIT, "split", subject.descriptor().texts(Paths.SPLIT_NAME), r));
    }

    private static Stream<Finding> named(Subject subject, String path, String kind, List<String> known, Report r) {
        return known.isEmpty()
                ? Stream.empty()
                : subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .filter(name -> known.stream().noneMatch(name.text()::equalsIgnoreCase))
                        .map(name -> r.at(name.location())
                                .about(path)
                                .say(
                                        "There is no " + kind + " \"" + name.text() + "\"",
                                        Nearest.hint(name.text(), known) + "There "
                                                + (known.size() == 1 ? "is: " : "are: ") + String.join(", ", known)
                                                + "."));
    }
}
