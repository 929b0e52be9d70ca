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
import java.util.regex.Pattern;
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

    /** Of how many columns different values are counted at once: the engine keeps a table in memory for each. */
    private static final int TOGETHER = 50;

    /** Of how many columns one query asks: the time to plan it grows faster than their number. */
    private static final int ASKED = 250;

    /** Bits that are kept of the largest number when floating point is summed as whole numbers. */
    private static final int BITS = 80;

    /** Numbers of usual size are summed before the largest is known: below 2^30, in units of 2^-62. */
    private static final int USUAL_EXPONENT = 30;

    private static final int USUAL_SHIFT = 62;

    /** A largest number below this is too small for the usual unit. */
    private static final int LEAST_EXPONENT = -20;

    /** How the engine calls a key that it cannot use as a name. */
    private static final Pattern RENAMED = Pattern.compile(".*_\\d+|C\\d+");

    /** A name that no column has by chance. */
    private static final String ROW = "datacard row \u0001";

    private final EngineSession session;
    private final TableSource source;
    private final MeasureSettings settings;
    private final Privacy privacy;
    private final Map<String, List<String>> labels;
    private List<Column> columns;

    /**
     * A column of the engine.
     *
     * @param engineType its type in the engine's words; several of these are the same to the Hub
     * @param cell the text that it is made of, in a delimited file; else empty
     * @param key the engine's name of it, elsewhere
     */
    private record Column(String sql, String name, FeatureType type, String engineType, String cell, String key) {
        boolean isChecked() {
            return !cell.isEmpty() && !isText();
        }

        Column named(String other) {
            return new Column(sql, other, type, engineType, cell, key);
        }

        /** The same column with the type that its values have room in. */
        Column as(String type) {
            return new Column(sql, name, FeatureType.simple(type), engineType, cell, key);
        }

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

        /** Times as the engine writes them, whatever the driver makes of them. */
        String written(String value) {
            return isTime() ? "CAST(" + value + " AS VARCHAR)" : value;
        }

        /** The value, or none where it is no number or has no end. */
        String finite() {
            return isFloat() ? "CASE WHEN isfinite(" + sql + ") THEN " + sql + " END" : sql;
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

    /**
     * What was measured.
     *
     * @param mixed places of columns of delimited files that do not go on as they begin
     * @param kinds names of columns of objects with values of several kinds
     */
    record Result(
            long rows,
            List<Facts.Column> columns,
            Optional<Long> duplicates,
            List<Integer> mixed,
            List<String> kinds) {}

    Result measure() throws SQLException {
        Answers first = new Answers();
        ask(first, List.of("count(*)"), columns.stream().map(this::counts).toList());
        while (retype(first)) {
            columns = describe();
            first = new Answers();
            ask(first, List.of("count(*)"), columns.stream().map(this::counts).toList());
        }
        long rows = first.first().longValueExact();
        sumUnusual(first);
        Answers second = new Answers();
        long step = Math.max(1, (rows + settings.exactRows() - 1) / Math.max(1, settings.exactRows()));
        quantiles(second, first, rows, step);
        DistinctCount distinct = new DistinctCount(settings.exact(), rows);
        countDifferent(first, distinct);
        List<Facts.Column> measured = new ArrayList<>();
        for (Column column : columns) {
            measured.add(
                    column(withoutValues(fitted(column, first), first, rows), rows, distinct, first, second, step));
        }
        return new Result(
                rows,
                List.copyOf(measured),
                duplicates(rows),
                IntStream.range(0, source.names().size())
                        .filter(source::isMixed)
                        .boxed()
                        .toList(),
                ofSeveralKinds(first));
    }

    private List<String> ofSeveralKinds(Answers answers) {
        return columns.stream()
                .filter(column -> answers.decimal(column.sql(), "kinds").longValueExact() > 1)
                .map(Column::name)
                .toList();
    }

    /** Takes columns for something else whose cells do not all fit; whether there are any. */
    private boolean retype(Answers answers) {
        boolean any = false;
        for (int column = 0; column < columns.size(); column++) {
            String sql = columns.get(column).sql();
            if (columns.get(column).isChecked()
                    && answers.decimal(sql, "misfits").signum() > 0) {
                source.retype(column, answers.decimal(sql, "large").signum() > 0);
                any = true;
            }
        }
        return any;
    }

    /** The engine takes the widest type for whole numbers of both signs, whether they need it or not. */
    private static Column fitted(Column column, Answers answers) {
        if (!column.engineType().equals("HUGEINT") || !answers.has(column.sql(), "smallest")) {
            return column;
        }
        BigDecimal smallest = answers.decimal(column.sql(), "smallest");
        BigDecimal largest = answers.decimal(column.sql(), "largest");
        boolean fits = smallest.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && largest.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return fits
                ? column.as("int64")
                : smallest.signum() >= 0 && largest.toBigInteger().bitLength() <= Long.SIZE
                        ? column.as("uint64")
                        : column;
    }

    /** A column of a delimited file without any value is a column of numbers to the Hub's reader. */
    private static Column withoutValues(Column column, Answers answers, long rows) {
        boolean nothing = answers.decimal(column.sql(), "count").signum() == 0;
        return column.cell().isEmpty() || !nothing ? column : column.as(rows == 0 ? "string" : "float64");
    }

    private void countDifferent(Answers answers, DistinctCount distinct) throws SQLException {
        List<Map<String, String>> wanted = new ArrayList<>();
        long together = 0;
        for (Column column : columns) {
            if (!column.hasParts()) {
                long about = answers.decimal(column.sql(), "about").longValueExact();
                together += Math.min(about, DistinctCount.MOST);
                wanted.add(keyed(column, distinct.wanted(column.sql(), about)));
                if (together > DistinctCount.MOST || wanted.size() == TOGETHER) {
                    ask(answers, List.of(), wanted);
                    wanted.clear();
                    together = 0;
                }
            }
        }
        if (!wanted.isEmpty()) {
            ask(answers, List.of(), wanted);
        }
    }

    private List<Column> describe() throws SQLException {
        return source.isDelimited()
                ? IntStream.range(0, source.names().size())
                        .mapToObj(column -> new Column(
                                TableSource.alias(column),
                                source.names().get(column),
                                source.textType(column).feature(),
                                source.textType(column).engine(),
                                TableSource.cell(column),
                                ""))
                        .toList()
                : described();
    }

    private List<Column> described() throws SQLException {
        List<Column> found = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE FROM " + source.relation(false))) {
            while (rows.next()) {
                String name = rows.getString(1);
                String type = rows.getString(2);
                // Values of several kinds stay JSON, with quotes around texts.
                String sql = type.equals("JSON") ? "(" + Sql.identifier(name) + " ->> '$')" : Sql.identifier(name);
                found.add(new Column(sql, name, EngineType.of(type), type, "", name));
            }
        }
        return source.isJson()
                        && found.stream()
                                .anyMatch(
                                        column -> RENAMED.matcher(column.name()).matches())
                ? named(found)
                : found;
    }

    /** The engine calls keys otherwise that differ in case only, or that are empty. */
    private List<Column> named(List<Column> columns) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet keys = statement.executeQuery(
                        "SELECT unnest(json_keys(json_group_structure(json))) FROM " + source.objects())) {
            while (keys.next()) {
                names.add(keys.getString(1));
            }
        }
        return names.size() != columns.size()
                ? columns
                : IntStream.range(0, names.size())
                        .mapToObj(place -> columns.get(place).named(names.get(place)))
                        .toList();
    }

    /** The expressions of the first query, by what they are. */
    private Map<String, String> counts(Column column) {
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
        if (column.engineType().equals("HUGEINT")) {
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
            all.put("sum", sum(column, USUAL_SHIFT, "abs(" + sql + ") < pow(2, " + USUAL_EXPONENT + ")"));
            all.put("finite", "count(" + column.finite() + ")");
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
     * depend on the order of rows. A filter would not do: the engine computes what it filters, and numbers that do not fit
     * would fail.
     */
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

    private void quantiles(Answers answers, Answers first, long rows, long step) throws SQLException {
        List<Column> ranged = columns.stream()
                .filter(column -> first.has(column.sql(), "max"))
                .toList();
        List<Map<String, String>> wanted = ranged.stream()
                .map(column -> keyed(
                        column,
                        Map.of(
                                "quantiles",
                                "CAST(quantile_disc(" + column.finite() + ", [" + String.join(", ", LEVELS)
                                        + "]) AS VARCHAR[])")))
                .toList();
        if (!wanted.isEmpty()) {
            ask(
                    answers,
                    List.of(),
                    ranged.stream().map(column -> extremes(column, first)).toList());
            ask(
                    answers,
                    step == 1 ? source.relation(false) : sample(ranged, first, rows, step),
                    List.of("count(*)"),
                    wanted);
        }
    }

    /** How many rows have the smallest and the largest value. */
    private static Map<String, String> extremes(Column column, Answers first) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String which : List.of("min", "max")) {
            String value = column.isNumber()
                    ? first.text(column.sql(), which)
                    : "CAST(" + Sql.text(first.text(column.sql(), which)) + " AS " + column.engineType() + ")";
            counts.put("at " + which, Sql.countOf(column.sql() + " = " + value));
        }
        return keyed(column, counts);
    }

    /** The same rows in each run: by a column that tells rows apart, or else by their place. */
    private String sample(List<Column> ranged, Answers first, long rows, long step) {
        Optional<Column> telling = columns.stream()
                .filter(column -> !column.hasParts())
                .filter(column -> first.decimal(column.sql(), "count").longValueExact() == rows)
                .filter(column -> first.decimal(column.sql(), "about").longValueExact() > rows / 2)
                .findFirst();
        return telling.map(column ->
                        source.relation(false) + " WHERE hash(" + column.sql() + ", " + SEED + ") % " + step + " = 0")
                .orElseGet(() -> "(SELECT "
                        + ranged.stream().map(Column::sql).collect(Collectors.joining(", "))
                        + ", row_number() OVER () AS " + Sql.identifier(ROW) + " FROM " + source.relation(false)
                        + ") WHERE hash(" + Sql.identifier(ROW) + ", " + SEED + ") % " + step + " = 0");
    }

    private Facts.Column column(
            Column column, long rows, DistinctCount distinct, Answers first, Answers second, long step)
            throws SQLException {
        long count = first.decimal(column.sql(), "count").longValueExact();
        Optional<List<String>> declared = Optional.ofNullable(labels.get(column.name()));
        Optional<Facts.Classes> classes = declared.isPresent()
                ? Optional.of(privacy.safe(classes(
                        column,
                        declared.get(),
                        column.isList() ? first.decimal(column.sql(), "lengths").longValueExact() : count)))
                : Optional.empty();
        Optional<Facts.Distinct> different = column.hasParts()
                ? Optional.empty()
                : Optional.of(distinct.read(
                        count,
                        first.decimal(column.sql(), "about").longValueExact(),
                        first.decimal(column.sql(), "distinct").longValueExact(),
                        first.decimal(column.sql(), "picked").longValueExact()));
        return new Facts.Column(
                column.name(),
                declared.map(FeatureType::classes)
                        .map(type -> column.isList() ? FeatureType.listOf(type) : type)
                        .orElse(column.type()),
                false,
                rows - count,
                different,
                declared.isPresent()
                                || !first.has(column.sql(), "max")
                                || privacy.isTooSmall(count)
                                || (different.isPresent()
                                        && privacy.tellsOfSingleRows(
                                                column.name(),
                                                count,
                                                different.get().count()))
                        ? Optional.empty()
                        : Optional.of(range(column, count, first, second, step)),
                (declared.isPresent() && !column.isList()) || !first.has(column.sql(), "longest")
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
                extreme(column, "min", first, second),
                extreme(column, "max", first, second),
                mean,
                quantiles,
                step == 1 ? Optional.empty() : Optional.of(second.first().longValueExact()));
    }

    /** The smallest or largest value; empty where so few rows have it that it tells of them. */
    private String extreme(Column column, String which, Answers first, Answers second) {
        return privacy.mayShowExtreme(
                        column.name(),
                        second.decimal(column.sql(), "at " + which).longValueExact())
                ? value(column, first.text(column.sql(), which))
                : "";
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
                : column.isWhole() ? Numbers.plain(new BigDecimal(text)) : Times.written(text);
    }

    /** Only declared classes are asked for; others are a number. */
    private Facts.Classes classes(Column column, List<String> declared, long count) throws SQLException {
        ClassNames names = new ClassNames(declared, column.type().name().equals("bool"));
        Map<String, Long> found = new HashMap<>();
        String cells = column.isList()
                ? "(SELECT CAST(unnest(" + column.sql() + ") AS VARCHAR) AS k FROM " + source.relation(false) + ")"
                : "(SELECT " + (column.cell().isEmpty() ? "CAST(" + column.sql() + " AS VARCHAR)" : column.cell())
                        + " AS k FROM " + source.relation(false) + ")";
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT k, count(*) FROM " + cells
                        + " WHERE lower(trim(k)) IN (" + Sql.texts(names.spellings()) + ") GROUP BY 1")) {
            while (rows.next()) {
                long more = rows.getLong(2);
                names.of(rows.getString(1)).ifPresent(name -> found.merge(name, more, Long::sum));
            }
        }
        List<Facts.ClassCount> counts = declared.stream()
                .map(name -> new Facts.ClassCount(name, found.getOrDefault(name, 0L)))
                .toList();
        long known = counts.stream().mapToLong(Facts.ClassCount::count).sum();
        return new Facts.Classes(counts, count - known, 0);
    }

    private Optional<Long> duplicates(long rows) throws SQLException {
        if (!settings.duplicates() || columns.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = session.reading();
                ResultSet different = statement.executeQuery("SELECT count(*) FROM (SELECT DISTINCT "
                        + columns.stream().map(Column::sql).collect(Collectors.joining(", ")) + " FROM "
                        + source.relation(false) + ")")) {
            different.next();
            return Optional.of(rows - different.getLong(1));
        }
    }

    /** The rows as text, so that relations whose types differ can be compared. */
    String asText() {
        return "SELECT "
                + columns.stream()
                        .map(column ->
                                column.cell().isEmpty() ? "CAST(" + column.sql() + " AS VARCHAR)" : column.cell())
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
        for (int start = 0; start < Math.max(1, wanted.size()); start += ASKED) {
            askOnce(answers, relation, alone, wanted.subList(start, Math.min(wanted.size(), start + ASKED)));
        }
    }

    private void askOnce(Answers answers, String relation, List<String> alone, List<Map<String, String>> wanted)
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
