package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says values as readers know them: a choice and a code by its label, shares with their names. */
final class ChoiceLabels {
    private final Vocabulary vocabulary;

    ChoiceLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All texts in a value at a path. */
    Stream<String> of(String path, Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Stream.of(label(path, scalar)).filter(text -> !text.isEmpty());
        }
        if (value instanceof Value.Shares shares) {
            return Stream.of(shares.shares().stream()
                    .map(share -> share.name() + ": " + share.amount() + (share.percent() ? "%" : ""))
                    .collect(Collectors.joining("; ")));
        }
        if (value instanceof Value.Members members) {
            return members.values().entrySet().stream()
                    .flatMap(member -> of(path + "." + member.getKey(), member.getValue()));
        }
        return value instanceof Value.Items items
                ? items.values().stream().flatMap(item -> of(path, item))
                : Stream.empty();
    }

    private String label(String path, Value.Scalar scalar) {
        if (scalar.type() != FieldType.CHOICE && scalar.type() != FieldType.CODE) {
            return scalar.text();
        }
        return vocabulary.field(path).map(field -> label(field, scalar.text())).orElse(scalar.text());
    }

    private String label(Field field, String text) {
        return field.kind() instanceof FieldKind.Code code
                ? vocabulary.list(code.list()).label(text)
                : field.choice(text).map(Choice::label).orElse(text);
    }
}
