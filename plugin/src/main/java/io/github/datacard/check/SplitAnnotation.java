package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code split-annotation}: the annotation of one split is described, and that of another is not. */
final class SplitAnnotation implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().gap(Paths.SPLIT_ANNOTATION).isPresent()
                ? Stream.empty()
                : subject.descriptor().values(Paths.CONFIGS).stream()
                        .flatMap(config ->
                                finding(config.at("splits").flatMap(Value::flat).toList(), r).stream());
    }

    private static Optional<Finding> finding(List<Value> splits, Report r) {
        List<Value> silent = splits.stream()
                .filter(split -> split.text("annotation").isEmpty())
                .toList();
        return silent.isEmpty() || silent.size() == splits.size()
                ? Optional.empty()
                : Optional.of(r.at(silent.get(0).location())
                        .about(Paths.SPLIT_ANNOTATION)
                        .say(
                                "Other splits say how they were annotated, but \""
                                        + silent.get(0).text("name") + "\" does not",
                                "Write below the split:  annotation: …, or \"as in\" the other split."));
    }
}
