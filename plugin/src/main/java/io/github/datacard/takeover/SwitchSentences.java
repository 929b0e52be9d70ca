package io.github.datacard.takeover;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows the sentences that cards have in the place of yes and no. */
final class SwitchSentences {
    private final Map<String, Answer> answers = new HashMap<>();

    /** What a sentence says: {@code yes} or {@code no} of a field. */
    record Answer(Field field, String value) {}

    /** The sentences of fields and of their members. */
    SwitchSentences(Stream<Field> fields) {
        fields.flatMap(field -> Stream.concat(Stream.of(field), field.fields().stream()))
                .forEach(this::add);
    }

    private void add(Field field) {
        field.as(FieldKind.Switch.class)
                .ifPresent(choice -> choice.sentences()
                        .forEach((value, words) -> answers.putIfAbsent(words, new Answer(field, value))));
    }

    /** What these words say, if they are one of the sentences. */
    Optional<Answer> read(String words) {
        return Optional.ofNullable(answers.get(words));
    }
}
