package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.substance.Repetition;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code repeated-text}: a text says again what an earlier one said. Evidence repeats its source and what it is for. */
final class RepeatedText implements Rule<Subject> {
    private static final Set<String> EVIDENCE = Set.of(Paths.EVIDENCE_CITATION, Paths.EVIDENCE_QUOTE);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Repetition repetition = new Repetition();
        return subject.saidFields().stream()
                .filter(field -> field.type() == FieldType.TEXT && !EVIDENCE.contains(field.path()))
                .flatMap(field -> subject.descriptor().values(field.path()).stream()
                        .flatMap(value -> finding(repetition, field, value, r).stream()));
    }

    private static Optional<Finding> finding(Repetition repetition, Field field, Value value, Report r) {
        return value instanceof Value.Scalar text
                ? repetition
                        .add(field.path(), text.text())
                        .map(earlier -> r.at(value.location())
                                .about(field.path())
                                .say(
                                        "\"" + field.label() + "\" says again what " + earlier + " says",
                                        "Say here what only belongs here, or leave it out: the card shows both."))
                : Optional.empty();
    }
}
