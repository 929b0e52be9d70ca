package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes facts of columns from the answers of the engine: what may not be shown stays out. */
final class ColumnFacts {
    private final EngineSession session;
    private final String relation;
    private final Privacy privacy;
    private final Map<String, List<String>> labels;
    private final ColumnDetails details;

    ColumnFacts(
            EngineSession session,
            String relation,
            Privacy privacy,
            Map<String, List<String>> labels,
            ColumnDetails details) {
        this.session = session;
        this.relation = relation;
        this.privacy = privacy;
        this.labels = labels;
        this.details = details;
    }

    /**
     * The facts of a column.
     *
     * @param first what was counted and summed
     * @param second what needs to know how many rows there are
     * @param few columns whose values were counted one by one
     * @param step each how many-th row quantiles are taken of
     */
    Facts.Column of(
            TableColumn column,
            long rows,
            DistinctCount distinct,
            Answers first,
            Answers second,
            FewTexts few,
            long step)
            throws SQLException {
        long count = first.decimal(column.sql(), "count").longValueExact();
        Optional<List<String>> declared = Optional.ofNullable(labels.get(column.name()));
        Optional<Facts.Classes> classes = declared.isPresent()
                ? Optional.of(privacy.safe(classes(
                        column,
                        declared.get(),
                        few,
                        column.isList() ? first.decimal(column.sql(), "lengths").longValueExact() : count)))
                : Optional.empty();
        Optional<Facts.Distinct> different = column.hasParts()
                ? Optional.empty()
                : Optional.of(distinct.read(
                        count,
                        first.decimal(column.sql(), "about").longValueExact(),
                        second.decimal(column.sql(), "distinct").longValueExact(),
                        second.decimal(column.sql(), "picked").longValueExact()));
        boolean ranged = declared.isEmpty()
                && first.has(column.sql(), "max")
                && !privacy.isTooSmall(count)
                && (different.isEmpty()
                        || !privacy.tellsOfSingleRows(
                                column.name(), count, different.get().count()));
        boolean measured = (declared.isEmpty() || column.isList()) && first.has(column.sql(), "longest");
        return new Facts.Column(
                column.name(),
                declared.map(FeatureType::classes)
                        .map(type -> column.isList() ? FeatureType.listOf(type) : type)
                        .orElse(column.type()),
                false,
                rows - count,
                different,
                ranged ? Optional.of(range(column, count, first, second, step)) : Optional.empty(),
                measured
                        ? Optional.of(new Facts.Lengths(
                                first.decimal(column.sql(), "shortest").longValueExact(),
                                first.decimal(column.sql(), "longest").longValueExact(),
                                Numbers.mean(first.decimal(column.sql(), "lengths"), count)))
                        : Optional.empty(),
                classes,
                withParts(column, second, few, details.detail(column, count, ranged, first, second)));
    }

    private Facts.Detail withParts(TableColumn column, Answers second, FewTexts few, Facts.Detail detail)
            throws SQLException {
        List<Facts.Part> parts = column.hasParts() ? new Members(session, relation, details).of(column) : List.of();
        Facts.Detail whole = detail.with(parts, personal(column, second, few));
        return column.hasParts() ? whole.in(new NestedTexts(session, relation, privacy).languages(column)) : whole;
    }

    private List<Facts.Personal> personal(TableColumn column, Answers second, FewTexts few) throws SQLException {
        PersonalScan scan = new PersonalScan(session, relation, privacy.personal());
        return few.tellsAllOf(column) ? scan.scan(few.of(column).orElseThrow()) : scan.scan(column, second);
    }

    /** The mean of numbers; empty of all else. */
    private static String mean(TableColumn column, long count, Answers first) {
        if (!first.has(column.sql(), "max") || !column.isNumber()) {
            return "";
        }
        return Numbers.mean(FloatSums.read(column, first), ColumnDetails.numbers(column, count, first));
    }

    private Facts.Range range(TableColumn column, long count, Answers first, Answers second, long step) {
        List<String> values = second.texts(column.sql(), "quantiles");
        List<Facts.Quantile> quantiles = IntStream.range(0, values.size())
                .mapToObj(
                        level -> new Facts.Quantile(SecondReading.LEVELS.get(level), value(column, values.get(level))))
                .toList();
        return new Facts.Range(
                extreme(column, "min", first, second),
                extreme(column, "max", first, second),
                mean(column, count, first),
                quantiles,
                step == 1 ? Optional.empty() : Optional.of(second.first().longValueExact()),
                Optional.empty(),
                codes(column, first, second));
    }

    private List<Facts.Code> codes(TableColumn column, Answers first, Answers second) {
        return privacy.missingCodes().read(column, first, second).stream()
                .filter(code -> privacy.mayShowExtreme(column.name(), code.rows()))
                .toList();
    }

    /** The smallest or largest value; empty where so few rows have it that it identifies them. */
    private String extreme(TableColumn column, String which, Answers first, Answers second) {
        return privacy.mayShowExtreme(
                        column.name(),
                        second.decimal(column.sql(), "at " + which).longValueExact())
                ? value(column, first.text(column.sql(), which))
                : "";
    }

    private static String value(TableColumn column, String text) {
        return column.isFloat()
                ? Numbers.floating(new BigDecimal(text))
                : column.isWhole() ? Numbers.plain(new BigDecimal(text)) : Times.written(text);
    }

    /** Only declared classes are asked for; others are a number. */
    private Facts.Classes classes(TableColumn column, List<String> declared, FewTexts few, long count)
            throws SQLException {
        ValueClasses names = new ValueClasses(declared, column.type().name().equals("bool"));
        Optional<Map<String, Long>> texts = few.of(column);
        Map<String, Long> found = texts.isPresent() ? names.in(texts.get()) : asked(column, names);
        List<Facts.ClassCount> counts = declared.stream()
                .map(name -> new Facts.ClassCount(name, found.getOrDefault(name, 0L)))
                .toList();
        long known = counts.stream().mapToLong(Facts.ClassCount::count).sum();
        return new Facts.Classes(counts, count - known, 0);
    }

    private Map<String, Long> asked(TableColumn column, ValueClasses names) throws SQLException {
        Map<String, Long> texts = new HashMap<>();
        String cells = column.isList()
                ? "(SELECT CAST(unnest(" + column.sql() + ") AS VARCHAR) AS k FROM " + relation + ")"
                : "(SELECT " + column.text() + " AS k FROM " + relation + ")";
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT k, count(*) FROM " + cells
                        + " WHERE lower(trim(k)) IN (" + Sql.texts(names.spellings()) + ") GROUP BY 1")) {
            while (rows.next()) {
                texts.put(String.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return names.in(texts);
    }
}
