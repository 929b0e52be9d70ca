package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
                .forEach(section -> section.field(section.switchName())
                        .ifPresent(field -> evidence(top, section, field)
                                .ifPresent(value -> followed.computeIfPresent(
                                        section.id(), (id, members) -> with(members, field.name(), value)))));
        return followed;
    }

    private static Optional<Value> evidence(Map<String, Value> top, Section section, Field field) {
        Value section0 = top.get(section.id());
        if (section0 == null || section0.at(field.name()).findAny().isPresent()) {
            return Optional.empty();
        }
        return field.follows().stream()
                .filter(path -> path.startsWith(section.id() + "."))
                .flatMap(path -> below(section0, path.substring(section.id().length() + 1)))
                .findFirst();
    }

    private static Stream<Value> below(Value value, String path) {
        Stream<Value> values = Stream.of(value);
        for (String name : path.split("\\.", -1)) {
            values = values.flatMap(found -> found.at(name));
        }
        return values;
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
