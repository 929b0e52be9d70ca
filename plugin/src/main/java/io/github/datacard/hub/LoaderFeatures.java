package io.github.datacard.hub;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of a front matter as the library {@code datasets} reads them: {@code features.py}, {@code _from_yaml_list}. */
final class LoaderFeatures {
    private static final String NAME = "name";
    private static final String NAMES = "names";
    private static final String DTYPE = "dtype";
    private static final String CLASS_LABEL = "class_label";
    private static final Set<String> LISTS = Set.of("list", "large_list", "sequence");
    private static final String FORM = "Write - name: … and dtype: … for each column.";

    private final ValueList types;
    private final Loader.ColumnTypes known;
    private final Findings findings;

    LoaderFeatures(ValueList types, Loader.ColumnTypes known, Findings findings) {
        this.types = types;
        this.known = known;
        this.findings = findings;
    }

    /** Columns, or members of a struct. */
    void columns(Node value) {
        if (value.isNothing()) {
            return;
        }
        if (!(value instanceof Node.Sequence list)) {
            error(value.location(), "The loader expects a list of columns here, but this is " + value.kind(), FORM);
            return;
        }
        Set<String> seen = new HashSet<>();
        list.items().forEach(item -> column(item, seen));
    }

    private void column(Node item, Set<String> seen) {
        if (!(item instanceof Node.Mapping column)) {
            error(item.location(), "The loader expects a mapping for each column, but this is " + item.kind(), FORM);
            return;
        }
        Optional<Node> name = column.get(NAME);
        if (name.isEmpty()) {
            error(column.location(), "The loader refuses a column without a name", "Add name: and its name.");
        } else if (!(name.get() instanceof Node.Scalar text) || text.type() != ScalarType.TEXT) {
            error(
                    name.get().location(),
                    "The loader expects a text for the name of a column, but this is "
                            + name.get().kind(),
                    "Put it in quotes.");
        } else if (!seen.add(text.text())) {
            error(
                    text.location(),
                    "Two columns are named \"" + text.text() + "\"; the loader keeps the last one",
                    "Give each a name of its own, as in the data.");
        }
        type(column, column.location());
    }

    /** The first key behind the name decides what a mapping is. */
    private void type(Node.Mapping mapping, Location place) {
        Optional<Node.Entry> first = mapping.entries().stream()
                .filter(entry -> !entry.key().text().equals(NAME))
                .findFirst();
        if (first.isEmpty()) {
            error(place, "The loader finds no type for this column", "Add dtype: and the type, such as string.");
            return;
        }
        String key = first.get().key().text();
        Node value = first.get().value();
        if (key.equals(DTYPE)) {
            dtype(value);
        } else if (LISTS.contains(key) || key.equals("struct")) {
            inner(value);
        } else if (known.simple().contains(key) || known.needing().containsKey(key)) {
            settings(key, first.get().key().location(), value);
        } else if (mapping.get(DTYPE).isPresent() || LISTS.stream().anyMatch(mapping.keys()::contains)) {
            error(
                    first.get().key().location(),
                    "The loader takes \"" + key + "\" for the type, since it stands before it",
                    "Write the type directly below the name, and others behind it.");
        } else {
            unknown(key, first.get().key().location());
        }
    }

    private void inner(Node value) {
        if (value instanceof Node.Sequence) {
            columns(value);
        } else if (value instanceof Node.Mapping mapping) {
            type(mapping, mapping.location());
        } else {
            dtype(value);
        }
    }

    private void dtype(Node value) {
        if (value instanceof Node.Mapping mapping) {
            type(mapping, mapping.location());
        } else if (value instanceof Node.Sequence) {
            columns(value);
        } else if (value instanceof Node.Scalar scalar && scalar.type() == ScalarType.TEXT) {
            named(scalar.text(), scalar.location());
        } else {
            error(
                    value.location(),
                    "The loader expects a type here, but this is " + value.kind(),
                    value.isNothing() ? "Write 'null' in quotes for a column without values." : "Write a type.");
        }
    }

    private void named(String name, Location place) {
        if (known.isPlain(name) || known.simple().contains(name)) {
            return;
        }
        if (known.needing().containsKey(name)) {
            needs(name, known.needing().getOrDefault(name, List.of()), place);
        } else {
            unknown(name, place);
        }
    }

    private void unknown(String name, Location place) {
        error(
                place,
                "The loader does not know the type \"" + name + "\"",
                types.resolve(name)
                        .map(ValueList.Value::id)
                        .filter(known::isPlain)
                        .map(id -> "Write " + id + ".")
                        .orElseGet(() -> Nearest.hint(
                                        name,
                                        Stream.concat(
                                                        known.scalars().stream(),
                                                        Stream.concat(
                                                                known.simple().stream(),
                                                                known.needing().keySet().stream()))
                                                .toList())
                                + "Types are, among others: string, int64, float32, bool, timestamp[s], image."));
    }

    private void needs(String type, List<String> settings, Location place) {
        error(
                place,
                "The loader refuses the type " + type + " without " + String.join(" and ", settings),
                type.equals(CLASS_LABEL)
                        ? "Write dtype: {class_label: {names: {'0': …, '1': …}}}, or the type of the values."
                        : "Write dtype: {" + type + ": {" + String.join(": …, ", settings) + ": …}}.");
    }

    private void settings(String type, Location place, Node value) {
        List<String> needed = known.needing().getOrDefault(type, List.of());
        if (value instanceof Node.Mapping mapping) {
            List<String> missing = needed.stream()
                    .filter(name ->
                            mapping.get(name).filter(node -> !node.isNothing()).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                needs(type, missing, place);
            } else if (type.equals(CLASS_LABEL)) {
                names(mapping.get(NAMES).orElse(mapping));
            }
        } else if (!needed.isEmpty()) {
            needs(type, needed, place);
        } else if (!value.isNothing() || !known.simple().contains(type)) {
            error(
                    value.location(),
                    "The loader expects settings for the type " + type + ", but this is " + value.kind(),
                    "Write dtype: " + type + ".");
        } else {
            error(value.location(), "The loader expects settings here", "Write dtype: " + type + ".");
        }
    }

    private void names(Node names) {
        List<Node> labels = names instanceof Node.Mapping map
                ? map.entries().stream().map(Node.Entry::value).toList()
                : names.items();
        if (labels.isEmpty()) {
            needs(CLASS_LABEL, List.of(NAMES), names.location());
        }
        if (names instanceof Node.Mapping map && !isNumbered(map.entries())) {
            error(
                    names.location(),
                    "The loader expects a name for each number from 0 on",
                    "Number the classes '0', '1', '2' and so on, without gaps.");
        }
        Set<Object> seen = new HashSet<>();
        labels.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(label -> !seen.add(Map.entry(label.type(), label.text())))
                .findFirst()
                .ifPresent(label -> error(
                        label.location(),
                        "The loader refuses two classes that are named \"" + label.text() + "\"",
                        "Give each class a name of its own."));
    }

    private static boolean isNumbered(List<Node.Entry> entries) {
        Set<String> numbers = new TreeSet<>();
        entries.forEach(entry -> numbers.add(entry.key().text()));
        return IntStream.range(0, entries.size()).mapToObj(String::valueOf).allMatch(numbers::contains);
    }

    private void error(Location place, String message, String remedy) {
        findings.add(ReadingRule.HUB_UNLOADABLE, place, message, remedy);
    }
}
