package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Nearest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code undefined-name}: a subset, a result, a step or a note on sensitive data names a configuration, split or column that the
 * dataset does not have. */
final class UndefinedName implements Rule<Subject> {
    /** Several names, a path into an object and words in prose are no name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<String> columns = descriptor.texts(Paths.FEATURE_NAME);
        return Stream.of(
                        named(subject, Paths.SUBSET_CONFIG, "configuration", descriptor.texts(Paths.CONFIG_NAME), r),
                        named(subject, Paths.RESULT_SPLIT, "split", descriptor.texts(Paths.SPLIT_NAME), r),
                        named(subject, Paths.SENSITIVE_FIELDS, "column", columns, r),
                        named(subject, Paths.STEP_FIELDS, "column", columns, r))
                .flatMap(found -> found);
    }

    private static Stream<Finding> named(Subject subject, String path, String kind, List<String> known, Report r) {
        return known.isEmpty()
                ? Stream.empty()
                : subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .filter(name -> NAME.matcher(name.text()).matches()
                                && known.stream().noneMatch(name.text()::equalsIgnoreCase))
                        .map(name -> r.at(name.location())
                                .about(path)
                                .say(
                                        "There is no " + kind + " \"" + name.text() + "\"",
                                        Nearest.hint(name.text(), known) + "There "
                                                + (known.size() == 1 ? "is: " : "are: ") + String.join(", ", known)
                                                + "."));
    }
}
