package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the columns of a relation with two queries over all rows: one for what is counted and summed, and one for
 * quantiles, which need to know how many rows there are. What few tables need has queries of its own: sums of very large or
 * very small numbers, classes, and exact counts of different values.
 */
final class TableMeasure {
    private static final List<String> LEVELS = List.of("0.05", "0.25", "0.5", "0.75", "0.95");
    private static final long SEED = 20240229;

    /** Up to so many rows, counting different values exactly takes no time that anybody notices. */
    private static final long SMALL = 100_000;

    /** Of how many columns different values are counted at once: the engine keeps a table in memory for each. */
    private static final int TOGETHER = 50;

    /** Bits that are kept of the largest number when floating point is summed as whole numbers. */
    private static final int BITS = 80;

    /** Numbers of usual size are summed before the largest is known: below 2^30, in units of 2^-62. */
    private static final int USUAL_EXPONENT = 30;

    private static final int USUAL_SHIFT = 62;

    /** A largest number below this is too small for the usual unit. */
    private static final int LEAST_EXPONENT = -20;

    /** A name that no column has by chance. */
    private static final String ROW = "datacard row \u0001";

    private final EngineSession session;
    private final TableSource source;
    private final MeasureSettings settings;
    private final Privacy privacy;
    private final Map<String, List<String>> labels;
    private final List<Column> columns;

    /**
     * A column of the engine.
     *
     * @param engineType its type in the engine's words; several of these are the same to the Hub
     */
    private record Column(String sql, String name, FeatureType type, String engineType) {
        boolean isFloat() {
            return type.name().startsWith("float");
        }

        boolean isWhole() {
            return type.name().matches("u?int\\d+|decimal.*");
        }

        boolean isNumber() {
            return isFloat() || isWhole();
        }

        boolean isTime() {
            return type.name().matches("date32|timestamp.*|time64.*");
        }

        boolean isText() {
            return type.name().equals("string");
        }

        boolean isList() {
            return type.item().isPresent();
        }

        boolean hasParts() {
            return isList() || type.name().equals(FeatureType.STRUCT);
        }

        /** Of a text in characters, of a list or map in items. Some types become texts only here, such as UUIDs. */
        String length() {
            if (isText()) {
                return "length(CAST(" + sql + " AS VARCHAR))";
            }
            return (engineType.endsWith("]") ? "len(" : "cardinality(") + sql + ")";
        }

        String when() {
            return isFloat() ? " FILTER (WHERE isfinite(" + sql + "))" : "";
        }
    }

    /**
     * A measure of a relation.
     *
     * @param labels the classes of columns that are declared to hold labels
     */
    TableMeasure(
            EngineSession session,
            TableSource source,
            MeasureSettings settings,
            Privacy privacy,
            Map<String, List<String>> labels)
            throws SQLException {
        this.session = session;
        this.source = source;
        this.settings = settings;
        this.privacy = privacy;
        this.labels = labels;
        this.columns = describe();
    }

    /** What was measured. */
    record Result(long rows, List<Facts.Column> columns, Optional<Long> duplicates) {}

    Result measure() throws SQLException {
        Answers first = new Answers();
        ask(first, List.of("count(*)"), columns.stream().map(this::counts).toList());
        long rows = first.first().longValueExact();
        boolean exact = settings.exact() || rows <= SMALL;
        if (exact) {
            countDifferent(first);
        }
        sumUnusual(first);
        Answers second = new Answers();
        long step = Math.max(1, (rows + settings.exactRows() - 1) / Math.max(1, settings.exactRows()));
        quantiles(second, first, step);
        List<Facts.Column> measured = new ArrayList<>();
        for (Column column : columns) {
            measured.add(column(column, rows, exact, first, second, step));
        }
        return new Result(rows, List.copyOf(measured), duplicates(rows));
    }

    private void countDifferent(Answers answers) throws SQLException {
        List<Map<String, String>> wanted = columns.stream()
                .filter(column -> !column.hasParts())
                .map(column -> keyed(column, Map.of("distinct", "count(DISTINCT " + column.sql() + ")")))
                .toList();
        for (int from = 0; from < wanted.size(); from += TOGETHER) {
            ask(answers, List.of(), wanted.subList(from, Math.min(wanted.size(), from + TOGETHER)));
        }
    }

    private List<Column> describe() throws SQLException {
        List<Column> found = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE FROM " + source.relation(false))) {
            while (rows.next()) {
                String name = rows.getString(1);
                found.add(new Column(
                        Sql.identifier(name),
                        source.name(found.size(), name),
                        EngineType.of(rows.getString(2)),
                        rows.getString(2)));
            }
        }
        return found;
    }

    /** The expressions of the first query, by what they are. */
    private Map<String, String> counts(Column column) {
        Map<String, String> all = new LinkedHashMap<>();
        String sql = column.sql();
        all.put("count", "count(" + sql + ")");
        if (!column.hasParts() && !settings.exact()) {
            all.put("distinct", "approx_count_distinct(" + sql + ")");
        }
        if (hasRange(column)) {
            all.put("min", "min(" + sql + ")" + column.when());
            all.put("max", "max(" + sql + ")" + column.when());
        }
        if (column.isWhole() && hasRange(column)) {
            all.put("sum", "sum(" + sql + ")");
        }
        if (column.isFloat() && hasRange(column)) {
            all.put("sum", sum(column, USUAL_SHIFT, "abs(" + sql + ") < pow(2, " + USUAL_EXPONENT + ")"));
            all.put("finite", "count(" + sql + ")" + column.when());
        }
        if (column.isText() || column.isList()) {
            all.put("shortest", "min(" + column.length() + ")");
            all.put("longest", "max(" + column.length() + ")");
            all.put("lengths", "sum(" + column.length() + ")");
        }
        return keyed(column, all);
    }

    private boolean hasRange(Column column) {
        return (column.isNumber() || column.isTime()) && privacy.mayShowRange(column.name());
    }

    /**
     * The sum of floating point numbers as whole numbers of a unit that is small beside the largest: such a sum does not
     * depend on the order of rows.
     */
    /** A filter would not do: the engine computes what it filters, and numbers that do not fit would fail. */
    private static String sum(Column column, int shift, String condition) {
        return "sum(CASE WHEN " + condition + " THEN CAST(round(CAST(" + column.sql()
                + " AS DOUBLE) * pow(2.0::DOUBLE, " + shift + ")) AS HUGEINT) END)";
    }

    private void sumUnusual(Answers answers) throws SQLException {
        List<Map<String, String>> wanted = columns.stream()
                .filter(column -> column.isFloat() && answers.has(column.sql(), "max"))
                .filter(column -> shift(column, answers) != USUAL_SHIFT)
                .map(column -> keyed(
                        column, Map.of("sum", sum(column, shift(column, answers), "isfinite(" + column.sql() + ")"))))
                .toList();
        if (!wanted.isEmpty()) {
            ask(answers, List.of(), wanted);
        }
    }

    private static int shift(Column column, Answers answers) {
        double largest =
                Math.max(Math.abs(answers.real(column.sql(), "min")), Math.abs(answers.real(column.sql(), "max")));
        int exponent = Math.getExponent(largest) + 1;
        return largest == 0 || (exponent > LEAST_EXPONENT && exponent <= USUAL_EXPONENT)
                ? USUAL_SHIFT
                : Math.min(1023, BITS - exponent);
    }

    private void quantiles(Answers answers, Answers first, long step) throws SQLException {
        List<Column> ranged = columns.stream()
                .filter(column -> first.has(column.sql(), "max"))
                .toList();
        List<Map<String, String>> wanted = ranged.stream()
                .map(column -> keyed(
                        column,
                        Map.of(
                                "quantiles",
                                "CAST(quantile_disc(" + column.sql() + ", [" + String.join(", ", LEVELS) + "])"
                                        + column.when() + " AS VARCHAR[])")))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        String relation = step == 1
                ? source.relation(false)
                : "(SELECT " + ranged.stream().map(Column::sql).collect(Collectors.joining(", "))
                        + ", row_number() OVER () AS " + Sql.identifier(ROW) + " FROM " + source.relation(false)
                        + ") WHERE hash(" + Sql.identifier(ROW) + ", " + SEED + ") % " + step + " = 0";
        ask(answers, relation, List.of("count(*)"), wanted);
    }

    private Facts.Column column(Column column, long rows, boolean exact, Answers first, Answers second, long step)
            throws SQLException {
        long count = first.decimal(column.sql(), "count").longValueExact();
        Optional<List<String>> declared = Optional.ofNullable(labels.get(column.name()));
        Optional<Facts.Classes> classes = declared.isPresent()
                ? Optional.of(privacy.safe(classes(column, declared.get(), count)))
                : Optional.empty();
        return new Facts.Column(
                column.name(),
                declared.map(FeatureType::classes).orElse(column.type()),
                false,
                rows - count,
                first.has(column.sql(), "distinct")
                        ? Optional.of(new Facts.Distinct(
                                Math.min(
                                        count,
                                        first.decimal(column.sql(), "distinct").longValueExact()),
                                exact))
                        : Optional.empty(),
                declared.isPresent() || !first.has(column.sql(), "max") || privacy.isTooSmall(count)
                        ? Optional.empty()
                        : Optional.of(range(column, count, first, second, step)),
                declared.isPresent() || !first.has(column.sql(), "longest")
                        ? Optional.empty()
                        : Optional.of(new Facts.Lengths(
                                first.decimal(column.sql(), "shortest").longValueExact(),
                                first.decimal(column.sql(), "longest").longValueExact(),
                                mean(first.decimal(column.sql(), "lengths"), count))),
                classes);
    }

    private Facts.Range range(Column column, long count, Answers first, Answers second, long step) {
        String mean = "";
        if (column.isWhole()) {
            mean = mean(first.decimal(column.sql(), "sum"), count);
        } else if (column.isFloat()) {
            mean = mean(
                    scaled(first.decimal(column.sql(), "sum"), -shift(column, first)),
                    first.decimal(column.sql(), "finite").longValueExact());
        }
        List<String> values = second.texts(column.sql(), "quantiles");
        List<Facts.Quantile> quantiles = IntStream.range(0, values.size())
                .mapToObj(level -> new Facts.Quantile(LEVELS.get(level), value(column, values.get(level))))
                .toList();
        return new Facts.Range(
                value(column, first.text(column.sql(), "min")),
                value(column, first.text(column.sql(), "max")),
                mean,
                quantiles,
                step == 1 ? Optional.empty() : Optional.of(second.first().longValueExact()));
    }

    private static BigDecimal scaled(BigDecimal value, int exponent) {
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow(Math.abs(exponent)));
        return exponent < 0 ? value.divide(power, MathContext.DECIMAL128) : value.multiply(power);
    }

    private static String mean(BigDecimal sum, long count) {
        return count == 0 ? "0" : Numbers.floating(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128));
    }

    private static String value(Column column, String text) {
        return column.isFloat()
                ? Numbers.floating(new BigDecimal(text))
                : column.isWhole() ? Numbers.plain(new BigDecimal(text)) : text;
    }

    /** Only declared classes are asked for; others are a number. Whole numbers may stand for classes by their order. */
    private Facts.Classes classes(Column column, List<String> declared, long count) throws SQLException {
        boolean byOrder = column.isWhole() && !declared.stream().allMatch(name -> name.matches("-?\\d+"));
        List<String> keys = byOrder
                ? IntStream.range(0, declared.size()).mapToObj(String::valueOf).toList()
                : declared;
        Map<String, Long> found = new HashMap<>();
        String key = "CAST(" + column.sql() + " AS VARCHAR)";
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT " + key + ", count(*) FROM " + source.relation(false)
                        + " WHERE " + key + " IN (" + Sql.texts(keys) + ") GROUP BY 1")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        List<Facts.ClassCount> counts = IntStream.range(0, declared.size())
                .mapToObj(index -> new Facts.ClassCount(declared.get(index), found.getOrDefault(keys.get(index), 0L)))
                .toList();
        long known = counts.stream().mapToLong(Facts.ClassCount::count).sum();
        return new Facts.Classes(counts, count - known, 0);
    }

    private Optional<Long> duplicates(long rows) throws SQLException {
        if (!settings.duplicates() || columns.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = session.reading();
                ResultSet different = statement.executeQuery(
                        "SELECT count(*) FROM (SELECT DISTINCT * FROM " + source.relation(false) + ")")) {
            different.next();
            return Optional.of(rows - different.getLong(1));
        }
    }

    /** The rows as text, so that relations whose types differ can be compared. */
    String asText() {
        return "SELECT "
                + columns.stream()
                        .map(column -> "CAST(" + column.sql() + " AS VARCHAR)")
                        .collect(Collectors.joining(", "))
                + " FROM " + source.relation(false);
    }

    int width() {
        return columns.size();
    }

    private static Map<String, String> keyed(Column column, Map<String, String> expressions) {
        Map<String, String> keyed = new LinkedHashMap<>();
        expressions.forEach((what, sql) -> keyed.put(Answers.key(column.sql(), what), sql));
        return keyed;
    }

    private void ask(Answers answers, List<String> alone, List<Map<String, String>> wanted) throws SQLException {
        ask(answers, source.relation(false), alone, wanted);
    }

    private void ask(Answers answers, String relation, List<String> alone, List<Map<String, String>> wanted)
            throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        IntStream.range(0, alone.size()).forEach(index -> {
            keys.add(Answers.key("", String.valueOf(index)));
            expressions.add(alone.get(index));
        });
        wanted.forEach(map -> map.forEach((key, expression) -> {
            keys.add(key);
            expressions.add(expression);
        }));
        try (Statement statement = session.reading();
                ResultSet row =
                        statement.executeQuery("SELECT " + String.join(", ", expressions) + " FROM " + relation)) {
            row.next();
            for (int index = 0; index < keys.size(); index++) {
                answers.put(keys.get(index), row, index + 1);
            }
        }
    }

    /** Answers of the engine, by column and what they are. */
    private static final class Answers {
        private final Map<String, Object> values = new HashMap<>();

        static String key(String column, String what) {
            return what + " " + column;
        }

        void put(String key, ResultSet row, int column) throws SQLException {
            Object value = row.getObject(column);
            if (value instanceof java.sql.Array list) {
                values.put(
                        key,
                        Stream.of((Object[]) list.getArray())
                                .map(String::valueOf)
                                .toList());
            } else if (value != null) {
                values.put(key, value instanceof Number ? value : row.getString(column));
            }
        }

        boolean has(String column, String what) {
            return values.containsKey(key(column, what));
        }

        String text(String column, String what) {
            return String.valueOf(values.get(key(column, what)));
        }

        double real(String column, String what) {
            return Double.parseDouble(text(column, what));
        }

        BigDecimal decimal(String column, String what) {
            return has(column, what) ? new BigDecimal(text(column, what)) : BigDecimal.ZERO;
        }

        BigDecimal first() {
            return decimal("", "0");
        }

        @SuppressWarnings("unchecked")
        List<String> texts(String column, String what) {
            Object list = values.get(key(column, what));
            return list instanceof List<?> texts ? (List<String>) texts : List.of();
        }
    }
}
