package io.github.datacard.engine;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a code such as {@code cc-by-4.0} means, and which fields take it. */
record ExplainedCode(Vocabulary vocabulary) {
    /** How many values a list has that is too long to be shown. */
    static String longList(ValueList list) {
        return "One of " + list.values().size() + " values, each with spellings that are read as well. What one means:"
                + " explain -Ddatacard.name=" + list.ids().get(0);
    }

    /** Nothing where no list that a field uses has it. */
    Optional<List<String>> explain(String name) {
        Map<ValueList, List<String>> fields = new LinkedHashMap<>();
        vocabulary.fields().stream()
                .flatMap(Field::all)
                .forEach(field -> field.as(FieldKind.Code.class)
                        .map(code -> vocabulary.list(code.list()))
                        .filter(list -> list.resolve(name).isPresent())
                        .ifPresent(list -> fields.computeIfAbsent(list, first -> new ArrayList<>())
                                .add(field.path())));
        List<String> lines = fields.entrySet().stream()
                .flatMap(found -> lines(found.getKey().resolve(name).orElseThrow(), found.getValue()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private static Stream<String> lines(ValueList.Value value, List<String> fields) {
        return Stream.of(
                        value.id() + ": " + value.label(),
                        value.attributes().getOrDefault("description", ""),
                        value.attributes().getOrDefault("url", ""),
                        value.aliases().isEmpty()
                                ? ""
                                : "Also read: " + value.aliases().stream().collect(Collectors.joining(", ")),
                        "A value of: " + fields.stream().distinct().collect(Collectors.joining(", ")))
                .filter(line -> !line.isEmpty());
    }
}
