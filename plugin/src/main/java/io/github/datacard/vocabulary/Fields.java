package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All sections, fields and keys of the envelope, and what a path means among them. */
final class Fields {
    private final List<Section> sections;
    private final List<Vocabulary.EnvelopeKey> envelope;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Section> sectionsById = new HashMap<>();
    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, Field> shortForms = new HashMap<>();

    Fields(List<Section> sections, List<Vocabulary.EnvelopeKey> envelope) {
        this.sections = sections;
        this.envelope = envelope;
        for (Section section : sections) {
            sectionsById.putIfAbsent(section.id(), section);
            add(section, section.fields());
        }
    }

    private void add(Section section, List<Field> some) {
        for (Field field : some) {
            fields.put(field.path(), field);
            sectionOf.put(field.path(), section);
            field.shortFor().ifPresent(path -> shortForms.putIfAbsent(path, field));
            add(section, field.fields());
        }
    }

    List<Section> sections() {
        return sections;
    }

    List<Vocabulary.EnvelopeKey> envelope() {
        return envelope;
    }

    Optional<Section> section(String id) {
        return Optional.ofNullable(sectionsById.get(id));
    }

    Section sectionOf(Field field) {
        return Optional.ofNullable(sectionOf.get(field.path())).orElseThrow();
    }

    Collection<Field> all() {
        return fields.values();
    }

    Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    Optional<Field> shortForm(String path) {
        return Optional.ofNullable(shortForms.get(path));
    }

    Optional<String> resolve(String name) {
        if (isPath(name)) {
            return Optional.of(name);
        }
        List<String> ends = fields.keySet().stream()
                .filter(path -> path.endsWith("." + name))
                .toList();
        List<String> upper = ends.stream()
                .filter(path -> ends.stream().noneMatch(other -> depth(other) < depth(path)))
                .toList();
        return upper.size() == 1 ? Optional.of(upper.get(0)) : Optional.empty();
    }

    List<String> names() {
        return Stream.concat(
                        Stream.concat(
                                fields.keySet().stream(), sections.stream().map(Section::id)),
                        fields.values().stream().map(Field::name))
                .distinct()
                .toList();
    }

    /** What files of the library may name as a field: one, or a whole section. */
    KnownNames paths() {
        return new KnownNames("field", this::isPath, this::names);
    }

    private boolean isPath(String name) {
        return fields.containsKey(name) || sectionsById.containsKey(name);
    }

    private static long depth(String path) {
        return path.chars().filter(character -> character == '.').count();
    }
}
