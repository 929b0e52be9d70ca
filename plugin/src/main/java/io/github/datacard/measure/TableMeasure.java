package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import io.github.datacard.facts.PartColumn;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
    private final ColumnDetails details;
    private List<TableColumn> columns;

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
        this.details = new ColumnDetails(privacy, labels.keySet());
        this.columns = describe();
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
        while (retype(first)) {
            columns = describe();
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
        List<Facts.Column> measured = new ArrayList<>();
        for (TableColumn column : columns) {
            measured.add(column(
                    withoutValues(fitted(column, first), first, rows), rows, distinct, first, second, shape, step));
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
                        .of(columns, first, second, column -> sum(column, first));
    }

    private static BigDecimal sum(TableColumn column, Answers first) {
        return column.isFloat()
                ? scaled(first.decimal(column.sql(), "sum"), -shift(column, first))
                : first.decimal(column.sql(), "sum");
    }

    private List<String> ofSeveralKinds(Answers answers) {
        return columns.stream()
                .filter(column -> answers.decimal(column.sql(), "kinds").longValueExact() > 1)
                .map(TableColumn::name)
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

    /**
     * The engine takes the widest type for whole numbers of both signs, whether they need it or not. The Hub's reader of JSON
     * has none between 64 bits with a sign and floating point.
     */
    private TableColumn fitted(TableColumn column, Answers answers) {
        if (!column.isWide() || !answers.has(column.sql(), "smallest")) {
            return column;
        }
        BigDecimal smallest = answers.decimal(column.sql(), "smallest");
        BigDecimal largest = answers.decimal(column.sql(), "largest");
        boolean fits = smallest.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && largest.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (source.isJson()) {
            return column.as(fits ? "int64" : "float64");
        }
        return fits
                ? column.as("int64")
                : smallest.signum() >= 0 && largest.toBigInteger().bitLength() <= Long.SIZE
                        ? column.as("uint64")
                        : column;
    }

    /** A column of a delimited file without any value is a column of numbers to the Hub's reader. */
    private static TableColumn withoutValues(TableColumn column, Answers answers, long rows) {
        boolean nothing = answers.decimal(column.sql(), "count").signum() == 0;
        return column.cell().isEmpty() || !nothing ? column : column.as(rows == 0 ? "string" : "float64");
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
            wanted.add(keyed(column, asked));
            if (together > DistinctCount.MOST || wanted.size() == TOGETHER) {
                ask(shape, List.of(), wanted);
                wanted.clear();
                together = 0;
            }
        }
        if (!wanted.isEmpty()) {
            ask(shape, List.of(), wanted);
        }
        return shape;
    }

    private List<TableColumn> describe() throws SQLException {
        return source.isDelimited()
                ? IntStream.range(0, source.names().size())
                        .mapToObj(column -> new TableColumn(
                                TableSource.alias(column),
                                source.names().get(column),
                                source.textType(column).feature(),
                                source.textType(column).engine(),
                                TableSource.cell(column),
                                ""))
                        .toList()
                : described();
    }

    private List<TableColumn> described() throws SQLException {
        List<TableColumn> found = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE FROM " + source.relation(false))) {
            while (rows.next()) {
                String name = rows.getString(1);
                String shown = source.names().isEmpty() ? name : source.names().get(found.size());
                String type = rows.getString(2);
                // Values of several kinds stay JSON, with quotes around texts.
                String sql = type.equals("JSON") ? "(" + Sql.identifier(name) + " ->> '$')" : Sql.identifier(name);
                found.add(new TableColumn(sql, shown, EngineType.of(type), type, "", name));
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
    private List<TableColumn> named(List<TableColumn> columns) throws SQLException {
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
            all.put("sum", sum(column, USUAL_SHIFT, "abs(" + sql + ") < pow(2, " + USUAL_EXPONENT + ")"));
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
        return keyed(column, all);
    }

    private boolean hasRange(TableColumn column) {
        return (column.isNumber() || column.isTime()) && privacy.mayShowRange(column.name());
    }

    /**
     * The sum of floating point numbers as whole numbers of a unit that is small beside the largest: such a sum does not
     * depend on the order of rows. A filter would not do: the engine computes what it filters, and numbers that do not fit
     * would fail.
     */
    private static String sum(TableColumn column, int shift, String condition) {
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

    private static int shift(TableColumn column, Answers answers) {
        double largest =
                Math.max(Math.abs(answers.real(column.sql(), "min")), Math.abs(answers.real(column.sql(), "max")));
        int exponent = Math.getExponent(largest) + 1;
        return largest == 0 || (exponent > LEAST_EXPONENT && exponent <= USUAL_EXPONENT)
                ? USUAL_SHIFT
                : Math.min(1023, BITS - exponent);
    }

    private void quantiles(Answers answers, Answers first, long rows, long step) throws SQLException {
        List<TableColumn> ranged = columns.stream()
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
    private Map<String, String> extremes(TableColumn column, Answers first) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (String which : List.of("min", "max")) {
            String value = column.isNumber()
                    ? first.text(column.sql(), which)
                    : "CAST(" + Sql.text(first.text(column.sql(), which)) + " AS " + column.engineType() + ")";
            counts.put("at " + which, Sql.countOf(column.sql() + " = " + value));
        }
        counts.putAll(ColumnDetails.deviation(column, first));
        return keyed(column, counts);
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

    private Facts.Column column(
            TableColumn column,
            long rows,
            DistinctCount distinct,
            Answers first,
            Answers second,
            Answers shape,
            long step)
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
                        shape.decimal(column.sql(), "distinct").longValueExact(),
                        shape.decimal(column.sql(), "picked").longValueExact()));
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
                withParts(column, first, details.detail(column, count, ranged, first, second, shape)));
    }

    private Facts.Detail withParts(TableColumn column, Answers first, Facts.Detail detail) throws SQLException {
        String relation = source.relation(false);
        long candidates = first.decimal(column.sql(), "candidates").longValueExact();
        List<Facts.Part> parts = column.hasParts() ? new Members(session, relation, details).of(column) : List.of();
        return detail.with(
                parts,
                candidates == 0
                        ? List.of()
                        : new PersonalScan(session, relation, privacy.personal()).scan(column, candidates));
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

    /** The mean of numbers; empty of all else. */
    private static String mean(TableColumn column, long count, Answers first) {
        if (!first.has(column.sql(), "max") || !column.isNumber()) {
            return "";
        }
        return Numbers.mean(sum(column, first), ColumnDetails.numbers(column, count, first));
    }

    private Facts.Range range(TableColumn column, long count, Answers first, Answers second, long step) {
        List<String> values = second.texts(column.sql(), "quantiles");
        List<Facts.Quantile> quantiles = IntStream.range(0, values.size())
                .mapToObj(level -> new Facts.Quantile(LEVELS.get(level), value(column, values.get(level))))
                .toList();
        return new Facts.Range(
                extreme(column, "min", first, second),
                extreme(column, "max", first, second),
                mean(column, count, first),
                quantiles,
                step == 1 ? Optional.empty() : Optional.of(second.first().longValueExact()));
    }

    /** The smallest or largest value; empty where so few rows have it that it identifies them. */
    private String extreme(TableColumn column, String which, Answers first, Answers second) {
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

    private static String value(TableColumn column, String text) {
        return column.isFloat()
                ? Numbers.floating(new BigDecimal(text))
                : column.isWhole() ? Numbers.plain(new BigDecimal(text)) : Times.written(text);
    }

    /** Only declared classes are asked for; others are a number. */
    private Facts.Classes classes(TableColumn column, List<String> declared, long count) throws SQLException {
        ValueClasses names = new ValueClasses(declared, column.type().name().equals("bool"));
        Map<String, Long> found = new HashMap<>();
        String cells = column.isList()
                ? "(SELECT CAST(unnest(" + column.sql() + ") AS VARCHAR) AS k FROM " + source.relation(false) + ")"
                : "(SELECT " + column.text() + " AS k FROM " + source.relation(false) + ")";
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

    /** Finds the types of all columns, as for a measurement. */
    TableMeasure settled() throws SQLException {
        while (source.isDelimited() && retype(counted())) {
            columns = describe();
        }
        return this;
    }

    private Answers counted() throws SQLException {
        Answers answers = new Answers();
        ask(answers, List.of("count(*)"), columns.stream().map(this::counts).toList());
        return answers;
    }

    /** The names of the columns, with whether each holds numbers. */
    Map<String, Boolean> names() {
        Map<String, Boolean> names = new TreeMap<>();
        columns.forEach(column -> names.put(column.name(), column.isNumber()));
        return names;
    }

    /** Some columns of all rows as values that can be compared with those of relations of other types. */
    String comparable(Map<String, Boolean> wanted) {
        Map<String, TableColumn> byName = new HashMap<>();
        columns.forEach(column -> byName.putIfAbsent(column.name(), column));
        return "SELECT "
                + wanted.entrySet().stream()
                        .map(name -> comparable(Objects.requireNonNull(byName.get(name.getKey())), name.getValue()))
                        .collect(Collectors.joining(", "))
                + " FROM " + source.relation(false);
    }

    private static String comparable(TableColumn column, boolean asNumber) {
        return asNumber ? "CAST(CAST(" + column.sql() + " AS DOUBLE) AS VARCHAR)" : column.text();
    }

    private static Map<String, String> keyed(TableColumn column, Map<String, String> expressions) {
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
        if (expressions.isEmpty()) {
            return;
        }
        try (Statement statement = session.reading();
                ResultSet row =
                        statement.executeQuery("SELECT " + String.join(", ", expressions) + " FROM " + relation)) {
            row.next();
            for (int index = 0; index < keys.size(); index++) {
                answers.put(keys.get(index), row, index + 1);
            }
        }
    }
}
