package io.github.datacard.diff;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diff.Difference.Item;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the differences between two descriptors, field by field along the vocabulary. */
final class ValueComparison {
    /** What says which dataset and which configuration is meant, and nothing about it. */
    private static final Set<String> NAMES = Set.of(Paths.ID, Paths.CONFIG_NAME);

    private final Vocabulary vocabulary;
    private final Directions directions;
    private final Wordings wordings;
    private final ShownText shown;
    private final DatasetState before;
    private final DatasetState after;
    private final List<Difference> found = new ArrayList<>();
    private final List<Loose> goneSplits = new ArrayList<>();
    private final List<Loose> newSplits = new ArrayList<>();

    ValueComparison(
            Vocabulary vocabulary, Directions directions, Wordings wordings, DatasetState before, DatasetState after) {
        this.vocabulary = vocabulary;
        this.directions = directions;
        this.wordings = wordings;
        this.shown = new ShownText(vocabulary);
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        for (Section section : vocabulary.sections()) {
            String prefix = section.root() ? "" : section.id();
            members(
                    section.fields(),
                    List.of(),
                    name -> below(before.answered(), prefix, name),
                    name -> below(after.answered(), prefix, name));
        }
        return List.copyOf(found);
    }

    /** A split may have moved to another configuration. */
    private void settleSplits() {
        for (Loose gone : goneSplits) {
            Optional<Loose> moved = newSplits.stream()
                    .filter(other -> !gone.value.texts("files").isEmpty()
                            && gone.value.texts("files").equals(other.value.texts("files")))
                    .findFirst();
            if (moved.isPresent()) {
                newSplits.remove(moved.get());
                found.add(new Difference(
                        gone.field.path(),
                        with(List.of(), gone.field, shown.name(gone.field, moved.get().value)),
                        ChangeKind.MOVED,
                        config(gone),
                        config(moved.get())));
            } else {
                removed(gone.field, gone.items, gone.value);
            }
        }
        newSplits.forEach(split -> added(split.field, split.items, split.value));
        goneSplits.clear();
        newSplits.clear();
    }

    private static String config(Loose split) {
        return split.items.isEmpty()
                ? DatasetView.DEFAULT_CONFIG
                : split.items.get(0).name();
    }

    private static Optional<Value> below(Descriptor descriptor, String prefix, String name) {
        return descriptor.value(prefix.isEmpty() ? name : prefix + "." + name);
    }

    private void members(
            List<Field> fields,
            List<Item> items,
            Function<String, Optional<Value>> old,
            Function<String, Optional<Value>> now) {
        for (Field field : fields) {
            if (field.shortFor().isEmpty() && !NAMES.contains(field.path())) {
                compare(field, items, old.apply(field.name()), now.apply(field.name()));
            }
        }
    }

    private void members(Field record, List<Item> items, Value old, Value now) {
        members(
                record.fields(),
                items,
                name -> old.along(name).findFirst(),
                name -> now.along(name).findFirst());
    }

    private void compare(Field field, List<Item> items, Optional<Value> old, Optional<Value> now) {
        if (old.isEmpty() || now.isEmpty()) {
            old.ifPresent(value -> removed(field, items, value));
            now.ifPresent(value -> added(field, items, value));
        } else if (field.list()) {
            lists(field, items, flat(old.get()), flat(now.get()));
        } else {
            single(field, items, old.get(), now.get());
        }
    }

    private static List<Value> flat(Value value) {
        return value.flat().toList();
    }

    private void single(Field field, List<Item> items, Value old, Value now) {
        if (old instanceof Value.Members && now instanceof Value.Members) {
            members(field, items, old, now);
        } else if (old instanceof Value.Shares a && now instanceof Value.Shares b) {
            if (!SharesComparison.same(a, b)) {
                add(field, items, ChangeKind.CHANGED, old, now);
            }
        } else if (old instanceof Value.ColumnType a && now instanceof Value.ColumnType b) {
            TypeComparison.kind(a.feature(), b.feature())
                    .ifPresent(kind -> found.add(new Difference(
                            field.path(),
                            items,
                            kind,
                            TypeComparison.says(a.feature(), b.feature(), kind),
                            TypeComparison.says(b.feature(), a.feature(), kind))));
        } else if (old instanceof Value.Scalar a && now instanceof Value.Scalar b) {
            scalars(field, items, a, b);
        } else {
            add(field, items, ChangeKind.CHANGED, old, now);
        }
    }

    private void scalars(Field field, List<Item> items, Value.Scalar old, Value.Scalar now) {
        FieldType type = field.type();
        if (FigureComparison.compares(type)) {
            int order = FigureComparison.compare(type, old.text(), now.text());
            if (order != 0) {
                add(field, items, order > 0 ? ChangeKind.GREW : ChangeKind.SHRANK, old, now);
            }
        } else if (!Wordings.same(old.text(), now.text())) {
            ChangeKind kind = isProse(field) && wordings.isReworded(old.text(), now.text())
                    ? ChangeKind.REWORDED
                    : directions.of(vocabulary, field, old.text(), now.text()).orElse(ChangeKind.CHANGED);
            add(field, items, kind, old, now);
        }
    }

    private static boolean isProse(Field field) {
        return (field.type() == FieldType.TEXT || field.type() == FieldType.LINE)
                && !field.as(FieldKind.Line.class)
                        .filter(FieldKind.Line::verbatim)
                        .isPresent();
    }

    private void lists(Field field, List<Item> items, List<Value> old, List<Value> now) {
        ItemPairs pairs = new ItemPairs(field, shown, names(items), before, after).pair(old, now);
        for (ItemPairs.Pair pair : pairs.same()) {
            String name = shown.name(field, pair.after());
            if (field.type() == FieldType.RECORD) {
                boolean alone = name.isEmpty()
                        || name.equals(DatasetView.DEFAULT_CONFIG)
                        || (!pair.renamed() && !name.equals(shown.name(field, pair.before())));
                List<Item> inner = alone ? items : with(items, field, name);
                if (pair.renamed()) {
                    found.add(new Difference(
                            field.path(), items, ChangeKind.RENAMED, shown.name(field, pair.before()), name));
                    renamed(field, inner, pair);
                } else {
                    members(field, inner, pair.before(), pair.after());
                }
            } else {
                single(field, items, pair.before(), pair.after());
            }
        }
        several(field, items, pairs.removed(), true);
        several(field, items, pairs.added(), false);
        if (field.path().equals(Paths.CONFIGS)) {
            settleSplits();
        }
    }

    /** The name itself was reported already. */
    private void renamed(Field field, List<Item> inner, ItemPairs.Pair pair) {
        String key = shown.key(field, pair.after());
        members(
                field.fields().stream()
                        .filter(member -> !member.name().equals(key))
                        .toList(),
                inner,
                name -> pair.before().along(name).findFirst(),
                name -> pair.after().along(name).findFirst());
    }

    /** A split that is gone here and one of the same files that is new there. */
    private record Loose(List<Item> items, Field field, Value value) {}

    /** Codes, choices and lines that come or go together are one difference, records one each. */
    private void several(Field field, List<Item> items, List<Value> values, boolean gone) {
        if (values.isEmpty()) {
            return;
        }
        if (field.type() == FieldType.RECORD) {
            values.forEach(value -> {
                if (field.path().equals(Paths.SPLITS)) {
                    (gone ? goneSplits : newSplits).add(new Loose(items, field, value));
                } else if (gone) {
                    removed(field, items, value);
                } else {
                    added(field, items, value);
                }
            });
            return;
        }
        Value together = new Value.Items(values, values.get(0).location());
        if (gone) {
            removed(field, items, together);
        } else {
            added(field, items, together);
        }
    }

    /** What only facts say is not gone where there are no facts. */
    private void removed(Field field, List<Item> items, Value value) {
        if (after.facts().isPresent() || !isMeasured(value, before)) {
            ChangeKind kind = after.said().gap(field.path()).isPresent() && items.isEmpty()
                    ? ChangeKind.OPENED
                    : ChangeKind.REMOVED;
            String gap = kind == ChangeKind.OPENED ? gap(after, field.path()) : "";
            found.add(new Difference(field.path(), items, kind, shown.of(field, value), gap)
                    .of(parts(field, items, kind, value)));
        }
    }

    private void added(Field field, List<Item> items, Value value) {
        if (before.facts().isPresent() || !isMeasured(value, after)) {
            ChangeKind kind = before.said().gap(field.path()).isPresent() && items.isEmpty()
                    ? ChangeKind.CLOSED
                    : ChangeKind.ADDED;
            String gap = kind == ChangeKind.CLOSED ? gap(before, field.path()) : "";
            found.add(new Difference(field.path(), items, kind, gap, shown.of(field, value), canonical(value))
                    .of(parts(field, items, kind, value)));
        }
    }

    /** A record that comes or goes matters as much as the gravest of its members. */
    private static List<Difference> parts(Field field, List<Item> items, ChangeKind kind, Value value) {
        return field.list() || !(value instanceof Value.Members record)
                ? List.of()
                : record.values().entrySet().stream()
                        .map(member -> new Difference(
                                field.path() + "." + member.getKey(),
                                items,
                                kind,
                                "",
                                "",
                                canonical(member.getValue())))
                        .toList();
    }

    private static String canonical(Value value) {
        return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    private static String gap(DatasetState state, String path) {
        return state.said().gap(path).map(Gap::kind).map(Gap.Kind::says).orElse("");
    }

    private static boolean isMeasured(Value value, DatasetState state) {
        return state.facts().isPresent()
                && value.location().file().equals(FactsFile.of(state.said().file()));
    }

    private void add(Field field, List<Item> items, ChangeKind kind, Value old, Value now) {
        String was = shown.beside(field, old, now);
        String is = shown.beside(field, now, old);
        found.add(new Difference(field.path(), items, kind, was, is, canonical(now)));
    }

    private static List<Item> with(List<Item> items, Field field, String name) {
        return Stream.concat(items.stream(), Stream.of(new Item(field.path(), name)))
                .toList();
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }
}
