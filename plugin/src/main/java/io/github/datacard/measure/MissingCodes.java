package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows numbers such as -999 that stand for a missing value: they are in a list, are smallest or largest of their column,
 * and lie far from all numbers that are not in the list.
 */
final class MissingCodes {
    private static final Learned<MissingCodes> KNOWN = new Learned<>(MissingCodes::new);

    /** A code lies at least by this part of the range of all other numbers below or above them. */
    private static final BigDecimal FAR = new BigDecimal("0.5");

    private final List<BigDecimal> codes;

    private MissingCodes(Vocabulary vocabulary) {
        this.codes = vocabulary.list("missing-codes").values().stream()
                .map(value -> new BigDecimal(value.id()))
                .sorted()
                .toList();
    }

    /** Knows them by the value list {@code missing-codes} of a vocabulary. */
    static MissingCodes of(Vocabulary vocabulary) {
        return KNOWN.from(vocabulary);
    }

    /** What is asked of a column whose smallest or largest number is such a code; nothing of others. */
    Map<String, String> wanted(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (isSuspect(column, first)) {
            String others = "CASE WHEN " + column.finite() + " NOT IN ("
                    + String.join(
                            ", ", codes.stream().map(BigDecimal::toPlainString).toList())
                    + ") THEN " + column.finite() + " END";
            wanted.put("others from", column.written("min(" + others + ")"));
            wanted.put("others to", column.written("max(" + others + ")"));
            codes.forEach(
                    code -> wanted.put("code " + code, Sql.countOf(column.finite() + " = " + code.toPlainString())));
        }
        return wanted;
    }

    private boolean isSuspect(TableColumn column, Answers first) {
        return column.isNumber()
                && first.has(column.sql(), "max")
                && Stream.of("min", "max")
                        .map(which -> new BigDecimal(first.text(column.sql(), which)))
                        .anyMatch(this::isCode);
    }

    private boolean isCode(BigDecimal number) {
        return codes.stream().anyMatch(code -> code.compareTo(number) == 0);
    }

    /** The codes of a column with the rows that have them. */
    List<Facts.Code> read(TableColumn column, Answers first, Answers second) {
        if (!isSuspect(column, first) || !second.has(column.sql(), "others to")) {
            return List.of();
        }
        BigDecimal from = new BigDecimal(second.text(column.sql(), "others from"));
        BigDecimal to = new BigDecimal(second.text(column.sql(), "others to"));
        return codes.stream()
                .filter(code -> isFar(code, from, to))
                .flatMap(code ->
                        Optional.of(second.decimal(column.sql(), "code " + code).longValueExact())
                                .filter(rows -> rows > 0)
                                .map(rows -> new Facts.Code(code.toPlainString(), rows))
                                .stream())
                .toList();
    }

    /** Below zero, a code tells itself from numbers that never are. */
    static boolean isFar(BigDecimal code, BigDecimal from, BigDecimal to) {
        BigDecimal reach = to.subtract(from).multiply(FAR);
        return (code.signum() < 0 && from.signum() >= 0)
                || code.compareTo(from.subtract(reach)) < 0
                || code.compareTo(to.add(reach)) > 0;
    }
}
