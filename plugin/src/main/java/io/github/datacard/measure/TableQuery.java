package io.github.datacard.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks a relation for many figures at once, by column and what they are. */
final class TableQuery {
    /** Of how many columns one query asks: the time to plan it grows faster than their number. */
    private static final int ASKED = 250;

    private final EngineSession session;
    private final TableRelation source;

    TableQuery(EngineSession session, TableRelation source) {
        this.session = session;
        this.source = source;
    }

    /** The relation that is asked, as it is by now. */
    String relation() {
        return source.relation(false);
    }

    /** A statement for a query that reads all rows. */
    Statement reading() throws SQLException {
        return session.reading();
    }

    /** Expressions by what they are, as those of a column. */
    static Map<String, String> keyed(TableColumn column, Map<String, String> expressions) {
        Map<String, String> keyed = new LinkedHashMap<>();
        expressions.forEach((what, sql) -> keyed.put(Answers.key(column.sql(), what), sql));
        return keyed;
    }

    /** Puts figures of columns into answers; the types of the columns are those that the relation has by now. */
    void ask(Answers answers, List<Map<String, String>> wanted) throws SQLException {
        ask(answers, relation(), List.of(), wanted);
    }

    /** Puts figures into answers: some of a relation as a whole, and those of columns. */
    void ask(Answers answers, String relation, List<String> alone, List<Map<String, String>> wanted)
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
