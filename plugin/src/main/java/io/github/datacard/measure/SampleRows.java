package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** First rows that everybody may see: without private columns, and without rows that have data of persons. */
final class SampleRows {
    /** Of so many times the rows that are wanted, those without data of persons are chosen. */
    private static final int LOOKED_AT = 20;

    /** One of so many rows has to be left: where most cells have data of persons, forms that are not known may be in others. */
    private static final int FEWEST_LEFT = 2;

    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST = 200;
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"(:?)");

    private final Privacy privacy;
    private final int wanted;

    SampleRows(Privacy privacy, int wanted) {
        this.privacy = privacy;
        this.wanted = wanted;
    }

    /** How many rows to look at. */
    int looked() {
        return wanted * LOOKED_AT;
    }

    /** The sample of a table; empty where nothing of it may be seen. */
    Optional<Facts.Sample> of(String split, Table table) {
        List<Integer> shown = IntStream.range(0, table.columns().size())
                .filter(column -> mayShow(table.columns().get(column), table.cells(column))
                        && leavesRows(table.columns().get(column).name(), column, table.rows()))
                .limit(MOST_COLUMNS)
                .boxed()
                .toList();
        List<List<String>> rows = shown.isEmpty()
                ? List.of()
                : table.rows().stream()
                        .filter(row -> shown.stream()
                                .allMatch(column -> mayShowInRow(table.columns().get(column), row.get(column))))
                        .limit(wanted)
                        .map(row -> shown.stream()
                                .map(row::get)
                                .map(SampleRows::cut)
                                .toList())
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facts.Sample(
                        split,
                        shown.stream()
                                .map(table.columns()::get)
                                .map(TableColumn::name)
                                .toList(),
                        rows));
    }

    /** What may be seen of a sample that was taken elsewhere. */
    Optional<Facts.Sample> again(Facts.Sample sample) {
        List<Integer> shown = IntStream.range(0, sample.columns().size())
                .filter(column -> privacy.mayShowCells(
                        sample.columns().get(column),
                        List.of(),
                        sample.rows().stream().map(row -> row.get(column)).toList()))
                .boxed()
                .toList();
        List<List<String>> rows = sample.rows().stream()
                .filter(row -> shown.stream()
                        .allMatch(
                                column -> privacy.mayShowInRow(sample.columns().get(column), row.get(column))))
                .map(row -> shown.stream().map(row::get).toList())
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : new Facts.Sample(
                                sample.split(),
                                shown.stream().map(sample.columns()::get).toList(),
                                rows)
                        .first(wanted);
    }

    /** A column that has data of persons in most rows would leave few of them. */
    private boolean leavesRows(String name, int column, List<List<String>> rows) {
        long left = rows.stream()
                .filter(row -> privacy.mayShowInRow(name, row.get(column)))
                .count();
        return left * FEWEST_LEFT >= rows.size();
    }

    /** What is a whole text within a list or an object is judged as a whole cell is. */
    private boolean mayShowInRow(TableColumn column, String cell) {
        return privacy.mayShowInRow(column.name(), cell)
                && (!column.hasParts()
                        || privacy.mayShowCells(
                                column.name(), List.of(), texts(column, cell).toList()));
    }

    private boolean mayShow(TableColumn column, List<String> cells) {
        return privacy.mayShowCells(
                column.name(),
                Members.names(column.type()).toList(),
                column.hasParts()
                        ? cells.stream()
                                .flatMap(cell -> texts(column, cell))
                                .distinct()
                                .toList()
                        : cells);
    }

    /** The texts in JSON, and of maps the keys. */
    private static Stream<String> texts(TableColumn column, String json) {
        boolean keys = column.engineType().contains("MAP(");
        return TEXT.matcher(json)
                .results()
                .filter(text -> keys || text.group(2).isEmpty())
                .map(text -> text.group(1));
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }

    /** Rows as texts, lists and objects as JSON; what is empty is an empty text. */
    record Table(List<TableColumn> columns, List<List<String>> rows) {
        /** The same rows without some columns, by their names. */
        Table without(Predicate<String> names) {
            List<Integer> left = IntStream.range(0, columns.size())
                    .filter(column -> !names.test(columns.get(column).name()))
                    .boxed()
                    .toList();
            return new Table(
                    left.stream().map(columns::get).toList(),
                    rows.stream()
                            .map(row -> left.stream().map(row::get).toList())
                            .toList());
        }

        List<String> cells(int column) {
            return rows.stream()
                    .map(row -> row.get(column))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
