package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the columns of a relation with two queries over all rows: one for what is counted and summed, and one for
 * quantiles, which need to know how many rows there are. What few tables need has queries of its own: sums of very large or
 * very small numbers, classes, and exact counts of different values.
 */
final class TableMeasure {
    static final List<String> LEVELS = List.of("0.05", "0.25", "0.5", "0.75", "0.95");
    private static final long SEED = 20240229;

    /** Of how many columns different values are counted at once: the engine keeps a table in memory for each. */
    private static final int TOGETHER = 50;

    /** A name that no column has by chance. */
    private static final String ROW = "datacard row \u0001";

    private final EngineSession session;
    private final TableRelation source;
    private final MeasureSettings settings;
    private final Privacy privacy;
    private final Map<String, List<String>> labels;
    private final ColumnDetails details;
    private final ColumnTypes types;
    private final TableQuery query;
    private List<TableColumn> columns;

    /**
     * A measure of a relation.
     *
     * @param labels the classes of columns that are declared to hold labels
     */
    TableMeasure(
            EngineSession session,
            TableRelation source,
            MeasureSettings settings,
            Privacy privacy,
            Map<String, List<String>> labels)
            throws SQLException {
        this.session = session;
        this.source = source;
        this.settings = settings;
        this.privacy = privacy;
        this.labels = labels;
        this.details = new ColumnDetails(privacy, labels.keySet());
        this.types = new ColumnTypes(session, source);
        this.query = new TableQuery(session, source);
        this.columns = types.describe();
    }

    /**
     * What was measured.
     *
     * @param mixed places of columns of delimited files that do not go on as they begin
     * @param kinds names of columns of objects with values of several kinds
     * @param parts what columns of a part need to be merged
     */
    record Result(
            long rows,
            List<Facts.Column> columns,
            Optional<Long> duplicates,
            Facts.Together together,
            List<Integer> mixed,
            List<String> kinds,
            List<PartColumn> parts) {}

    Result measure() throws SQLException {
        Answers first = counted();
        while (types.retype(columns, first)) {
            columns = types.describe();
            first = counted();
        }
        long rows = first.first().longValueExact();
        sumUnusual(first);
        Answers second = new Answers();
        long step = Math.max(
                1,
                (rows + settings.stated().exactRows() - 1)
                        / Math.max(1, settings.stated().exactRows()));
        quantiles(second, first, rows, step);
        DistinctCount distinct = new DistinctCount(settings.stated().exact(), rows);
        Answers shape = countDifferent(first, second, distinct);
        ColumnFacts facts = new ColumnFacts(session, source.relation(false), privacy, labels, details);
        List<Facts.Column> measured = new ArrayList<>();
        for (TableColumn column : columns) {
            measured.add(facts.of(types.fitted(column, first, rows), rows, distinct, first, second, shape, step));
        }
        return new Result(
                rows,
                List.copyOf(measured),
                duplicates(rows),
                together(measured, rows, first),
                source.mixed(),
                ofSeveralKinds(first),
                parts(first, second));
    }

    private List<PartColumn> parts(Answers first, Answers second) throws SQLException {
        return settings.part().isEmpty()
                ? List.of()
                : new PartFigures(
                                session,
                                source.relation(false),
                                settings.part().get().kept())
                        .of(columns, first, second, column -> FloatSums.read(column, first));
    }

    private List<String> ofSeveralKinds(Answers answers) {
        return columns.stream()
                .filter(column -> answers.decimal(column.sql(), "kinds").longValueExact() > 1)
                .map(TableColumn::name)
                .toList();
    }

    /** Counts different values into the first answers; what else is asked in the same reading comes back. */
    private Answers countDifferent(Answers first, Answers second, DistinctCount distinct) throws SQLException {
        Answers shape = new Answers();
        List<Map<String, String>> wanted = new ArrayList<>();
        long together = 0;
        for (TableColumn column : columns) {
            Map<String, String> asked = new LinkedHashMap<>(details.shape(column, first, second));
            if (!column.hasParts()) {
                long about = first.decimal(column.sql(), "about").longValueExact();
                together += Math.min(about, DistinctCount.MOST);
                asked.putAll(distinct.wanted(column.sql(), about));
            }
            wanted.add(TableQuery.keyed(column, asked));
            if (together > DistinctCount.MOST || wanted.size() == TOGETHER) {
                query.ask(shape, wanted);
                wanted.clear();
                together = 0;
            }
        }
        if (!wanted.isEmpty()) {
            query.ask(shape, wanted);
        }
        return shape;
    }

    /** The expressions of the first query, by what they are. */
    private Map<String, String> counts(TableColumn column) {
        Map<String, String> all = new LinkedHashMap<>();
        String sql = column.sql();
        all.put("count", "count(" + sql + ")");
        if (!column.hasParts()) {
            all.put("about", "approx_count_distinct(" + sql + ")");
        }
        if (column.isChecked()) {
            int place = columns.indexOf(column);
            all.put("misfits", source.textType(place).misfits(column.cell(), sql));
            if (source.textType(place) == TextType.INT64) {
                all.put("large", Sql.countOf(sql + " IS NULL AND length(" + column.cell() + ") > 18"));
            }
        }
        if (column.engineType().equals("JSON")) {
            String kind = "json_type(" + Sql.identifier(column.key()) + ")";
            all.put("kinds", "count(DISTINCT nullif(" + kind + ", 'NULL'))");
        }
        if (column.isWide()) {
            all.put("smallest", "min(" + sql + ")");
            all.put("largest", "max(" + sql + ")");
        }
        if (hasRange(column)) {
            all.put("min", column.written("min(" + column.finite() + ")"));
            all.put("max", column.written("max(" + column.finite() + ")"));
        }
        if (column.isWhole() && hasRange(column)) {
            all.put("sum", "sum(" + sql + ")");
        }
        if (column.isFloat() && hasRange(column)) {
            all.put("sum", FloatSums.usual(column));
            all.put("finite", "count(" + column.finite() + ")");
        }
        if (column.isText() || column.isList()) {
            all.put("shortest", "min(" + column.length() + ")");
            all.put("longest", "max(" + column.length() + ")");
            all.put("lengths", "sum(" + column.length() + ")");
        }
        all.putAll(details.counts(column, hasRange(column)));
        if (PersonalScan.applies(column)) {
            all.put("candidates", Sql.countOf(PersonalScan.candidate(column)));
        }
        return TableQuery.keyed(column, all);
    }

    private boolean hasRange(TableColumn column) {
        return (column.isNumber() || column.isTime()) && privacy.mayShowRange(column.name());
    }

    private void sumUnusual(Answers answers) throws SQLException {
        List<Map<String, String>> wanted = columns.stream()
                .filter(column -> FloatSums.isUnusual(column, answers))
                .map(column -> TableQuery.keyed(column, Map.of("sum", FloatSums.unusual(column, answers))))
                .toList();
        if (!wanted.isEmpty()) {
            query.ask(answers, wanted);
        }
    }

    private void quantiles(Answers answers, Answers first, long rows, long step) throws SQLException {
        List<TableColumn> ranged = columns.stream()
                .filter(column -> first.has(column.sql(), "max"))
                .toList();
        List<Map<String, String>> wanted = ranged.stream()
                .map(column -> TableQuery.keyed(
                        column,
                        Map.of(
                                "quantiles",
                                "CAST(quantile_disc(" + column.finite() + ", [" + String.join(", ", LEVELS)
                                        + "]) AS VARCHAR[])")))
                .toList();
        if (!wanted.isEmpty()) {
            query.ask(
                    answers,
                    ranged.stream().map(column -> extremes(column, first)).toList());
            query.ask(
                    answers,
                    step == 1 ? source.relation(false) : sample(ranged, first, rows, step),
                    List.of("count(*)"),
                    wanted);
        }
    }

    /** How many rows have the smallest and the largest value. */
    private Map<String, String> extremes(TableColumn column, Answers first) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String which : List.of("min", "max")) {
            String value = column.isNumber()
                    ? first.text(column.sql(), which)
                    : "CAST(" + Sql.text(first.text(column.sql(), which)) + " AS " + column.engineType() + ")";
            counts.put("at " + which, Sql.countOf(column.sql() + " = " + value));
        }
        counts.putAll(ColumnDetails.deviation(column, first));
        return TableQuery.keyed(column, counts);
    }

    /** The same rows in each run: by a column that tells rows apart, or else by their place. */
    private String sample(List<TableColumn> ranged, Answers first, long rows, long step) {
        Optional<TableColumn> telling = columns.stream()
                .filter(column -> !column.hasParts())
                .filter(column -> first.decimal(column.sql(), "count").longValueExact() == rows)
                .filter(column -> first.decimal(column.sql(), "about").longValueExact() > rows / 2)
                .findFirst();
        return telling.map(column ->
                        source.relation(false) + " WHERE hash(" + column.sql() + ", " + SEED + ") % " + step + " = 0")
                .orElseGet(() -> "(SELECT "
                        + ranged.stream().map(TableColumn::sql).collect(Collectors.joining(", "))
                        + ", row_number() OVER () AS " + Sql.identifier(ROW) + " FROM " + source.relation(false)
                        + ") WHERE hash(" + Sql.identifier(ROW) + ", " + SEED + ") % " + step + " = 0");
    }

    /** What the columns show together; only of those whose values may show. */
    private Facts.Together together(List<Facts.Column> measured, long rows, Answers first) throws SQLException {
        if (!privacy.mayShowRows(rows)) {
            return Facts.Together.NONE;
        }
        TogetherFigures figures = new TogetherFigures(session, source.relation(false), privacy);
        return new Facts.Together(
                "",
                List.of(),
                figures.missing(where(measured, column -> column.nulls() > 0)),
                figures.associations(
                        numbers(
                                where(
                                        measured,
                                        column -> !column.detail().bins().isEmpty()
                                                && column.range().isPresent()
                                                && column.classes().isEmpty()),
                                rows,
                                first),
                        where(
                                measured,
                                column -> column.detail()
                                                .values()
                                                .filter(values -> values.hidden() == 0)
                                                .isPresent()
                                        || column.classes()
                                                .filter(classes -> classes.hidden() == 0
                                                        && column.type().item().isEmpty())
                                                .isPresent())));
    }

    private static List<Correlations.Numbers> numbers(List<TableColumn> columns, long rows, Answers first) {
        return columns.stream()
                .flatMap(column -> NumberSpan.of(column, first).stream())
                .map(span -> {
                    TableColumn column = span.column();
                    BigDecimal values = first.decimal(column.sql(), column.isFloat() ? "finite" : "count");
                    return new Correlations.Numbers(span, values.longValueExact() == rows);
                })
                .toList();
    }

    private List<TableColumn> where(List<Facts.Column> measured, Predicate<Facts.Column> wanted) {
        return IntStream.range(0, columns.size())
                .filter(place -> wanted.test(measured.get(place)))
                .mapToObj(columns::get)
                .toList();
    }

    private Optional<Long> duplicates(long rows) throws SQLException {
        if (!settings.stated().duplicates() || columns.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = session.reading();
                ResultSet different = statement.executeQuery("SELECT count(*) FROM (SELECT DISTINCT "
                        + columns.stream().map(TableColumn::sql).collect(Collectors.joining(", ")) + " FROM "
                        + source.relation(false) + ")")) {
            different.next();
            return Optional.of(rows - different.getLong(1));
        }
    }

    /** The first rows as texts, without columns of bytes. */
    SampleRows.Table first(int most) throws SQLException {
        List<TableColumn> texts = columns.stream()
                .filter(column -> !column.engineType().contains("BLOB"))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        if (!texts.isEmpty()) {
            try (Statement statement = session.connection().createStatement();
                    ResultSet found = statement.executeQuery("SELECT "
                            + texts.stream().map(TableMeasure::text).collect(Collectors.joining(", ")) + " FROM "
                            + source.relation(false) + " LIMIT " + most)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= texts.size(); column++) {
                        row.add(Optional.ofNullable(found.getString(column)).orElse(""));
                    }
                    rows.add(List.copyOf(row));
                }
            }
        }
        return new SampleRows.Table(texts, List.copyOf(rows));
    }

    private static String text(TableColumn column) {
        return column.hasParts() ? "CAST(to_json(" + column.sql() + ") AS VARCHAR)" : column.text();
    }

    /** The table with the types of all columns, as for a measurement. */
    ComparableTable settled() throws SQLException {
        while (source.isDelimited() && types.retype(columns, counted())) {
            columns = types.describe();
        }
        return new ComparableTable(columns, source.relation(false));
    }

    private Answers counted() throws SQLException {
        Answers answers = new Answers();
        query.ask(
                answers,
                source.relation(false),
                List.of("count(*)"),
                columns.stream().map(this::counts).toList());
        return answers;
    }
}
