package io.github.datacard.measure;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and values of data into SQL, so that none of them is read as SQL. */
final class Sql {
    private Sql() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    static String list(Collection<String> values) {
        return "[" + texts(values) + "]";
    }

    /** How many rows fulfill a condition. With hundreds of columns, a filter costs many times as much. */
    static String countOf(String condition) {
        return "count(CASE WHEN " + condition + " THEN 1 END)";
    }

    /** A path in which nothing is a pattern. */
    static String path(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
    }
}
