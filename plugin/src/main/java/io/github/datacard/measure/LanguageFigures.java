package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which languages the texts of a column are. Different texts are counted, and of very many some by their hash. */
final class LanguageFigures {
    /** About so many different texts of a column are looked at. */
    private static final long MOST = 2_000;

    /** Of fewer texts nothing is said. */
    private static final int FEWEST = 20;

    /** Texts of which most are shorter have no language that could be known. */
    private static final BigDecimal SHORTEST_MEAN = BigDecimal.valueOf(8);

    /** So many characters of a text are looked at. */
    static final int LONGEST = 400;

    private static final int PERCENT = 100;

    private final Privacy privacy;

    LanguageFigures(Privacy privacy) {
        this.privacy = privacy;
    }

    /** Whether texts of a column may have a language. */
    static boolean applies(TableColumn column, Answers first) {
        return column.isText()
                && mayHave(
                        first.decimal(column.sql(), "about").longValueExact(),
                        first.decimal(column.sql(), "lengths"),
                        first.decimal(column.sql(), "count").longValueExact());
    }

    /** Whether so many texts may have a language, by their length together. */
    static boolean mayHave(long about, BigDecimal lengths, long count) {
        return about >= FEWEST
                && lengths.divide(BigDecimal.valueOf(Math.max(1, count)), MathContext.DECIMAL64)
                                .compareTo(SHORTEST_MEAN)
                        >= 0;
    }

    /** What is asked with the numbers of different values. */
    static Map<String, String> wanted(TableColumn column, Answers first) {
        long step = step(first.decimal(column.sql(), "about").longValueExact());
        String text = "CAST(" + column.sql() + " AS VARCHAR)";
        String picked = step == 1 ? column.sql() + " IS NOT NULL" : picked(text, step);
        // The engine computes what it filters; of texts that are not picked nothing is to be copied.
        return Map.of(
                "texts",
                "list(DISTINCT CASE WHEN " + picked + " THEN " + startOf(text) + " END) FILTER (WHERE " + picked + ")");
    }

    /** One of how many texts is looked at. */
    static long step(long about) {
        return Math.max(1, about / MOST);
    }

    /** The condition on a text that is looked at. */
    static String picked(String text, long step) {
        return "hash(" + text + ") % " + step + " = 0";
    }

    /** What is looked at of a text, as an expression. */
    static String startOf(String text) {
        return "left(" + text + ", " + LONGEST + ")";
    }

    /** What is looked at of a text. */
    static String start(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The languages of texts of several parts; empty where none is known. */
    Optional<Facts.Languages> together(List<Facts.Languages> parts) {
        long texts = parts.stream().mapToLong(Facts.Languages::texts).sum();
        Map<String, Long> counts = new HashMap<>();
        parts.forEach(part -> part.shares()
                .forEach(share -> counts.merge(share.language(), share.percent() * part.texts(), Long::sum)));
        return of(texts, counts, PERCENT);
    }

    /** The languages of texts; empty where they are too few, or none is known. Shares that so few texts have that they identify some are left out. */
    Optional<Facts.Languages> read(List<String> texts) {
        if (texts.size() < FEWEST) {
            return Optional.empty();
        }
        Map<String, Long> counts = new HashMap<>();
        texts.forEach(
                text -> privacy.languages().in(text).ifPresent(language -> counts.merge(language, 1L, Long::sum)));
        return of(texts.size(), counts, 1);
    }

    /** Shares of texts, of which so many times the number is known. */
    private Optional<Facts.Languages> of(long texts, Map<String, Long> counts, int times) {
        List<Facts.LanguageShare> shares = counts.entrySet().stream()
                .filter(count -> privacy.mayShowRows(count.getValue() / times))
                .map(count -> new Facts.LanguageShare(
                        count.getKey(), Math.toIntExact(count.getValue() * PERCENT / times / texts)))
                .filter(share -> share.percent() > 0)
                .sorted(Comparator.comparingInt(Facts.LanguageShare::percent)
                        .reversed()
                        .thenComparing(Facts.LanguageShare::language))
                .toList();
        return shares.isEmpty() ? Optional.empty() : Optional.of(new Facts.Languages(texts, shares));
    }
}
