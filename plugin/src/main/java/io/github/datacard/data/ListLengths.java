package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Optional;

/** How many values a list or array has to have, as its type says. */
final class ListLengths {
    private ListLengths() {}

    private static Optional<Long> length(FeatureType type) {
        return Optional.ofNullable(type.settings().get("length"))
                .flatMap(ListLengths::number)
                .filter(length -> length >= 0);
    }

    private static Optional<Long> number(Object setting) {
        return String.valueOf(setting).matches("-?\\d{1,9}")
                ? Optional.of(Long.valueOf(setting.toString()))
                : Optional.empty();
    }

    private static List<?> shape(FeatureType type) {
        return type.name().startsWith("array") && type.settings().get("shape") instanceof List<?> shape
                ? shape
                : List.of();
    }

    /** Why a list of JSON has not as many values as its type says; completes "…, because ". */
    static Optional<String> ofValue(FeatureType type, Node.Sequence list) {
        List<?> shape = shape(type);
        if (shape.isEmpty()) {
            int size = list.items().size();
            return length(type)
                    .filter(length -> length != size)
                    .map(length -> "it has " + size + " values, not " + length);
        }
        return depth(list) == shape.size() ? fits(shape, values(list), 1) : depths(shape);
    }

    private static int depth(Node value) {
        return value instanceof Node.Sequence list
                ? 1 + list.items().stream().mapToInt(ListLengths::depth).max().orElse(0)
                : 0;
    }

    private static long values(Node value) {
        return value instanceof Node.Sequence list
                ? list.items().stream().mapToLong(ListLengths::values).sum()
                : 1;
    }

    private static Optional<String> depths(List<?> shape) {
        return Optional.of("its lists are not nested " + shape.size() + " deep");
    }

    /** Only the first side of a shape may be open. */
    private static Optional<String> fits(List<?> shape, long values, long rows) {
        long inner =
                shape.stream().skip(1).flatMap(side -> number(side).stream()).reduce(1L, (a, b) -> a * b);
        Optional<Long> first = number(shape.get(0));
        boolean fits = first.isPresent() ? values == rows * first.get() * inner : inner > 0 && values % inner == 0;
        return fits
                ? Optional.empty()
                : Optional.of((rows == 1
                                ? "it has " + values + " values"
                                : "its " + rows + " rows have " + values + " values")
                        + ", which do not fit the shape " + shape);
    }

    /** Why the lists of a column that a file states are none of a type. */
    static Optional<String> ofColumn(FeatureType type, FeatureType stated) {
        List<?> shape = shape(type);
        if (!shape.isEmpty() && stated.item().isPresent()) {
            return depth(stated) == shape.size() ? Optional.empty() : depths(shape);
        }
        return length(type)
                .flatMap(wanted -> length(stated)
                        .filter(own -> !own.equals(wanted))
                        .map(own -> "its lists have " + own + " values, not " + wanted));
    }

    private static int depth(FeatureType type) {
        return type.item().map(item -> 1 + depth(item)).orElse(0);
    }

    /** Why all rows of a column together have not as many values as its type says. */
    static Optional<String> ofAll(FeatureType type, long rows, long values) {
        List<?> shape = shape(type);
        return shape.isEmpty()
                ? length(type)
                        .filter(length -> values != rows * length)
                        .map(length -> "its " + rows + " rows have " + values + " values, not " + length + " each")
                : fits(shape, values, rows);
    }
}
