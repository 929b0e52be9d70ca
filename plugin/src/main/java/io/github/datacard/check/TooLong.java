package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.WordCount;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import java.util.stream.Stream;

/** {@code too-long}: a text with more words than its readers bear. */
final class TooLong implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.saidFields().stream()
                .flatMap(field -> field.as(FieldKind.Text.class).flatMap(FieldKind.Text::words).stream()
                        .flatMap(most -> subject.descriptor().values(field.path()).stream()
                                .filter(value -> words(value) > most)
                                .map(value -> r.at(value.location())
                                        .about(field.path())
                                        .say(
                                                has(field, value) + "; readers bear about " + most,
                                                "Shorten it, and move details to a field of their own."))));
    }

    /** The number of words of a text; none of anything else. */
    static int words(Value value) {
        return value instanceof Value.Scalar scalar ? WordCount.of(scalar.text()) : 0;
    }

    static String has(Field field, Value value) {
        int words = words(value);
        return "\"" + field.label() + "\" has " + words + (words == 1 ? " word" : " words");
    }
}
