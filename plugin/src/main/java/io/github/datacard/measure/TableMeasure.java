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
 * Measures the columns of a relation in few readings of all rows: one for what is counted and summed, one for texts that come
 * again and again, one for what needs to know how many rows there are, and one for histograms. What few tables need has
 * queries of its own: sums of very large or very small numbers, classes of many values, and members of objects.
 */
final class TableMeasure {
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
        Answers first = fitted();
        long rows = first.first().longValueExact();
        sumUnusual(first);
        if (columns.stream()
                .allMatch(column -> first.decimal(column.sql(), "count").longValueExact() == rows)) {
            source.haveAllValues();
        }
        long step = Math.max(
                1,
                (rows + settings.stated().exactRows() - 1)
                        / Math.max(1, settings.stated().exactRows()));
        DistinctCount distinct = new DistinctCount(settings.stated().exact(), rows);
        FewTexts few = FewTexts.read(query, columns, first, labels.keySet());
        Answers second = new SecondReading(query, columns, first, rows, step).of(details, distinct, few);
        ColumnFacts facts = new ColumnFacts(session, source.relation(false), privacy, labels, details);
        List<Facts.Column> measured = new ArrayList<>();
        for (TableColumn column : columns) {
            measured.add(facts.of(types.fitted(column, first, rows), rows, distinct, first, second, few, step));
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

    /** The counts of columns with types that all of their values fit. */
    private Answers fitted() throws SQLException {
        Answers answers = counted();
        while (types.retype(columns, answers)) {
            columns = types.describe();
            answers = counted();
        }
        return answers;
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
        all.putAll(PersonalScan.looked(column));
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

    /** What the columns show together; only of those whose values may show. */
    private Facts.Together together(List<Facts.Column> measured, long rows, Answers first) throws SQLException {
        if (!privacy.mayShowRows(rows)) {
            return Facts.Together.NONE;
        }
        TogetherFigures figures = new TogetherFigures(session, source.relation(false), privacy);
        return new Facts.Together(
                "",
                List.of(),
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
