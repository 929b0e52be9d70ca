package io.github.datacard.data;

import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads files of JSON, and lines of it, as the library {@code datasets} does. */
final class JsonReading {
    private final ReadingState state;
    private final ShapeComparison shapes;

    JsonReading(ReadingState state, ShapeComparison shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    /** Whether all rows of a file are counted. */
    boolean read(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        JsonShape own = new JsonShape();
        boolean cut;
        try (TextStart text =
                TextStart.open(file, type, options.encoding(), state.limits().ofNext())) {
            int[] values = new int[2];
            boolean list = isList(file, type, options);
            text.eachJson((value, line) -> {
                if (!list && isTooLarge(value)) {
                    throw new BadData("has a number that is too large for any type", line);
                }
                if (value.isNothing() && values[0] > 0) {
                    state.count(1);
                    return;
                }
                values[value instanceof Node.Mapping ? 0 : 1]++;
                if (values[0] > 0 && values[1] > 0) {
                    throw new BadData("has rows that are objects and others that are not", line);
                }
                if (value.isNothing()) {
                    throw new BadData("begins with a row that is null", line);
                }
                own.add(value);
                value(path, value, line);
            });
            state.limits().spend(text.read());
            cut = text.isCut();
            if (list) {
                state.alone(path, own.types(), values[0], cut);
            }
            state.count(values[0] + values[1]);
            if (values[1] > 0 && !type.type().equals("json")) {
                throw new BadData("has rows that are no objects");
            }
            if (!cut && values[0] > 0 && own.members().isEmpty()) {
                throw new BadData("has rows without any field");
            }
            if (values[1] == 1 && values[0] == 0 && !list) {
                throw new BadData("is a single value and has no rows");
            }
            if (values[1] > 0) {
                return !cut;
            }
        }
        shapes.add(path, own, cut);
        return !cut;
    }

    /** Of rows below a member no more is looked at than whether there is such a member. */
    boolean below(String field, Path file, FileType type, ReaderOptions options) throws IOException {
        try (TextStart text =
                TextStart.open(file, type, options.encoding(), state.limits().ofNext())) {
            AtomicBoolean seen = new AtomicBoolean();
            text.eachJson((value, line) -> {
                if (seen.getAndSet(true)) {
                    throw new BadData(
                            "goes on after its first value, and of rows below a member it may have one value only",
                            line);
                }
                if (!(value instanceof Node.Mapping object) || object.get(field).isEmpty()) {
                    throw new BadData("has no member \"" + field + "\", below which its rows are said to be", line);
                }
            });
            state.limits().spend(text.read());
        }
        return false;
    }

    /** Lines are read by a reader that refuses such a number, lists by one that takes it for infinite. */
    private static boolean isTooLarge(Node value) {
        return value instanceof Node.Scalar scalar
                ? scalar.type() == ScalarType.NUMBER
                        && scalar.text().matches("-?[\\d.]+[eE]\\+?\\d{3,}|-?\\d{309,}.*")
                        && Double.isInfinite(Double.parseDouble(scalar.text()))
                : (value instanceof Node.Mapping map
                                ? map.entries().stream().map(Node.Entry::value)
                                : value.items().stream())
                        .anyMatch(JsonReading::isTooLarge);
    }

    private static boolean isList(Path file, FileType type, ReaderOptions options) throws IOException {
        return TableHead.start(file, type, options).stripLeading().startsWith("[");
    }

    private void value(String path, Node value, int line) {
        if (value instanceof Node.Mapping row) {
            if (state.isJudged()) {
                row.keys().forEach(name -> state.columns().undeclared(path, line, name));
            }
            state.columns().types().forEach((name, wanted) -> {
                if (!state.columns().isReported(name)) {
                    row.get(name)
                            .ifPresent(member -> LoaderCast.ofValue(wanted, member)
                                    .ifPresent(reason -> state.columns()
                                            .misfit(name, path, line, LoaderCast.shown(member), reason)));
                    if (NamelessClass.isIn(wanted)) {
                        row.get(name)
                                .flatMap(member -> NamelessClass.in(wanted, member))
                                .ifPresent(number -> state.columns().nameless(name, path, line, number));
                    }
                }
            });
        }
    }
}
