package io.github.datacard.exchange;

import io.github.datacard.descriptor.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text for each value at a path: of a record, its members one after the other.
 *
 * @param of the members that are written; none if the values are no records
 * @param before what goes before each text
 */
record Sentences(ChoiceLabels labels, MappedPath path, List<MappedPath> of, String before) implements KeyRule {
    @Override
    public Object value(Scope scope) {
        return scope.values(path).stream()
                .map(item -> text(scope, item))
                .filter(text -> !text.isEmpty())
                .map(text -> before + text)
                .toList();
    }

    private String text(Scope scope, Value item) {
        Stream<String> parts = of.isEmpty()
                ? labels.of(path.whole(), scope.held(item))
                : of.stream()
                        .flatMap(member -> scope.in(item).heldValues(member).stream()
                                .flatMap(value -> labels.of(member.whole(), value)));
        List<String> all = parts.map(String::strip).toList();
        return all.size() == 1 ? all.get(0) : all.stream().map(Sentences::ended).collect(Collectors.joining(" "));
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?:;]") ? text : text + ".";
    }
}
