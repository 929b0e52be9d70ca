package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.FieldType;
import java.util.stream.Stream;

/** {@code example-left}: an example of the vocabulary stands where an answer should be, whole or cut. */
final class ExampleLeft implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.saidFields().stream()
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.LINE)
                .flatMap(field -> subject.descriptor().values(field.path()).stream()
                        .filter(value -> value instanceof Value.Scalar scalar
                                && subject.vocabulary().isExample(scalar.text()))
                        .map(value -> r.at(value.location())
                                .about(field.path())
                                .say(
                                        "This is the example that explains the field, and not an answer",
                                        "Write what is true of your data, or list " + field.path() + " below gaps.")));
    }
}
