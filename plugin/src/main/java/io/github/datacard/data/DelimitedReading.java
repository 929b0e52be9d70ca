package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.hub.OptionLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads delimited files as pandas does for the library {@code datasets}: the first part of the first file decides on types. */
final class DelimitedReading {
    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final ReadingState state;
    private final Map<String, ColumnPart.Kind> first = new HashMap<>();
    private Optional<Set<String>> names = Optional.empty();
    private Optional<Set<String>> ofSplit = Optional.empty();

    DelimitedReading(ReadingState state) {
        this.state = state;
    }

    void nextSplit() {
        ofSplit = Optional.empty();
    }

    /** The columns of the first file; empty if there was none. */
    Set<String> names() {
        return names.orElse(Set.of());
    }

    /** Whether all rows of a file are counted. */
    boolean read(String path, Path file, FileType type, ReaderOptions options) throws IOException {
        String start = TableHead.start(file, type, options);
        if (start.isBlank()) {
            throw new BadData("is empty and has not even a header");
        }
        CsvDialect dialect = CsvDialect.of(start, type, options);
        List<String> columns =
                dialect.columns().stream().map(TableHead.Column::name).toList();
        state.began(path);
        if (state.isJudged()) {
            columns.forEach(name -> state.columns().undeclared(path, 1, name));
        }
        chosen(path, columns, options);
        named(path, columns);
        Map<String, String> types = new LinkedHashMap<>();
        CsvTrial.Count count =
                CsvTrial.read(file, type, dialect, options, state.limits().ofNext(), new CsvTrial.Visitor() {
                    @Override
                    public void cell(int column, String text, int line) {
                        String name = columns.get(column);
                        FeatureType wanted = state.columns().types().get(name);
                        if (wanted != null && !state.columns().isReported(name) && !MissingValues.isMissing(text)) {
                            LoaderCast.ofCell(wanted, text)
                                    .ifPresent(reason -> state.columns().misfit(name, path, line, text, reason));
                            NamelessClass.of(wanted, text)
                                    .ifPresent(number -> state.columns().nameless(name, path, line, number));
                        }
                    }

                    @Override
                    public void part(List<ColumnPart> parts) {
                        for (int column = 0; column < parts.size(); column++) {
                            compared(path, columns.get(column), parts.get(column));
                            types.put(
                                    columns.get(column),
                                    parts.get(column).kind().type());
                        }
                    }
                });
        state.limits().spend(count.bytes());
        state.count(count.rows());
        state.alone(path, types, count.rows(), count.cut());
        return !count.cut();
    }

    /** Columns that pandas is to take, by name or number, and that have to be there. */
    private void chosen(String path, List<String> columns, ReaderOptions options) {
        for (String option : List.of("usecols", "index_col")) {
            Optional.ofNullable(options.stated().get(option)).orElse(List.of()).stream()
                    .filter(name -> !OptionLimit.isNothing(name) && !TRUTH.contains(name.toLowerCase(Locale.ROOT)))
                    .filter(name -> NUMBER.matcher(name).matches()
                            ? Integer.parseInt(name) >= columns.size()
                            : !columns.contains(name))
                    .findFirst()
                    .ifPresent(name -> state.stop(
                            path,
                            1,
                            "it has no column \"" + name + "\", which the option " + option
                                    + " of its configuration names",
                            state.isJudged()));
        }
    }

    private void named(String path, List<String> columns) {
        Set<String> same = ofSplit.orElseGet(() -> Set.copyOf(columns));
        ofSplit = Optional.of(same);
        if (!same.equals(Set.copyOf(columns))) {
            state.stop(path, 1, "it has other columns than the files before it in its split", state.isJudged());
        }
        Set<String> known = names.orElseGet(() -> Set.copyOf(columns));
        names = Optional.of(known);
        columns.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> state.stop(
                        path,
                        1,
                        "it has a column \"" + name + "\", which " + state.firstPath() + " has not",
                        state.isJudged() && !state.columns().areStated()));
    }

    private void compared(String path, String column, ColumnPart part) {
        if (state.columns().areStated() || !state.isJudged()) {
            return;
        }
        ColumnPart.Kind kind = first.get(column);
        if (kind == null) {
            kind = part.kind();
            first.put(column, kind);
        }
        ColumnPart.Kind types = kind;
        part.misfit(types)
                .ifPresent(cell -> state.stop(
                        path,
                        cell.line(),
                        (types == part.kind()
                                        ? "its column \"" + column + "\" holds " + types.words()
                                        : "the column \"" + column + "\" begins with " + types.words() + " in "
                                                + state.firstPath() + " and holds "
                                                + part.kind().words() + " here")
                                + (cell.text().isEmpty() ? "" : ", as \"" + ReadingState.shortened(cell.text()) + "\""),
                        true));
    }
}
