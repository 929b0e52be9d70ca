package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Field;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code too-long}: a text with more words than its readers bear. */
final class TextLength implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.vocabulary().fields().stream()
                .filter(field -> field.words().isPresent())
                .flatMap(field -> subject.descriptor().values(field.path()).stream()
                        .flatMap(value -> finding(field, value).stream()));
    }

    private static Optional<Finding> finding(Field field, Value value) {
        int most = field.words().orElseThrow();
        int words = value instanceof Value.Scalar text ? text.text().strip().split("\\s+").length : 0;
        return words <= most
                ? Optional.empty()
                : Optional.of(Finding.of(
                                Severity.INFO,
                                "too-long",
                                value.location(),
                                "\"" + field.label() + "\" has " + words + " words; readers bear about " + most,
                                "Shorten it, and move details to a field of their own.")
                        .about(field.path()));
    }
}
