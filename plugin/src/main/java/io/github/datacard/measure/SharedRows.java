package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much stands in more than one split: whole rows, whatever the order of columns, and values of keys. */
final class SharedRows {
    private final EngineSession session;
    private final List<String> splits;
    private final List<ComparableTable> tables;
    private final Optional<SharedCounts> rows;
    private final Map<String, SharedCounts> byKey = new LinkedHashMap<>();

    /** Counts what is shared by splits, named by their names, with the values of some keys. */
    SharedRows(EngineSession session, Map<String, SplitReading> readings, List<String> keys) {
        this.session = session;
        this.splits = List.copyOf(readings.keySet());
        this.tables = readings.values().stream().map(SplitReading::settled).toList();
        Map<String, Boolean> columns = columns();
        boolean alike = tables.size() > 1
                && !columns.isEmpty()
                && tables.stream().allMatch(table -> table.names().keySet().equals(columns.keySet()));
        this.rows = alike ? shared(columns) : Optional.empty();
        keys.stream()
                .filter(name -> tables.size() > 1
                        && tables.stream().allMatch(table -> table.names().containsKey(name)))
                .forEach(name -> shared(Map.of(name, columns.getOrDefault(name, false)))
                        .ifPresent(counts -> byKey.put(name, counts)));
    }

    /** How many different rows stand in more than one split; empty where the splits have other columns. */
    Optional<Long> rows() {
        return rows.map(SharedCounts::all);
    }

    /** How many values of each key stand in more than one split. */
    List<Facts.SharedKey> keys() {
        return byKey.entrySet().stream()
                .map(key -> new Facts.SharedKey(key.getKey(), key.getValue().all()))
                .toList();
    }

    /** Rows and values for each two of more than two splits that share something; rows first, keys by their names. */
    List<Facts.SharedPair> pairs() {
        return splits.size() < 3
                ? List.of()
                : Stream.concat(
                                rows.stream().flatMap(counts -> pairs("", counts)),
                                byKey.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .flatMap(key -> pairs(key.getKey(), key.getValue())))
                        .toList();
    }

    private Stream<Facts.SharedPair> pairs(String column, SharedCounts counts) {
        return IntStream.range(0, splits.size())
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, splits.size())
                        .mapToObj(second -> new Facts.SharedPair(
                                splits.get(first), splits.get(second), column, counts.of(first, second))))
                .filter(pair -> pair.values() > 0);
    }

    /** The columns of all splits; numbers where they are that in each. */
    private Map<String, Boolean> columns() {
        Map<String, Boolean> columns = new TreeMap<>();
        tables.forEach(
                table -> table.names().forEach((name, number) -> columns.merge(name, number, Boolean::logicalAnd)));
        return columns;
    }

    private Optional<SharedCounts> shared(Map<String, Boolean> columns) {
        List<String> parts = new ArrayList<>();
        tables.forEach(
                table -> parts.add("SELECT DISTINCT *, " + parts.size() + " FROM (" + table.comparable(columns) + ")"));
        String names = IntStream.range(0, columns.size())
                .mapToObj(TableRelation::alias)
                .collect(Collectors.joining(", "));
        String some = IntStream.range(0, columns.size())
                .mapToObj(column -> TableRelation.alias(column) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        String where = splits.size() < 3 ? "'0,1'" : "string_agg(CAST(s AS VARCHAR), ',' ORDER BY s)";
        SharedCounts counts = new SharedCounts();
        try (Statement statement = session.reading();
                ResultSet rows = statement.executeQuery("SELECT w, count(*) FROM (SELECT " + where + " AS w FROM ("
                        + String.join(" UNION ALL ", parts) + ") AS t(" + names + ", s) WHERE " + some + " GROUP BY "
                        + names + " HAVING count(*) > 1) GROUP BY w")) {
            while (rows.next()) {
                counts.add(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException failed) {
            EngineFault.of(failed);
            return Optional.empty();
        }
        return Optional.of(counts);
    }
}
