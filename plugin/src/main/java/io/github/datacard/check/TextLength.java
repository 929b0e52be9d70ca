package io.github.datacard.check;

import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Field;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code too-long} and {@code too-short}: a text with more words than its readers bear, or too few to say something. */
final class TextLength implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.vocabulary().fields().stream()
                .filter(field -> field.words().isPresent() || field.minWords().isPresent())
                .flatMap(field -> subject.descriptor().values(field.path()).stream()
                        .flatMap(value -> finding(field, value).stream()));
    }

    private static Optional<Finding> finding(Field field, Value value) {
        if (!(value instanceof Value.Scalar text)) {
            return Optional.empty();
        }
        int words = text.text().strip().split("\\s+").length;
        String has = "\"" + field.label() + "\" has " + words + (words == 1 ? " word" : " words");
        if (field.words().filter(most -> words > most).isPresent()) {
            return Optional.of(info(
                    field,
                    value,
                    "too-long",
                    has + "; readers bear about " + field.words().get(),
                    "Shorten it, and move details to a field of their own."));
        }
        return field.minWords()
                .filter(least -> words < least)
                .map(least -> info(
                        field,
                        value,
                        "too-short",
                        has + "; fewer than " + least + " rarely answer the question",
                        field.text().question().isEmpty()
                                ? "Say more."
                                : "Say more: " + field.text().question()));
    }

    private static Finding info(Field field, Value value, String rule, String message, String remedy) {
        return Finding.of(Severity.INFO, rule, value.location(), message, remedy)
                .about(field.path());
    }
}
