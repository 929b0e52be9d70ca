package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.FieldKind;
import java.util.stream.Stream;

/** {@code too-short}: a text with too few words to say something. */
final class TooShort implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.saidFields().stream()
                .flatMap(field -> field.as(FieldKind.Text.class).flatMap(FieldKind.Text::minWords).stream()
                        .flatMap(least -> subject.descriptor().values(field.path()).stream()
                                .filter(value -> value instanceof Value.Scalar && TooLong.words(value) < least)
                                .map(value -> r.at(value.location())
                                        .about(field.path())
                                        .say(
                                                TooLong.has(field, value) + "; fewer than " + least
                                                        + " rarely answer the question",
                                                field.text().question().isEmpty()
                                                        ? "Say more."
                                                        : "Say more: "
                                                                + field.text().question()))));
    }
}
