package io.github.datacard.check;

import io.github.datacard.data.Glob;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.stream.Stream;

/** {@code backward-range}: a pattern of files has a range that no character is in. */
final class BackwardRange implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().values(Paths.SPLIT_FILES).stream()
                .filter(Value.Scalar.class::isInstance)
                .flatMap(value -> Glob.backwardRange(((Value.Scalar) value).text()).stream()
                        .map(range -> r.at(value.location())
                                .about(Paths.SPLIT_FILES)
                                .say(
                                        "Nothing is from \"" + range.charAt(0) + "\" to \""
                                                + range.charAt(range.length() - 1)
                                                + "\", so this pattern finds no file by it",
                                        "Write the lesser end first, as in [a-z] or [0-9].")));
    }
}
