package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes columns of facts of what the queries of a table have given. */
final class WarehouseFigures {
    /** A longer value is no word. */
    private static final int LONGEST_VALUE = ColumnDetails.longestValue();

    private final List<WarehouseQueries.Column> columns;
    private final Map<String, String> row;
    private final Map<Integer, List<Map<String, String>>> values;
    private final Privacy privacy;
    private final ColumnDetails details;
    private final Texts read;

    WarehouseFigures(
            List<WarehouseQueries.Column> columns,
            Map<String, String> row,
            Map<Integer, List<Map<String, String>>> values,
            Privacy privacy,
            Texts read) {
        this.columns = columns;
        this.row = row;
        this.values = values;
        this.privacy = privacy;
        this.read = read;
        this.details = new ColumnDetails(privacy, Set.of());
    }

    /** Reads texts of a column. */
    interface Texts {
        /** Some of so many different ones. */
        List<String> of(int place, long different);
    }

    long rows() {
        return whole("r");
    }

    List<Facts.Column> columns() {
        return IntStream.range(0, columns.size()).mapToObj(this::column).toList();
    }

    private Facts.Column column(int place) {
        WarehouseQueries.Column column = columns.get(place);
        long count = whole("n" + place);
        Optional<Facts.Distinct> distinct =
                has("d" + place) ? Optional.of(new Facts.Distinct(whole("d" + place), true)) : Optional.empty();
        boolean ranged = has("lo" + place)
                && !privacy.isTooSmall(count)
                && distinct.filter(different -> !privacy.tellsOfSingleRows(column.name(), count, different.count()))
                        .isPresent();
        return new Facts.Column(
                column.name(),
                column.type(),
                true,
                rows() - count,
                distinct,
                ranged ? Optional.of(range(column, place)) : Optional.empty(),
                has("a" + place)
                        ? Optional.of(new Facts.Lengths(
                                whole("a" + place), whole("z" + place), Numbers.mean(number("l" + place), count)))
                        : Optional.empty(),
                column.hasLabels() ? Optional.of(privacy.safe(classes(column, place, count))) : Optional.empty(),
                detail(column, place, count, ranged));
    }

    private Facts.Range range(WarehouseQueries.Column column, int place) {
        List<Facts.Quantile> quantiles = new ArrayList<>();
        for (int level = 0; level < SecondReading.LEVELS.size(); level++) {
            String name = "q" + level + "_" + place;
            if (has(name)) {
                quantiles.add(new Facts.Quantile(SecondReading.LEVELS.get(level), value(column, text(name))));
            }
        }
        return new Facts.Range(
                extreme(column, "lo" + place),
                extreme(column, "hi" + place),
                has("s" + place) ? Numbers.mean(number("s" + place), whole("v" + place)) : "",
                List.copyOf(quantiles),
                Optional.empty());
    }

    private String extreme(WarehouseQueries.Column column, String name) {
        return privacy.mayShowExtreme(column.name(), whole("at" + name)) ? value(column, text(name)) : "";
    }

    /** A value as facts keep it. */
    static String value(WarehouseQueries.Column column, String text) {
        return column.isFloat()
                ? Numbers.floating(new BigDecimal(text))
                : column.isWhole() ? Numbers.plain(new BigDecimal(text)) : time(column, text);
    }

    /** Sessions are in UTC, and some databases write no zone. */
    private static String time(WarehouseQueries.Column column, String text) {
        String time = Times.written(text);
        return column.type().name().contains("tz=") && time.contains("T") && !time.endsWith("Z") ? time + "Z" : time;
    }

    private Facts.Detail detail(WarehouseQueries.Column column, int place, long count, boolean ranged) {
        boolean numbers = ranged && has("s" + place);
        List<Map<String, String>> found = values.getOrDefault(place, List.of());
        boolean words = column.isBool() || (has("z" + place) && whole("z" + place) <= LONGEST_VALUE);
        return new Facts.Detail(
                        Optional.empty(),
                        numbers ? Optional.of(whole("o" + place)).filter(privacy::mayShowRows) : Optional.empty(),
                        numbers && has("e" + place) ? Numbers.floating(number("e" + place)) : "",
                        List.of(),
                        List.of(),
                        words && !column.hasLabels()
                                ? details.values(column.name(), texts(found, "k"), texts(found, "n"), count)
                                : Optional.empty(),
                        List.of(),
                        List.of())
                .in(languages(column, place, count));
    }

    private Optional<Facts.Languages> languages(WarehouseQueries.Column column, int place, long count) {
        return column.isText()
                        && has("l" + place)
                        && privacy.mayShowRange(column.name())
                        && LanguageFigures.mayHave(whole("d" + place), number("l" + place), count)
                ? new LanguageFigures(privacy)
                        .read(read.of(place, whole("d" + place)).stream()
                                .distinct()
                                .sorted()
                                .toList())
                : Optional.empty();
    }

    private static List<String> texts(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
    }

    private Facts.Classes classes(WarehouseQueries.Column column, int place, long count) {
        ValueClasses names = new ValueClasses(column.type().labels(), false);
        Map<String, Long> found = values.getOrDefault(place, List.of()).stream()
                .filter(row -> names.of(row.getOrDefault("k", "")).isPresent())
                .collect(Collectors.toMap(
                        row -> names.of(row.getOrDefault("k", "")).orElseThrow(),
                        row -> Long.parseLong(row.getOrDefault("n", "0")),
                        Long::sum));
        List<Facts.ClassCount> counts = column.type().labels().stream()
                .map(name -> new Facts.ClassCount(name, found.getOrDefault(name, 0L)))
                .toList();
        long known = counts.stream().mapToLong(Facts.ClassCount::count).sum();
        return new Facts.Classes(counts, count - known, 0);
    }

    private boolean has(String name) {
        return !text(name).isEmpty();
    }

    private String text(String name) {
        return row.getOrDefault(name, "");
    }

    private BigDecimal number(String name) {
        return has(name) ? new BigDecimal(text(name)) : BigDecimal.ZERO;
    }

    private long whole(String name) {
        return number(name).longValueExact();
    }
}
