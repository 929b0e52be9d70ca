package io.github.datacard.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table whose rows can be compared with those of others.
 *
 * @param columns its columns with the types that all cells fit
 * @param relation how queries call it
 */
record ComparableTable(List<TableColumn> columns, String relation) {
    /** The names of the columns, with whether each holds numbers. */
    Map<String, Boolean> names() {
        Map<String, Boolean> names = new TreeMap<>();
        columns.forEach(column -> names.put(column.name(), column.isNumber()));
        return names;
    }

    /** Some columns of all rows as values that can be compared with those of relations of other types. */
    String comparable(Map<String, Boolean> wanted) {
        Map<String, TableColumn> byName = new HashMap<>();
        columns.forEach(column -> byName.putIfAbsent(column.name(), column));
        return "SELECT "
                + wanted.entrySet().stream()
                        .map(name -> comparable(Objects.requireNonNull(byName.get(name.getKey())), name.getValue()))
                        .collect(Collectors.joining(", "))
                + " FROM " + relation;
    }

    private static String comparable(TableColumn column, boolean asNumber) {
        return asNumber ? "CAST(CAST(" + column.sql() + " AS DOUBLE) AS VARCHAR)" : column.text();
    }
}
