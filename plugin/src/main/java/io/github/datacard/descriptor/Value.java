package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.FieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a descriptor says about one field, in its long form. */
public sealed interface Value {
    /** Where it is said. */
    Location location();

    /**
     * A single value.
     *
     * @param type its type
     * @param text its canonical text: a count is {@code ~1090000}, a yes is {@code yes}, a code is that of its list
     * @param location where it is
     */
    record Scalar(FieldType type, String text, Location location) implements Value {}

    /** Named fields; of each, a value is there only if it was given. */
    record Members(Map<String, Value> values, Location location) implements Value {}

    /** A list. */
    record Items(List<Value> values, Location location) implements Value {}

    /** Named shares or counts. */
    record Shares(List<Share> shares, Location location) implements Value {}

    /**
     * The type of a column.
     *
     * @param measured whether it was measured only: neither people nor the file itself state it
     */
    record ColumnType(FeatureType feature, boolean measured, Location location) implements Value {}

    /**
     * One named share or count.
     *
     * @param name what it is the share of
     * @param percent whether the amount is in percent
     * @param amount the canonical percentage or count
     * @param location where it is
     */
    record Share(String name, boolean percent, String amount, Location location) {}

    /** This value, or the values in it if it is a list, however deep. */
    default Stream<Value> flat() {
        return this instanceof Items items ? items.values().stream().flatMap(Value::flat) : Stream.of(this);
    }

    /** This value, or all values in it that hold no others. */
    default Stream<Value> leaves() {
        if (this instanceof Members members) {
            return members.values.values().stream().flatMap(Value::leaves);
        }
        return this instanceof Items items ? items.values.stream().flatMap(Value::leaves) : Stream.of(this);
    }

    /** The values at a member of this value; lists on the way count with all their items. */
    default Stream<Value> at(String member) {
        return flat().flatMap(value -> value instanceof Members members && members.values.containsKey(member)
                ? Stream.of(members.values.get(member))
                : Stream.empty());
    }

    /** The values at a path below this value; of a list on the way all items count. */
    default Stream<Value> along(String path) {
        return ValuePath.of(path).along(this);
    }

    /** Whether there is a value at a path below this one. */
    default boolean has(String path) {
        return ValuePath.of(path).isIn(this);
    }

    /** The texts at a path below this value. */
    default List<String> texts(String path) {
        return along(path)
                .flatMap(Value::flat)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text())
                .toList();
    }

    /** The first text at a path below this value, or an empty text. */
    default String text(String path) {
        return along(path)
                .flatMap(Value::flat)
                .filter(Scalar.class::isInstance)
                .findFirst()
                .map(value -> ((Scalar) value).text())
                .orElse("");
    }
}
