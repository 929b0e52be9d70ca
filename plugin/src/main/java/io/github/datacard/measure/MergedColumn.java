package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Numbers;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.PartName;
import io.github.datacard.facts.ValueShares;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** One column of all parts. What only all rows together show is hidden as if they had been measured together. */
final class MergedColumn {
    private static final String ERROR_PERCENT = "1";

    private final List<Piece> pieces;
    private final List<Piece> filled;
    private final long rows;
    private final Privacy privacy;
    private final Optional<FeatureType> type;
    private final Facts.Column merged;

    MergedColumn(List<Piece> pieces, long rows, Privacy privacy) {
        this.pieces = pieces;
        this.rows = rows;
        this.privacy = privacy;
        this.filled = pieces.stream().filter(piece -> piece.count() > 0).toList();
        this.type = type(filled.isEmpty() ? pieces : filled);
        this.merged = type.map(this::column).orElseGet(this::unlike);
    }

    /** The column in one part. */
    record Piece(PartName part, long rows, Facts.Column column, Optional<PartColumn> more) {
        long count() {
            return rows - column.nulls();
        }
    }

    Facts.Column merged() {
        return merged;
    }

    /** What parts take the column for, if that is not one thing. */
    Optional<String> difference() {
        if (type.isPresent()) {
            return Optional.empty();
        }
        Map<String, String> types = new LinkedHashMap<>();
        filled.forEach(piece ->
                types.putIfAbsent(piece.column().type().says(), piece.part().text()));
        List<String> each = types.entrySet().stream()
                .map(known -> known.getKey() + " in " + known.getValue())
                .toList();
        return Optional.of("The column \"" + pieces.get(0).column().name() + "\" has other types in other parts: "
                + String.join(", ", each));
    }

    /** Whole numbers are floating point where other parts have that. */
    private static Optional<FeatureType> type(List<Piece> pieces) {
        List<FeatureType> types =
                pieces.stream().map(piece -> piece.column().type()).distinct().toList();
        boolean numbers = types.stream().allMatch(type -> type.name().matches("int64|float64"))
                && pieces.stream().noneMatch(piece -> piece.column().stated());
        return types.size() == 1
                ? Optional.of(types.get(0))
                : numbers ? Optional.of(FeatureType.simple("float64")) : Optional.empty();
    }

    private long count() {
        return filled.stream().mapToLong(Piece::count).sum();
    }

    private Facts.Column unlike() {
        return new Facts.Column(
                pieces.get(0).column().name(),
                FeatureType.simple("string"),
                false,
                rows - count(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Facts.Column column(FeatureType known) {
        WarehouseQueries.Column column =
                new WarehouseQueries.Column(pieces.get(0).column().name(), known);
        Optional<Facts.Distinct> distinct = distinct();
        boolean ranged = !filled.isEmpty()
                && privacy.mayShowRange(column.name())
                && filled.stream()
                        .allMatch(piece -> piece.column().range().isPresent()
                                && piece.more().isPresent())
                && !privacy.isTooSmall(count())
                && distinct.filter(found -> !privacy.tellsOfSingleRows(column.name(), count(), found.count()))
                        .isPresent();
        return new Facts.Column(
                column.name(),
                known,
                pieces.stream().anyMatch(piece -> piece.column().stated()),
                rows - count(),
                distinct,
                ranged ? Optional.of(range(column)) : Optional.empty(),
                lengths(),
                classes(piece -> piece.column().classes()).map(privacy::safe),
                detail(column, ranged));
    }

    private Optional<Facts.Distinct> distinct() {
        List<Piece> counted = filled.isEmpty() ? pieces : filled;
        if (!counted.stream()
                .allMatch(piece ->
                        piece.column().distinct().isPresent() && piece.more().isPresent())) {
            return Optional.empty();
        }
        HashUnion union = new HashUnion(
                more().mapToLong(part -> part.different().hashes().length).sum());
        more().map(PartColumn::different)
                .sorted(Comparator.comparingInt(hashes -> -hashes.zeros()))
                .forEach(union::add);
        return Optional.of(
                union.isExact()
                        ? new Facts.Distinct(union.count(), true)
                        : new Facts.Distinct(Math.min(count(), union.count()), false, Optional.of(ERROR_PERCENT)));
    }

    private Stream<PartColumn> more() {
        return filled.stream().flatMap(piece -> piece.more().stream());
    }

    private Facts.Range range(WarehouseQueries.Column column) {
        MergedValues values = values(column);
        List<Facts.Quantile> quantiles = new ArrayList<>();
        SecondReading.LEVELS.forEach(level -> quantiles.add(
                new Facts.Quantile(level, WarehouseFigures.value(column, values.at(new BigDecimal(level))))));
        return new Facts.Range(
                extreme(column, PartColumn::min, PartColumn::atMin, 1),
                extreme(column, PartColumn::max, PartColumn::atMax, -1),
                column.isTime() ? "" : Numbers.mean(sum(), numbers()),
                quantiles,
                Optional.empty(),
                values.error(),
                codes(column.name()));
    }

    /** Numbers that may stand for a missing value, where no part has them among others. */
    private List<Facts.Code> codes(String name) {
        Map<String, Long> rows = new TreeMap<>(Comparator.comparing(BigDecimal::new));
        ranges().flatMap(range -> range.codes().stream())
                .forEach(code -> rows.merge(code.value(), code.rows(), Long::sum));
        return rows.entrySet().stream()
                .filter(code -> ranges().allMatch(range -> hasOnlyAsCode(range, code.getKey())))
                .filter(code -> privacy.mayShowExtreme(name, code.getValue()))
                .map(code -> new Facts.Code(code.getKey(), code.getValue()))
                .toList();
    }

    private Stream<Facts.Range> ranges() {
        return filled.stream().flatMap(piece -> piece.column().range().stream());
    }

    private static boolean hasOnlyAsCode(Facts.Range range, String value) {
        return range.codes().stream().anyMatch(code -> code.value().equals(value))
                || (!range.min().equals(value) && !range.max().equals(value));
    }

    private MergedValues values(WarehouseQueries.Column column) {
        return new MergedValues(more().map(PartColumn::values).toList(), !column.isTime());
    }

    private String extreme(
            WarehouseQueries.Column column,
            Function<PartColumn, String> value,
            ToLongFunction<PartColumn> rowsWith,
            int direction) {
        Comparator<String> order = MergedValues.order(!column.isTime());
        String extreme = more().map(value)
                .reduce((a, b) -> order.compare(a, b) * direction <= 0 ? a : b)
                .orElse("");
        long with = more().filter(part -> order.compare(value.apply(part), extreme) == 0)
                .mapToLong(rowsWith)
                .sum();
        return privacy.mayShowExtreme(column.name(), with) ? WarehouseFigures.value(column, extreme) : "";
    }

    private BigDecimal sum() {
        return more().map(part -> new BigDecimal(part.sum())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long numbers() {
        return more().mapToLong(PartColumn::numbers).sum();
    }

    /** The deviation of all numbers follows from that of each part and from how far their means lie apart. */
    private String deviation() {
        if (numbers() < 2 || more().anyMatch(part -> part.squares().isEmpty() && part.numbers() > 0)) {
            return "";
        }
        BigDecimal mean = sum().divide(BigDecimal.valueOf(numbers()), MathContext.DECIMAL128);
        BigDecimal squares = more().filter(part -> part.numbers() > 0)
                .map(part -> {
                    BigDecimal count = BigDecimal.valueOf(part.numbers());
                    BigDecimal apart = new BigDecimal(part.sum())
                            .divide(count, MathContext.DECIMAL128)
                            .subtract(mean);
                    return new BigDecimal(part.squares())
                            .add(apart.multiply(apart).multiply(count), MathContext.DECIMAL128);
                })
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, MathContext.DECIMAL128));
        return Numbers.floating(squares.divide(BigDecimal.valueOf(numbers() - 1), MathContext.DECIMAL128)
                .sqrt(MathContext.DECIMAL64));
    }

    private Optional<Facts.Lengths> lengths() {
        List<Facts.Lengths> all = filled.stream()
                .flatMap(piece -> piece.column().lengths().stream())
                .toList();
        return all.isEmpty() || all.size() < filled.size() || more().count() < filled.size()
                ? Optional.empty()
                : Optional.of(new Facts.Lengths(
                        all.stream().mapToLong(Facts.Lengths::min).min().orElse(0),
                        all.stream().mapToLong(Facts.Lengths::max).max().orElse(0),
                        Numbers.mean(sum(), count())));
    }

    private Optional<Facts.Classes> classes(Function<Piece, Optional<Facts.Classes>> of) {
        List<Piece> counted = filled.isEmpty() ? pieces : filled;
        List<Facts.Classes> all =
                counted.stream().flatMap(piece -> of.apply(piece).stream()).toList();
        if (all.isEmpty() || all.size() < counted.size()) {
            return Optional.empty();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        all.forEach(classes -> classes.counts().forEach(known -> counts.merge(known.name(), known.count(), Long::sum)));
        return Optional.of(new Facts.Classes(
                counts.entrySet().stream()
                        .map(known -> new Facts.ClassCount(known.getKey(), known.getValue()))
                        .toList(),
                all.stream().mapToLong(Facts.Classes::undeclared).sum(),
                0));
    }

    private Facts.Detail detail(WarehouseQueries.Column column, boolean ranged) {
        boolean numbers = ranged && !column.isTime();
        return new Facts.Detail(
                        sum(detail -> detail.nan()).filter(found -> found > 0),
                        numbers ? sum(detail -> detail.zeros()).filter(privacy::mayShowRows) : Optional.empty(),
                        numbers ? deviation() : "",
                        numbers ? bins(column) : List.of(),
                        lengthBins(),
                        fewValues(column.name()),
                        parts(),
                        personal())
                .in(languages());
    }

    /** The languages of the texts that were looked at in all parts. */
    private Optional<Facts.Languages> languages() {
        return new LanguageFigures(privacy)
                .together(filled.stream()
                        .flatMap(piece -> piece.column().detail().languages().stream())
                        .toList());
    }

    private Optional<Long> sum(Function<Facts.Detail, Optional<Long>> of) {
        List<Long> all = filled.stream()
                .flatMap(piece -> of.apply(piece.column().detail()).stream())
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().mapToLong(Long::longValue).sum());
    }

    /** Only exact ones: a histogram of shares of values would show rows that are not there. */
    private List<Facts.Bin> bins(WarehouseQueries.Column column) {
        if (!more().map(PartColumn::values).allMatch(ValueShares::isWhole)) {
            return List.of();
        }
        MergedValues values = values(column);
        return privacy.safe(values.bins(Bins.edges(
                new BigDecimal(values.at(new BigDecimal(SecondReading.LEVELS.get(0)))),
                new BigDecimal(values.at(new BigDecimal(SecondReading.LEVELS.get(SecondReading.LEVELS.size() - 1)))),
                column.isWhole())));
    }

    private List<Facts.Bin> lengthBins() {
        List<ValueShares> all = more().map(PartColumn::lengths).toList();
        boolean known = !all.isEmpty() && all.stream().allMatch(shares -> shares.all() > 0 && shares.isWhole());
        return known && lengths().isPresent() ? privacy.safe(new MergedValues(all, true).lengthBins()) : List.of();
    }

    private Optional<Facts.Classes> fewValues(String name) {
        return classes(piece -> piece.column().detail().values())
                .flatMap(values -> new ColumnDetails(privacy, Set.of())
                        .values(
                                name,
                                values.counts().stream()
                                        .map(Facts.ClassCount::name)
                                        .toList(),
                                values.counts().stream()
                                        .map(known -> String.valueOf(known.count()))
                                        .toList(),
                                count()));
    }

    private List<Facts.Part> parts() {
        Map<String, List<Facts.Part>> byPath = new LinkedHashMap<>();
        filled.forEach(piece -> piece.column()
                .detail()
                .parts()
                .forEach(part -> byPath.computeIfAbsent(part.path(), path -> new ArrayList<>())
                        .add(part)));
        return byPath.entrySet().stream()
                .map(path -> new Facts.Part(
                        path.getKey(),
                        path.getValue().get(0).type(),
                        path.getValue().stream().mapToLong(Facts.Part::count).sum(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private List<Facts.Personal> personal() {
        Map<String, Long> kinds = new TreeMap<>();
        filled.forEach(piece -> piece.column()
                .detail()
                .personal()
                .forEach(found -> kinds.merge(found.kind(), found.rows(), Long::sum)));
        return kinds.entrySet().stream()
                .map(kind -> new Facts.Personal(kind.getKey(), Objects.requireNonNull(kind.getValue())))
                .toList();
    }
}
