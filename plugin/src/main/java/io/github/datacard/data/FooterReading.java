package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what files of Parquet and Arrow state of their columns, and holds it against what they are read as. */
final class FooterReading {
    private final ReadingState state;
    private final ShapeComparison shapes;
    private final Map<String, FeatureType> firstTypes = new LinkedHashMap<>();

    FooterReading(ReadingState state, ShapeComparison shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    /** Whether all rows of a file are counted. */
    boolean read(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        Optional<TableHead> head = TableHead.read(file, type, options);
        List<TableHead.Column> columns = head.map(TableHead::columns).orElse(List.of());
        if (head.flatMap(TableHead::rows).filter(count -> count == 0).isPresent() && type.isParquet()) {
            state.stop(path, 1, "it has no rows", state.isJudged());
        }
        Set<String> once = new HashSet<>();
        columns.stream()
                .map(TableHead.Column::name)
                .filter(name -> !once.add(name))
                .findFirst()
                .ifPresent(name -> state.stop(path, 1, "it has two columns \"" + name + "\"", state.isJudged()));
        JsonShape own = new JsonShape();
        Map<String, FeatureType> types = columns.stream()
                .collect(Collectors.toMap(
                        TableHead.Column::name, TableHead.Column::type, (one, other) -> one, LinkedHashMap::new));
        own.addTypes(types);
        if (type.isParquet()) {
            chosen(path, types.keySet(), options);
            Map<String, List<String>> bounds = bounds(file, types);
            own.addTexts(bounds);
            types.forEach(
                    (name, of) -> bounds.getOrDefault(name, List.of()).forEach(value -> bound(path, name, of, value)));
            times(path, file, types);
            texts(path, file, types);
            lengths(path, file, head.flatMap(TableHead::rows).orElse(0L));
        } else {
            own.addTexts(values(path, file, types));
        }
        if (firstTypes.isEmpty()) {
            firstTypes.putAll(types);
        }
        shapes.add(path, own, false);
        for (TableHead.Column column : columns) {
            if (state.isJudged()) {
                state.columns().undeclared(path, 0, column.name());
            }
            FeatureType wanted = state.columns().types().get(column.name());
            if (wanted != null) {
                LoaderCast.ofColumn(wanted, column.type())
                        .ifPresent(reason -> state.columns()
                                .misfit(column.name(), path, 0, column.type().says(), reason));
            }
            if (!state.columns().areStated()) {
                LoaderCast.untyped(column)
                        .ifPresent(kind -> state.stop(
                                path,
                                1,
                                "it has no type for the column \"" + column.name() + "\", which holds " + kind,
                                true));
                LoaderCast.unknown(column.type())
                        .ifPresent(kind -> state.stop(
                                path,
                                1,
                                "it says of the column \"" + column.name() + "\" that it is " + kind
                                        + ", a type that the library does not have",
                                true));
            }
        }
        Optional<Long> count = head.flatMap(TableHead::rows);
        state.count(count.orElse(0L));
        return count.isPresent();
    }

    /** The reader of Parquet reads the columns that a configuration lists, and these have to be there. */
    private void chosen(String path, Set<String> names, ReaderOptions options) {
        Optional.ofNullable(options.stated().get("columns"))
                .ifPresent(chosen -> chosen.stream()
                        .filter(name -> !names.contains(name))
                        .findFirst()
                        .ifPresent(name -> state.stop(
                                path,
                                1,
                                "it has no column \"" + name
                                        + "\", which the option columns of its configuration lists",
                                state.isJudged())));
    }

    /** The columns that are to be read as another type, or whose lists are. */
    private Set<String> others(Map<String, FeatureType> types) {
        return types.entrySet().stream()
                .filter(column -> wanted(column.getKey())
                        .filter(type -> !type.name().startsWith("array"))
                        .filter(type -> !leaf(type)
                                .name()
                                .equals(leaf(column.getValue()).name()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the lists of a type hold in the end. */
    private static FeatureType leaf(FeatureType type) {
        return type.item().map(FooterReading::leaf).orElse(type);
    }

    /** Values that footers state, of columns that are to be read as another type. */
    private Map<String, List<String>> bounds(Path file, Map<String, FeatureType> types) throws IOException {
        Set<String> other = others(types);
        if (other.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> bounds = new LinkedHashMap<>(ParquetBounds.read(file));
        bounds.keySet().retainAll(other);
        return bounds;
    }

    private static FeatureType typeOf(String name, Map<String, FeatureType> types) {
        return Objects.requireNonNull(types.get(name), name);
    }

    private void times(String path, Path file, Map<String, FeatureType> types) throws IOException {
        Set<String> other = inOtherUnits(types);
        if (!other.isEmpty()) {
            ParquetBounds.times(file)
                    .forEach((name, counts) -> counts.stream()
                            .filter(count -> other.contains(name))
                            .forEach(count -> TimeUnits.lost(
                                            leaf(wanted(name).orElseThrow()).name(),
                                            leaf(typeOf(name, types)).name(),
                                            count)
                                    .ifPresent(reason -> misfit(path, name, String.valueOf(count), reason))));
        }
    }

    private Set<String> inOtherUnits(Map<String, FeatureType> types) {
        return others(types).stream()
                .filter(name -> TimeUnits.differ(
                        leaf(wanted(name).orElseThrow()).name(),
                        leaf(typeOf(name, types)).name()))
                .collect(Collectors.toSet());
    }

    /** Bytes can be read as a text only where they are one; a value that was cut off for the footer is not judged. */
    private void texts(String path, Path file, Map<String, FeatureType> types) throws IOException {
        Set<String> wanted = types.entrySet().stream()
                .filter(column -> leaf(column.getValue()).name().endsWith("binary"))
                .map(Map.Entry::getKey)
                .filter(name -> wanted(name).filter(FooterReading::isText).isPresent())
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            wanted.retainAll(ParquetBounds.withoutText(file));
            wanted.forEach(name -> misfit(path, name, "", "its bytes are no text of UTF-8"));
        }
    }

    private void lengths(String path, Path file, long rows) throws IOException {
        if (!state.columns().types().isEmpty() && rows > 0) {
            Map<String, Long> counts = ParquetBounds.counts(file);
            state.columns()
                    .types()
                    .forEach((name, type) -> Optional.ofNullable(counts.get(name))
                            .flatMap(count -> ListLengths.ofAll(type, rows, count))
                            .ifPresent(reason -> state.columns().misfit(name, path, 0, "", reason)));
        }
    }

    /** Arrow files state no bounds, so that values are read themselves. */
    private Map<String, List<String>> values(String path, Path file, Map<String, FeatureType> types)
            throws IOException {
        Set<String> times = inOtherUnits(types);
        Set<String> other = others(types).stream()
                .filter(name -> leaf(typeOf(name, types)).name().matches("u?int.*|float.*|decimal.*|string")
                        || times.contains(name))
                .collect(Collectors.toSet());
        long bytes = Files.size(file);
        if (!other.isEmpty() && bytes <= state.limits().ofNext()) {
            state.limits().spend(bytes);
            Map<String, List<String>> texts = new LinkedHashMap<>();
            ArrowValues.each(file, other, (name, value) -> {
                if (times.contains(name)) {
                    TimeUnits.lost(leaf(wanted(name).orElseThrow()).name(), value)
                            .ifPresent(reason -> misfit(path, name, value, reason));
                } else {
                    texts.computeIfAbsent(name, column -> new ArrayList<>()).add(value);
                    bound(path, name, typeOf(name, types), value);
                }
            });
            return texts;
        }
        return Map.of();
    }

    private Optional<FeatureType> wanted(String column) {
        return Optional.ofNullable(state.columns().types().get(column))
                .or(() -> state.columns().areStated() ? Optional.empty() : Optional.ofNullable(firstTypes.get(column)));
    }

    private void bound(String path, String column, FeatureType own, String value) {
        FeatureType wanted = leaf(wanted(column).orElse(own));
        LoaderCast.ofBound(wanted, value)
                .or(() -> Decimals.lost(wanted.name(), leaf(own).name(), value))
                .ifPresent(reason -> misfit(path, column, value, reason));
        NamelessClass.of(wanted, value)
                .filter(number -> state.columns().types().containsKey(column))
                .ifPresent(number -> nameless(path, column, own, number));
    }

    private void nameless(String path, String column, FeatureType own, String number) {
        if (isText(own)) {
            misfit(path, column, number, "no class has this name");
        } else {
            state.columns().nameless(column, path, 0, number);
        }
    }

    private static boolean isText(FeatureType type) {
        return leaf(type).name().endsWith("string");
    }

    private void misfit(String path, String column, String value, String reason) {
        if (state.columns().types().containsKey(column)) {
            state.columns().misfit(column, path, 0, value, reason);
        } else {
            state.stop(
                    path,
                    1,
                    "its column \"" + column + "\" holds \"" + ReadingState.shortened(value) + "\", and it is "
                            + wanted(column).map(FeatureType::says).orElse("of another type") + " in "
                            + state.firstPath() + ": " + reason,
                    state.isJudged());
        }
    }
}
