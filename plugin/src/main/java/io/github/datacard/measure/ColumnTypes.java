package io.github.datacard.measure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of a relation with their types: as the engine takes them at first, and as all of their cells fit. */
final class ColumnTypes {
    /** How the engine calls a key that it cannot use as a name. */
    private static final Pattern RENAMED = Pattern.compile(".*_\\d+|C\\d+");

    /** The engine's name of a column of values that are no objects, and that of the Hub's reader. */
    private static final String VALUES = "json";

    private static final String TEXT = "text";

    private final EngineSession session;
    private final TableRelation source;

    ColumnTypes(EngineSession session, TableRelation source) {
        this.session = session;
        this.source = source;
    }

    /** The columns as they are taken by now. */
    List<TableColumn> describe() throws SQLException {
        return source.isDelimited()
                ? IntStream.range(0, source.names().size())
                        .mapToObj(column -> new TableColumn(
                                TableRelation.alias(column),
                                source.names().get(column),
                                source.textType(column).feature(),
                                source.textType(column).engine(),
                                TableRelation.cell(column),
                                ""))
                        .toList()
                : described();
    }

    private List<TableColumn> described() throws SQLException {
        List<TableColumn> found = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE FROM " + source.relation(false))) {
            while (rows.next()) {
                String name = rows.getString(1);
                String shown = source.names().isEmpty() ? name : source.names().get(found.size());
                String type = rows.getString(2);
                // Values of several kinds stay JSON, with quotes around texts.
                String sql = type.equals("JSON") ? "(" + Sql.identifier(name) + " ->> '$')" : Sql.identifier(name);
                found.add(new TableColumn(sql, shown, EngineType.of(type), type, "", name));
            }
        }
        if (source.isJson() && found.size() == 1 && found.get(0).name().equals(VALUES) && !haveKeys()) {
            return List.of(found.get(0).named(TEXT));
        }
        return found.stream().anyMatch(column -> RENAMED.matcher(column.name()).matches()) ? named(found) : found;
    }

    /** The engine calls names otherwise that differ in case only, or that are empty. */
    private List<TableColumn> named(List<TableColumn> columns) throws SQLException {
        List<String> names = source.isJson() ? keys() : source.statedNames();
        return names.size() != columns.size()
                ? columns
                : IntStream.range(0, names.size())
                        .mapToObj(place -> columns.get(place).named(names.get(place)))
                        .toList();
    }

    /** Whether the rows of JSON files are objects. */
    private boolean haveKeys() throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet objects = statement.executeQuery(
                        "SELECT count(*) FROM " + source.objects() + " WHERE json_type(json) = 'OBJECT'")) {
            objects.next();
            return objects.getLong(1) > 0;
        }
    }

    private List<String> keys() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = session.connection().createStatement();
                ResultSet keys = statement.executeQuery(
                        "SELECT unnest(json_keys(json_group_structure(json))) FROM " + source.objects())) {
            while (keys.next()) {
                names.add(keys.getString(1));
            }
        }
        return names;
    }

    /** Takes columns for something else whose cells do not all fit; whether there are any. */
    boolean retype(List<TableColumn> columns, Answers answers) {
        boolean any = false;
        for (int column = 0; column < columns.size(); column++) {
            String sql = columns.get(column).sql();
            if (columns.get(column).isChecked()
                    && answers.decimal(sql, "misfits").signum() > 0) {
                source.retype(column, answers.decimal(sql, "large").signum() > 0);
                any = true;
            }
        }
        return any;
    }

    /** A column whose type all of its values fit. */
    TableColumn fitted(TableColumn column, Answers answers, long rows) {
        return withoutValues(fitted(column, answers), answers, rows);
    }

    /**
     * The engine takes the widest type for whole numbers of both signs, whether they need it or not. The Hub's reader of JSON
     * has none between 64 bits with a sign and floating point.
     */
    private TableColumn fitted(TableColumn column, Answers answers) {
        if (!column.isWide() || !answers.has(column.sql(), "smallest")) {
            return column;
        }
        BigDecimal smallest = answers.decimal(column.sql(), "smallest");
        BigDecimal largest = answers.decimal(column.sql(), "largest");
        boolean fits = smallest.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
                && largest.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (source.isJson()) {
            return column.as(fits ? "int64" : "float64");
        }
        return fits
                ? column.as("int64")
                : smallest.signum() >= 0 && largest.toBigInteger().bitLength() <= Long.SIZE
                        ? column.as("uint64")
                        : column;
    }

    /** A column of a delimited file without any value is a column of numbers to the Hub's reader. */
    private static TableColumn withoutValues(TableColumn column, Answers answers, long rows) {
        boolean nothing = answers.decimal(column.sql(), "count").signum() == 0;
        return column.cell().isEmpty() || !nothing ? column : column.as(rows == 0 ? "string" : "float64");
    }
}
