package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Figures that only some columns have: zeros, deviation, histograms, and how often each of few values occurs. Their
 * expressions are asked together with others, so that no row is read once more for them.
 */
final class ColumnDetails {
    /** A column of more values is shown by their number alone. */
    private static final int FEW = 30;

    /** The first estimate of a number of values may be off by so much. */
    private static final int ABOUT_FEW = 45;

    private static final int LONGEST_VALUE = 100;

    /** Longer numbers may have no room in the type of their column. */
    private static final int EXACT_DIGITS = 30;

    private final Privacy privacy;
    private final Set<String> labeled;
    private final LanguageFigures languages;

    /**
     * Details of a table.
     *
     * @param labeled columns whose classes are declared
     */
    ColumnDetails(Privacy privacy, Set<String> labeled) {
        this.privacy = privacy;
        this.labeled = labeled;
        this.languages = new LanguageFigures(privacy);
    }

    /** What is asked with the counts. */
    Map<String, String> counts(TableColumn column, boolean ranged) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (column.isFloat()) {
            wanted.put("nan", Sql.countOf("isnan(" + column.sql() + ")"));
        }
        if (column.isNumber() && ranged) {
            wanted.put("zeros", Sql.countOf(column.sql() + " = 0"));
        }
        return wanted;
    }

    /** What is asked once smallest and largest are known. */
    static Map<String, String> deviation(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        NumberSpan.of(column, first).ifPresent(span -> {
            wanted.put("places", NumberSpan.sum(span.place()));
            wanted.put("squares", NumberSpan.sum("(" + span.place() + ") * (" + span.place() + ")"));
        });
        return wanted;
    }

    /** What is asked of numbers that may stand for a missing value. */
    Map<String, String> codes(TableColumn column, Answers first) {
        return privacy.missingCodes().wanted(column, first);
    }

    /** What is asked once quantiles are known. */
    static Map<String, String> bins(TableColumn column, Answers second) {
        Map<String, String> wanted = new LinkedHashMap<>();
        edges(column, second)
                .forEach(edge -> wanted.put(
                        "below " + edge,
                        "count_if(" + column.finite() + " < "
                                + (column.isFloat() || edge.precision() > EXACT_DIGITS
                                        ? "CAST('" + edge.doubleValue() + "' AS DOUBLE)"
                                        : edge.toPlainString())
                                + ")"));
        return wanted;
    }

    /** What is asked once shortest and longest are known. */
    static Map<String, String> lengths(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        lengthEdges(column, first)
                .forEach(edge -> wanted.put("shorter " + edge, "count_if(" + column.length() + " < " + edge + ")"));
        return wanted;
    }

    /** What is asked of texts once it is known about how many there are. */
    Map<String, String> texts(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (mayHaveFew(column, first)) {
            wanted.put("values", "CAST(map_keys(histogram(" + column.sql() + ")) AS VARCHAR[])");
            wanted.put("times", "CAST(map_values(histogram(" + column.sql() + ")) AS VARCHAR[])");
        }
        if (mayNameLanguages(column, first)) {
            wanted.putAll(LanguageFigures.wanted(column, first));
        }
        return wanted;
    }

    private boolean mayNameLanguages(TableColumn column, Answers first) {
        return !labeled.contains(column.name())
                && privacy.mayShowRange(column.name())
                && LanguageFigures.applies(column, first);
    }

    private Optional<Facts.Languages> languages(TableColumn column, Answers first, Answers second) {
        return mayNameLanguages(column, first) ? languages.read(second.texts(column.sql(), "texts")) : Optional.empty();
    }

    private boolean mayHaveFew(TableColumn column, Answers first) {
        boolean words = column.isText()
                && first.decimal(column.sql(), "longest").longValueExact() <= LONGEST_VALUE
                && first.decimal(column.sql(), "about").longValueExact() <= ABOUT_FEW;
        return (words || column.type().name().equals("bool"))
                && !labeled.contains(column.name())
                && privacy.mayShowRange(column.name());
    }

    /** Numbers between which a histogram counts: what is shown as quantiles anyway, and eight steps between. */
    private static List<BigDecimal> edges(TableColumn column, Answers second) {
        List<String> quantiles = second.texts(column.sql(), "quantiles");
        if (!column.isNumber() || quantiles.size() < 2) {
            return List.of();
        }
        BigDecimal low = new BigDecimal(quantiles.get(0));
        BigDecimal high = new BigDecimal(quantiles.get(quantiles.size() - 1));
        return Bins.edges(low, high, column.isWhole());
    }

    private static List<BigDecimal> lengthEdges(TableColumn column, Answers first) {
        return first.has(column.sql(), "longest")
                ? Bins.edgesOfLengths(first.decimal(column.sql(), "shortest"), first.decimal(column.sql(), "longest"))
                : List.of();
    }

    /** The details of a column of which so many rows have a value. */
    Facts.Detail detail(TableColumn column, long count, boolean ranged, Answers first, Answers second) {
        boolean numbers = column.isNumber() && ranged;
        return new Facts.Detail(
                        column.isFloat() ? number(first, column, "nan").filter(rows -> rows > 0) : Optional.empty(),
                        numbers ? number(first, column, "zeros").filter(privacy::mayShowRows) : Optional.empty(),
                        numbers ? deviation(column, count, first, second) : "",
                        numbers ? bins(column, numbers(column, count, first), second) : List.of(),
                        lengths(column, count, first, second),
                        values(column, count, first, second),
                        List.of(),
                        List.of())
                .in(languages(column, first, second));
    }

    private static Optional<Long> number(Answers answers, TableColumn column, String what) {
        return Optional.of(answers.decimal(column.sql(), what).longValueExact());
    }

    /** How many values are numbers with an end. */
    static long numbers(TableColumn column, long count, Answers first) {
        return column.isFloat() ? first.decimal(column.sql(), "finite").longValueExact() : count;
    }

    private static String deviation(TableColumn column, long count, Answers first, Answers second) {
        long values = numbers(column, count, first);
        if (values < 2) {
            return "";
        }
        return NumberSpan.of(column, first)
                .map(span -> {
                    double spread = spread(column, values, second)
                            .divide(BigDecimal.valueOf(values - 1), MathContext.DECIMAL128)
                            .doubleValue();
                    return Numbers.floating(BigDecimal.valueOf(span.reach() * Math.sqrt(Math.max(0, spread))));
                })
                .orElseGet(() -> first.text(column.sql(), "min").equals(first.text(column.sql(), "max")) ? "0" : "");
    }

    /** The sum of squared distances of places from their mean. */
    private static BigDecimal spread(TableColumn column, long values, Answers second) {
        BigDecimal unit = new BigDecimal(BigInteger.TWO.pow(NumberSpan.BITS));
        BigDecimal places = second.decimal(column.sql(), "places").divide(unit);
        BigDecimal squares = second.decimal(column.sql(), "squares").divide(unit);
        return squares.subtract(places.multiply(places).divide(BigDecimal.valueOf(values), MathContext.DECIMAL128))
                .max(BigDecimal.ZERO);
    }

    /** The sum of squared distances of numbers from their mean; empty if it is not known. */
    static String squares(TableColumn column, long count, Answers first, Answers second) {
        long values = numbers(column, count, first);
        if (!column.isNumber() || !first.has(column.sql(), "max")) {
            return "";
        }
        return NumberSpan.of(column, first)
                .map(span -> {
                    BigDecimal reach = BigDecimal.valueOf(span.reach());
                    return spread(column, values, second)
                            .multiply(reach.multiply(reach), MathContext.DECIMAL128)
                            .toString();
                })
                .orElseGet(() -> first.text(column.sql(), "min").equals(first.text(column.sql(), "max")) ? "0" : "");
    }

    private List<Facts.Bin> bins(TableColumn column, long count, Answers second) {
        return privacy.safe(Bins.ofNumbers(
                edges(column, second),
                edge -> second.decimal(column.sql(), "below " + edge).longValueExact(),
                count));
    }

    private List<Facts.Bin> lengths(TableColumn column, long count, Answers first, Answers second) {
        return !first.has(column.sql(), "longest")
                ? List.of()
                : privacy.safe(Bins.ofLengths(
                        first.decimal(column.sql(), "shortest"),
                        first.decimal(column.sql(), "longest"),
                        edge -> second.decimal(column.sql(), "shorter " + edge).longValueExact(),
                        count));
    }

    private Optional<Facts.Classes> values(TableColumn column, long count, Answers first, Answers second) {
        return mayHaveFew(column, first)
                ? values(
                        column.name(), second.texts(column.sql(), "values"), second.texts(column.sql(), "times"), count)
                : Optional.empty();
    }

    /** How often values occur, unless they are many, seldom come again, or look like persons. */
    Optional<Facts.Classes> values(String name, List<String> values, List<String> times, long count) {
        boolean few =
                !values.isEmpty() && values.size() <= FEW && (privacy.isOfPart() || (long) values.size() * 2 <= count);
        if (!few || !privacy.mayShowValues(name, values)) {
            return Optional.empty();
        }
        List<Facts.ClassCount> counts = IntStream.range(0, values.size())
                .mapToObj(place -> new Facts.ClassCount(values.get(place), Long.parseLong(times.get(place))))
                .sorted(java.util.Comparator.comparingLong(Facts.ClassCount::count)
                        .reversed()
                        .thenComparing(Facts.ClassCount::name))
                .toList();
        return Optional.of(privacy.safe(new Facts.Classes(counts, 0, 0)))
                .filter(safe -> !safe.counts().isEmpty());
    }

    /** How many values a histogram of a member may have. */
    static int few() {
        return ABOUT_FEW;
    }

    static int longestValue() {
        return LONGEST_VALUE;
    }
}
