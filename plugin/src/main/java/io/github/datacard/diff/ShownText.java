package io.github.datacard.diff;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.NumberWords;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values as readers of a comparison see them, on one line. */
final class ShownText {
    private final Vocabulary vocabulary;

    ShownText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String of(Field field, Value value) {
        if (value instanceof Value.Scalar scalar) {
            return scalar(field, scalar.text());
        }
        if (value instanceof Value.Shares shares) {
            return shares.shares().stream()
                    .map(share -> share.name() + " "
                            + (share.percent() ? share.amount() + "%" : NumberWords.ENGLISH.number(share.amount())))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Value.ColumnType type) {
            return type.feature().says();
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(item -> of(field, item)).collect(Collectors.joining(", "));
        }
        return record(field, (Value.Members) value);
    }

    /** A value beside another one; volumes that differ by less than their short form shows are given in bytes. */
    String beside(Field field, Value value, Value other) {
        String text = of(field, value);
        boolean hidden = field.type() == FieldType.BYTES
                && value instanceof Value.Scalar
                && other instanceof Value.Scalar
                && text.equals(of(field, other));
        return hidden ? NumberWords.ENGLISH.number(((Value.Scalar) value).text()) + " bytes" : text;
    }

    /** What a record is known by, or else all that it says. */
    private String record(Field field, Value.Members record) {
        String name = name(field, record);
        return name.isEmpty()
                ? record.values().entrySet().stream()
                        .flatMap(member ->
                                field.member(member.getKey()).map(known -> of(known, member.getValue())).stream())
                        .collect(Collectors.joining("; "))
                : name;
    }

    /** What a record is known by among others of its list; empty if there is no such member. */
    String name(Field field, Value record) {
        String key = key(field, record);
        return field.member(key)
                .flatMap(member -> record.along(key).findFirst().map(value -> of(member, value)))
                .orElse("");
    }

    /** The member that a record is known by; empty if there is none. */
    String key(Field field, Value record) {
        return Stream.of(field.keys().stream(), field.map().stream().limit(1), Stream.of("name", "id"))
                .flatMap(names -> names)
                .filter(name -> field.member(name).isPresent()
                        && record.along(name).findFirst().isPresent())
                .findFirst()
                .orElse("");
    }

    private String scalar(Field field, String text) {
        return switch (field.type()) {
            case COUNT -> Count.of(text).map(Count::says).orElse(text);
            case BYTES -> NumberWords.ENGLISH.bytes(text);
            case PERCENT -> text + "%";
            case NUMBER -> (NumberWords.ENGLISH.number(text) + " " + field.unit()).strip();
            case CHOICE -> field.choice(text).map(Choice::label).orElse(text);
            case CODE ->
                field.as(FieldKind.Code.class)
                        .map(code -> vocabulary.list(code.list()).label(text))
                        .orElse(text);
            default -> Wordings.plain(text);
        };
    }
}
