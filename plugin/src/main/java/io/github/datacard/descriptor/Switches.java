package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers switches with yes where the content below them says so. */
final class Switches {
    private final Vocabulary vocabulary;

    Switches(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<String, Value> follow(Map<String, Value> top) {
        Map<String, Value> followed = new LinkedHashMap<>(top);
        vocabulary
                .sections()
                .forEach(section -> followed.computeIfPresent(
                        section.id(),
                        (id, said) -> section.field(section.switchName())
                                .flatMap(field ->
                                        evidence(said, section, field).map(value -> with(said, field.name(), value)))
                                .orElse(said)));
        return followed;
    }

    private static Optional<Value> evidence(Value said, Section section, Field field) {
        if (said.at(field.name()).findAny().isPresent()) {
            return Optional.empty();
        }
        return field.as(FieldKind.Switch.class).stream()
                .flatMap(decision -> decision.follows().stream())
                .filter(path -> path.startsWith(section.id() + "."))
                .flatMap(path -> said.along(path.substring(section.id().length() + 1)))
                .findFirst();
    }

    private static Value with(Value section, String name, Value evidence) {
        if (!(section instanceof Value.Members members)) {
            return section;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        values.put(name, new Value.Scalar(FieldType.YESNO, "yes", evidence.location()));
        values.putAll(members.values());
        return new Value.Members(values, members.location());
    }
}
