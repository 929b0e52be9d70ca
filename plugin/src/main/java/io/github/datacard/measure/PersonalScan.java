package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.substance.PersonalData;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts rows with mail addresses, telephone numbers, numbers of cards and the like. No value leaves it. */
final class PersonalScan {
    /** Of more candidates, those are looked at whose hash is a multiple of a number. */
    private static final long MOST = 50_000;

    /** Whole numbers below this are no number of a telephone, a card or a person. */
    private static final int FEWEST_DIGITS = 9;

    private static final long LEAST = 100_000_000;
    private static final Set<String> SIGNED = Set.of("INTEGER", "BIGINT", "HUGEINT");

    /** One of so many rows is looked at before candidates are counted. */
    private static final int LOOKED = 64;

    /** So many times more candidates than are looked at need no exact count. */
    private static final int ENOUGH = 4;

    private static final int LONGEST = 20_000;

    /** Texts that are not longer on average are fetched with the counts, as many as are looked at. */
    private static final long SHORT = 1_000;

    private static final String CANDIDATE =
            "[\\w.+-]@[\\w-]|[0-9][0-9 ()/.+-]{7,}[0-9]|[A-Z]{2}[0-9]{2} ?[A-Z0-9]{4}|[0-9]{1,5}[a-zA-Z]? +[A-Z]";
    private static final Pattern LIKELY = Pattern.compile(CANDIDATE);

    private final EngineSession session;
    private final String relation;
    private final PersonalData personal;

    PersonalScan(EngineSession session, String relation, PersonalData personal) {
        this.session = session;
        this.relation = relation;
        this.personal = personal;
    }

    /** What is asked with the counts: how many of some rows are candidates. */
    static Map<String, String> looked(TableColumn column) {
        return column.isText()
                ? Map.of("looked", Sql.countOf(ofSome(column.text(), LOOKED, candidate(column))))
                : Map.of();
    }

    /**
     * What is asked once counts are known: how many candidates there are. Where these are far more than will be looked at, an
     * estimate is enough, as the pattern costs more than all else.
     */
    static Map<String, String> wanted(TableColumn column, Answers first) {
        Map<String, String> wanted = new LinkedHashMap<>();
        Optional<Long> about = estimate(column, first);
        wanted.put("candidates", about.map(String::valueOf).orElseGet(() -> Sql.countOf(candidate(column))));
        about.filter(many -> isShort(column, first)).ifPresent(many -> {
            String looked = ofSome(column.text(), step(many), candidate(column));
            // The engine computes what it filters; of texts that are not picked nothing is to be copied.
            wanted.put(
                    "picked texts",
                    "list(CASE WHEN " + looked + " THEN " + start(column) + " END) FILTER (WHERE " + looked + ")");
        });
        return wanted;
    }

    private static boolean isShort(TableColumn column, Answers first) {
        BigDecimal longest = first.decimal(column.sql(), "count").multiply(BigDecimal.valueOf(SHORT));
        return first.decimal(column.sql(), "lengths").compareTo(longest) <= 0;
    }

    private static long step(long candidates) {
        return Math.max(1, candidates / MOST);
    }

    private static String start(TableColumn column) {
        return "left(" + column.text() + ", " + LONGEST + ")";
    }

    /** About how many candidates there are; empty where these are to be counted. */
    private static Optional<Long> estimate(TableColumn column, Answers first) {
        long about = LOOKED * first.decimal(column.sql(), "looked").longValueExact();
        boolean comeOnce = 2 * first.decimal(column.sql(), "about").longValueExact()
                > first.decimal(column.sql(), "count").longValueExact();
        return Optional.of(about).filter(many -> comeOnce && many > ENOUGH * MOST);
    }

    /** A condition on one of so many rows, which is not asked of the others. */
    private static String ofSome(String text, long step, String condition) {
        return "CASE WHEN hash(" + text + ") % " + step + " = 0 THEN " + condition + " ELSE false END";
    }

    /** The condition on rows that are looked at. */
    private static String candidate(TableColumn column) {
        if (column.isText()) {
            return "regexp_matches(" + column.text() + ", " + Sql.text(CANDIDATE) + ")";
        }
        return SIGNED.contains(column.engineType()) && column.cell().isEmpty()
                ? "(" + column.sql() + " >= " + LEAST + " OR " + column.sql() + " <= -" + LEAST / 10 + ")"
                : "length(" + column.text() + ") >= " + FEWEST_DIGITS;
    }

    static boolean applies(TableColumn column) {
        return column.isText() || (column.isWhole() && !column.type().name().startsWith("decimal"));
    }

    /** What is in a column whose texts are known, with the rows that have them. */
    List<Facts.Personal> scan(Map<String, Long> texts) {
        Map<PersonalData.Kind, Long> found = new EnumMap<>(PersonalData.Kind.class);
        texts.forEach((text, rows) -> {
            if (LIKELY.matcher(text).find()) {
                personal.kindsIn(text).forEach(kind -> found.merge(kind, rows, Long::sum));
            }
        });
        return counts(found);
    }

    /** What is in a column, by what was asked for once counts were known. */
    List<Facts.Personal> scan(TableColumn column, Answers second) throws SQLException {
        long candidates = second.decimal(column.sql(), "candidates").longValueExact();
        if (candidates == 0) {
            return List.of();
        }
        return second.has(column.sql(), "picked texts")
                ? scan(column, second.texts(column.sql(), "picked texts"), step(candidates))
                : scan(column, step(candidates));
    }

    private List<Facts.Personal> scan(TableColumn column, List<String> texts, long step) {
        Map<PersonalData.Kind, Long> found = new EnumMap<>(PersonalData.Kind.class);
        texts.forEach(text -> add(found, column, text, step));
        return counts(found);
    }

    private List<Facts.Personal> scan(TableColumn column, long step) throws SQLException {
        Map<PersonalData.Kind, Long> found = new EnumMap<>(PersonalData.Kind.class);
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT " + start(column) + " FROM " + relation + " WHERE "
                        + (step == 1 ? candidate(column) : ofSome(column.text(), step, candidate(column))))) {
            while (rows.next()) {
                add(found, column, String.valueOf(rows.getString(1)), step);
            }
        }
        return counts(found);
    }

    private void add(Map<PersonalData.Kind, Long> found, TableColumn column, String text, long step) {
        personal.kindsIn(column.isText() ? text : text.strip()).forEach(kind -> found.merge(kind, step, Long::sum));
    }

    private static List<Facts.Personal> counts(Map<PersonalData.Kind, Long> found) {
        return found.entrySet().stream()
                .map(kind -> new Facts.Personal(kind.getKey().name().toLowerCase(Locale.ROOT), kind.getValue()))
                .toList();
    }
}
