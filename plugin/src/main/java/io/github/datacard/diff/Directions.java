package io.github.datacard.diff;

import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values allow less than others.
 *
 * @param orders the values of choices, those that allow most first, by paths
 * @param limits where a value list says what each value takes away, by value lists
 */
record Directions(Map<String, List<String>> orders, Map<String, Limits> limits) {
    /**
     * What values take away.
     *
     * @param list the value list that says it of the same codes
     * @param permits attributes that take something away unless they are "yes"
     * @param demands attributes of which each word takes something away
     * @param kind the attribute that values need to have in common to be compared, unless one takes nothing away
     */
    record Limits(String list, List<String> permits, List<String> demands, String kind) {
        Optional<ChangeKind> between(Vocabulary vocabulary, String before, String after) {
            Optional<Set<String>> old = of(vocabulary, before);
            Optional<Set<String>> now = of(vocabulary, after);
            boolean comparable = kind(vocabulary, before).equals(kind(vocabulary, after))
                    || old.filter(Set::isEmpty)
                            .or(() -> now.filter(Set::isEmpty))
                            .isPresent();
            return comparable && old.isPresent() && now.isPresent() ? byLimits(old.get(), now.get()) : Optional.empty();
        }

        private Optional<String> kind(Vocabulary vocabulary, String code) {
            return vocabulary
                    .list(list)
                    .get(code)
                    .flatMap(value -> Optional.ofNullable(value.attributes().get(kind)));
        }

        private Optional<Set<String>> of(Vocabulary vocabulary, String code) {
            return vocabulary.list(list).get(code).map(value -> {
                Map<String, String> attributes = value.attributes();
                Stream<String> denied = permits.stream()
                        .filter(name -> !attributes.getOrDefault(name, "").equals("yes"));
                Stream<String> demanded = demands.stream()
                        .flatMap(name ->
                                Stream.of(attributes.getOrDefault(name, "").split(" ", -1)))
                        .filter(word -> !word.isEmpty());
                return Stream.concat(denied, demanded).collect(Collectors.toSet());
            });
        }
    }

    /** Whether less or more is allowed by another value; empty if the order is not known. */
    Optional<ChangeKind> of(Vocabulary vocabulary, Field field, String before, String after) {
        List<String> order = orders.getOrDefault(field.path(), List.of());
        if (order.contains(before) && order.contains(after)) {
            return Optional.of(order.indexOf(after) > order.indexOf(before) ? ChangeKind.NARROWED : ChangeKind.WIDENED);
        }
        return field.as(FieldKind.Code.class)
                .flatMap(code -> Optional.ofNullable(limits.get(code.list())))
                .flatMap(known -> known.between(vocabulary, before, after));
    }

    private static Optional<ChangeKind> byLimits(Set<String> old, Set<String> now) {
        if (old.equals(now)) {
            return Optional.empty();
        }
        return now.containsAll(old)
                ? Optional.of(ChangeKind.NARROWED)
                : old.containsAll(now) ? Optional.of(ChangeKind.WIDENED) : Optional.empty();
    }
}
