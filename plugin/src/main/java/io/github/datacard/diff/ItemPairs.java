package io.github.datacard.diff;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which item of a list is which item of a later list: by their names, and what is left by what it is, so that a renamed
 * split is not taken for one that is gone and another that is new. The order of lists says nothing.
 */
final class ItemPairs {
    /** Texts of which so many words are the same are two forms of one. */
    private static final double LIKE = 0.6;

    /** Of longer lists, items are paired by their names alone. */
    private static final int MOST_COMPARED = 300;

    private final Field field;
    private final ShownText shown;
    private final SameParts parts;
    private final List<Pair> same = new ArrayList<>();
    private final List<Value> removed = new ArrayList<>();
    private final List<Value> added = new ArrayList<>();

    /**
     * Two forms of one item.
     *
     * @param renamed whether it has another name
     */
    record Pair(Value before, Value after, boolean renamed) {}

    ItemPairs(Field field, ShownText shown, List<String> around, DatasetState before, DatasetState after) {
        this.field = field;
        this.shown = shown;
        this.parts = new SameParts(around, before, after);
    }

    ItemPairs pair(List<Value> old, List<Value> now) {
        removed.addAll(old);
        added.addAll(now);
        byKeys();
        if (removed.size() <= MOST_COMPARED && added.size() <= MOST_COMPARED) {
            alike();
        }
        return this;
    }

    private void byKeys() {
        Map<String, Deque<Value>> known = new LinkedHashMap<>();
        added.forEach(now ->
                known.computeIfAbsent(key(now), key -> new ArrayDeque<>()).add(now));
        List<Value> left = new ArrayList<>();
        for (Value old : removed) {
            Value now = known.getOrDefault(key(old), new ArrayDeque<>()).poll();
            if (now == null) {
                left.add(old);
            } else {
                same.add(new Pair(old, now, false));
            }
        }
        removed.clear();
        removed.addAll(left);
        Set<Value> rest = Collections.newSetFromMap(new IdentityHashMap<>());
        known.values().forEach(rest::addAll);
        added.removeIf(now -> !rest.contains(now));
    }

    private void alike() {
        if (field.path().equals(Paths.SPLITS)) {
            match(parts::isSameSplit, true);
        } else if (field.path().equals(Paths.FEATURES)) {
            match(parts::isSameColumn, true);
            match((a, b) -> isNear(a, b) && parts.mayBeSameColumn(a, b), true);
            onlyColumns();
        } else if (field.path().equals(Paths.CONFIGS)) {
            match((a, b) -> restOf(a).equals(restOf(b)) && !restOf(a).isEmpty(), true);
            onlyConfigs();
        } else if (field.type() == FieldType.RECORD) {
            match((a, b) -> !restOf(a).isEmpty() && restOf(a).equals(restOf(b)), false);
            match((a, b) -> isLike(shown.name(field, a), shown.name(field, b)), false);
            onlyCodes();
        } else if (field.type() == FieldType.TEXT) {
            match((a, b) -> isLike(key(a), key(b)), false);
        }
    }

    /** The only column that is gone and the only one that is new are one, if they are of one type and in one place. */
    private void onlyColumns() {
        if (removed.size() == 1
                && added.size() == 1
                && parts.mayBeSameColumn(removed.get(0), added.get(0))
                && parts.areInOnePlace(removed.get(0), added.get(0))) {
            match((a, b) -> true, true);
        }
    }

    /** The only configuration that is gone and the only one that is new are one, if they share names of splits. */
    private void onlyConfigs() {
        if (removed.size() == 1
                && added.size() == 1
                && removed.get(0).texts(Paths.SPLITS_NAME).stream()
                        .anyMatch(added.get(0).texts(Paths.SPLITS_NAME)::contains)) {
            match((a, b) -> true, true);
        }
    }

    /** The only license that is gone was replaced by the only one that is new. */
    private void onlyCodes() {
        boolean coded = field.keys().stream()
                .limit(1)
                .flatMap(name -> field.member(name).stream())
                .anyMatch(key -> key.type() == FieldType.CODE);
        if (coded && removed.size() == 1 && added.size() == 1) {
            match((a, b) -> true, false);
        }
    }

    private boolean isLike(String a, String b) {
        return a.contains(" ") && b.contains(" ") && Wordings.likeness(a, b) >= LIKE;
    }

    private boolean isNear(Value a, Value b) {
        return Nearest.to(shown.name(field, a), List.of(shown.name(field, b))).isPresent();
    }

    private void match(BiPredicate<Value, Value> test, boolean renamed) {
        for (Value old : List.copyOf(removed)) {
            Optional<Value> found =
                    added.stream().filter(now -> test.test(old, now)).findFirst();
            found.ifPresent(now -> {
                same.add(new Pair(old, now, renamed));
                remove(removed, old);
                remove(added, now);
            });
        }
    }

    /** Items may be equal, so the one itself goes. */
    private static void remove(List<Value> values, Value value) {
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at) == value) {
                values.remove(at);
                return;
            }
        }
    }

    private String key(Value value) {
        if (field.path().equals(Paths.CONFIGS)) {
            return DatasetView.nameOf(value);
        }
        String name = value instanceof Value.Members ? shown.name(field, value) : "";
        String text = name.isEmpty() ? shown.of(field, value) : name;
        return field.path().startsWith(Paths.CONFIGS) || field.type() == FieldType.TEXT
                ? Wordings.plain(text)
                : Wordings.plain(text).toLowerCase(Locale.ROOT);
    }

    /** What a record says besides its name. */
    private Map<String, Object> restOf(Value record) {
        Map<String, Object> rest = new LinkedHashMap<>(LongForm.of((Value.Members) record));
        rest.remove(shown.key(field, record));
        return rest;
    }

    List<Pair> same() {
        return same;
    }

    List<Value> removed() {
        return removed;
    }

    List<Value> added() {
        return added;
    }

    static Optional<FeatureType> type(Value column) {
        return column.along("type")
                .flatMap(Value::flat)
                .filter(Value.ColumnType.class::isInstance)
                .map(type -> ((Value.ColumnType) type).feature())
                .findFirst();
    }
}
