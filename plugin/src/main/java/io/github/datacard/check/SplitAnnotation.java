package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code split-annotation}: the annotation of one split is described, and that of another is not. */
final class SplitAnnotation implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.descriptor().gap(Paths.SPLIT_ANNOTATION).isPresent()
                ? Stream.empty()
                : subject.descriptor().values(Paths.CONFIGS).stream()
                        .flatMap(config ->
                                finding(config.at("splits").flatMap(Value::flat).toList()).stream());
    }

    private static Optional<Finding> finding(List<Value> splits) {
        List<Value> silent = splits.stream()
                .filter(split -> split.text("annotation").isEmpty())
                .toList();
        return silent.isEmpty() || silent.size() == splits.size()
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Severity.INFO,
                                "split-annotation",
                                silent.get(0).location(),
                                "Other splits say how they were annotated, but \""
                                        + silent.get(0).text("name") + "\" does not",
                                "Write below the split:  annotation: …, or \"as in\" the other split.")
                        .about(Paths.SPLIT_ANNOTATION));
    }
}
