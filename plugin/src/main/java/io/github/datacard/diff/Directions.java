package io.github.datacard.diff;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values allow less than others.
 *
 * @param orders the values of choices, those that allow most first, by paths
 * @param limits attributes of values that take something away, by value lists
 */
record Directions(Map<String, List<String>> orders, Map<String, List<String>> limits) {
    /** Whether less or more is allowed by another value; empty if the order is not known. */
    Optional<ChangeKind> of(Vocabulary vocabulary, Field field, String before, String after) {
        List<String> order = orders.getOrDefault(field.path(), List.of());
        if (order.contains(before) && order.contains(after)) {
            return Optional.of(order.indexOf(after) > order.indexOf(before) ? ChangeKind.NARROWED : ChangeKind.WIDENED);
        }
        return field.as(FieldKind.Code.class)
                .filter(code -> limits.containsKey(code.list()))
                .flatMap(code -> byLimits(
                        vocabulary.list(code.list()), limits.getOrDefault(code.list(), List.of()), before, after));
    }

    private static Optional<ChangeKind> byLimits(ValueList list, List<String> attributes, String before, String after) {
        Set<String> old = limits(list, attributes, before);
        Set<String> now = limits(list, attributes, after);
        if (old.equals(now)) {
            return Optional.empty();
        }
        return now.containsAll(old)
                ? Optional.of(ChangeKind.NARROWED)
                : old.containsAll(now) ? Optional.of(ChangeKind.WIDENED) : Optional.empty();
    }

    private static Set<String> limits(ValueList list, List<String> attributes, String code) {
        return list.get(code).stream()
                .flatMap(value -> attributes.stream()
                        .filter(name ->
                                value.attributes().getOrDefault(name, "").equals("yes")))
                .collect(Collectors.toSet());
    }
}
