package io.github.datacard.measure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers of the engine, by column and what they are. */
final class Answers {
    private final Map<String, Object> values = new HashMap<>();

    static String key(String column, String what) {
        return what + " " + column;
    }

    void put(String key, ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof java.sql.Array list) {
            values.put(
                    key,
                    Stream.of((Object[]) list.getArray()).map(String::valueOf).toList());
        } else if (value != null) {
            values.put(key, value instanceof Number ? value : row.getString(column));
        }
    }

    void put(String key, Object value) {
        values.put(key, value);
    }

    boolean has(String column, String what) {
        return values.containsKey(key(column, what));
    }

    String text(String column, String what) {
        return String.valueOf(values.get(key(column, what)));
    }

    double real(String column, String what) {
        return Double.parseDouble(text(column, what));
    }

    BigDecimal decimal(String column, String what) {
        return has(column, what) ? new BigDecimal(text(column, what)) : BigDecimal.ZERO;
    }

    BigDecimal first() {
        return decimal("", "0");
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String column, String what) {
        Object list = values.get(key(column, what));
        return list instanceof List<?> texts ? (List<String>) texts : List.of();
    }
}
