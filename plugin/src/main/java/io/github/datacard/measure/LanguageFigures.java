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

    private static final int LONGEST = 400;
    private static final int PERCENT = 100;

    private final Privacy privacy;

    LanguageFigures(Privacy privacy) {
        this.privacy = privacy;
    }

    /** Whether texts of a column may have a language. */
    static boolean applies(TableColumn column, Answers first) {
        BigDecimal mean = first.decimal(column.sql(), "lengths")
                .divide(first.decimal(column.sql(), "count").max(BigDecimal.ONE), MathContext.DECIMAL64);
        return column.isText()
                && first.decimal(column.sql(), "about").longValueExact() >= FEWEST
                && mean.compareTo(SHORTEST_MEAN) >= 0;
    }

    /** What is asked with the numbers of different values. */
    static Map<String, String> wanted(TableColumn column, Answers first) {
        long step = Math.max(1, first.decimal(column.sql(), "about").longValueExact() / MOST);
        String text = "CAST(" + column.sql() + " AS VARCHAR)";
        String picked = step == 1 ? column.sql() + " IS NOT NULL" : "hash(" + text + ") % " + step + " = 0";
        // The engine computes what it filters; of texts that are not picked nothing is to be copied.
        return Map.of(
                "texts",
                "list(DISTINCT CASE WHEN " + picked + " THEN left(" + text + ", " + LONGEST + ") END) FILTER (WHERE "
                        + picked + ")");
    }

    /** What is looked at of a text. */
    static String start(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The languages of texts; empty where they are too few, or none is known. Shares that so few texts have that they identify some are left out. */
    Optional<Facts.Languages> read(List<String> texts) {
        if (texts.size() < FEWEST) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(
                text -> privacy.languages().in(text).ifPresent(language -> counts.merge(language, 1, Integer::sum)));
        List<Facts.LanguageShare> shares = counts.entrySet().stream()
                .filter(count -> privacy.mayShowRows(count.getValue()))
                .map(count -> new Facts.LanguageShare(count.getKey(), count.getValue() * PERCENT / texts.size()))
                .filter(share -> share.percent() > 0)
                .sorted(Comparator.comparingInt(Facts.LanguageShare::percent)
                        .reversed()
                        .thenComparing(Facts.LanguageShare::language))
                .toList();
        return shares.isEmpty() ? Optional.empty() : Optional.of(new Facts.Languages(texts.size(), shares));
    }
}
