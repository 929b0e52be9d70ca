package io.github.datacard.measure;

import io.github.datacard.diagnostic.DatacardException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A database that answers over a connection, which is opened with the first query. */
public final class Database implements TableAnswers {
    private final SqlEngine engine;
    private final String place;
    private String beginning = "";

    /**
     * A database.
     *
     * @param place its address, without a password
     */
    public Database(SqlEngine engine, String place) {
        this.engine = engine;
        this.place = place;
    }

    @Override
    public void begin(String statement) {
        beginning = statement;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String query, Reading<T> reading) {
        try (Connection connection = engine.connect();
                Statement statement = connection.createStatement()) {
            if (!beginning.isEmpty()) {
                statement.execute(beginning);
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                return reading.of(rows);
            }
        } catch (SQLException refused) {
            // Messages of a database may quote data.
            throw new DatacardException(
                    "The database " + place + " refuses a query (SQL state " + refused.getSQLState()
                            + "). Compare table and features with it: "
                            + query.lines().findFirst().orElse(""),
                    refused);
        }
    }

    @Override
    public Optional<List<Map<String, String>>> to(String name, String query) {
        return Optional.of(read(query, rows -> {
            List<Map<String, String>> all = new ArrayList<>();
            ResultSetMetaData names = rows.getMetaData();
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= names.getColumnCount(); column++) {
                    row.put(
                            names.getColumnLabel(column).toLowerCase(Locale.ROOT),
                            Optional.ofNullable(rows.getString(column)).orElse(""));
                }
                all.add(row);
            }
            return all;
        }));
    }

    @Override
    public List<String> texts(String query) {
        return read(query, rows -> {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        });
    }

    @Override
    public Map<String, String> columns(String query) {
        return read(query, rows -> {
            Map<String, String> columns = new LinkedHashMap<>();
            ResultSetMetaData names = rows.getMetaData();
            for (int column = 1; column <= names.getColumnCount(); column++) {
                columns.put(names.getColumnLabel(column), type(names, column));
            }
            return columns;
        });
    }

    private static String type(ResultSetMetaData names, int column) throws SQLException {
        return switch (names.getColumnType(column)) {
            case Types.BIT, Types.BOOLEAN -> "bool";
            case Types.TINYINT -> "int8";
            case Types.SMALLINT -> "int16";
            case Types.INTEGER -> "int32";
            case Types.BIGINT -> "int64";
            case Types.REAL -> "float32";
            case Types.FLOAT, Types.DOUBLE -> "float64";
            case Types.NUMERIC, Types.DECIMAL ->
                "decimal128(" + Math.min(38, Math.max(1, names.getPrecision(column))) + ", " + names.getScale(column)
                        + ")";
            case Types.DATE -> "date32";
            case Types.TIMESTAMP -> "timestamp[us]";
            case Types.TIMESTAMP_WITH_TIMEZONE -> "timestamp[us, tz=UTC]";
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "binary";
            default -> "string";
        };
    }

    @Override
    public String place() {
        return place;
    }
}
