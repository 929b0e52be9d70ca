package io.github.datacard.vocabulary;

import java.util.List;
import java.util.function.UnaryOperator;

/** Sections and fields with what readers see of them in another language. */
final class TranslatedFields {
    private final UnaryOperator<String> words;

    /** @param words a text in the other language, or the same text */
    TranslatedFields(UnaryOperator<String> words) {
        this.words = words;
    }

    Fields of(Fields fields) {
        return new Fields(fields.sections().stream().map(this::section).toList(), fields.envelope());
    }

    private Section section(Section section) {
        return new Section(
                section.id(),
                section.order(),
                words.apply(section.title()),
                words.apply(section.summary()),
                section.root(),
                section.main(),
                section.switchName(),
                fields(section.fields()));
    }

    private List<Field> fields(List<Field> fields) {
        return fields.stream().map(this::field).toList();
    }

    private Field field(Field field) {
        FieldText text = field.text();
        return new Field(
                field.path(),
                kind(field.kind()),
                field.list(),
                new FieldText(words.apply(text.label()), words.apply(text.question()), text.guidance(), text.example()),
                field.shortFor());
    }

    private FieldKind kind(FieldKind kind) {
        if (kind instanceof FieldKind.Members members) {
            return new FieldKind.Members(members.keys(), members.map(), fields(members.fields()));
        }
        return kind instanceof FieldKind.Choices choices
                ? new FieldKind.Choices(
                        choices.values().stream()
                                .map(choice ->
                                        new Choice(choice.id(), words.apply(choice.label()), choice.description()))
                                .toList(),
                        choices.open())
                : kind;
    }
}
