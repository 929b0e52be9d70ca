package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what stands in more than one split: whole rows, whatever the order of columns, and values of keys. */
final class SharedRows {
    private final EngineSession session;
    private final List<TableMeasure> tables;

    SharedRows(EngineSession session, List<SplitReading> readings) {
        this.session = session;
        this.tables = readings.stream().map(SplitReading::settled).toList();
    }

    /** How many different rows stand in more than one split; empty where the splits have other columns. */
    Optional<Long> rows() {
        Map<String, Boolean> columns = columns();
        boolean alike = tables.size() > 1
                && !columns.isEmpty()
                && tables.stream().allMatch(table -> table.names().keySet().equals(columns.keySet()));
        return alike ? shared(columns) : Optional.empty();
    }

    /** How many values of each of some columns stand in more than one split. */
    List<Facts.SharedKey> keys(List<String> names) {
        Map<String, Boolean> columns = columns();
        return tables.size() < 2
                ? List.of()
                : names.stream()
                        .filter(name ->
                                tables.stream().allMatch(table -> table.names().containsKey(name)))
                        .flatMap(name -> shared(Map.of(name, columns.getOrDefault(name, false)))
                                .map(count -> new Facts.SharedKey(name, count))
                                .stream())
                        .toList();
    }

    /** The columns of all splits; numbers where they are that in each. */
    private Map<String, Boolean> columns() {
        Map<String, Boolean> columns = new TreeMap<>();
        tables.forEach(
                table -> table.names().forEach((name, number) -> columns.merge(name, number, Boolean::logicalAnd)));
        return columns;
    }

    private Optional<Long> shared(Map<String, Boolean> columns) {
        List<String> splits = new ArrayList<>();
        tables.forEach(table ->
                splits.add("SELECT DISTINCT *, " + splits.size() + " FROM (" + table.comparable(columns) + ")"));
        String names =
                IntStream.range(0, columns.size()).mapToObj(TableSource::alias).collect(Collectors.joining(", "));
        String some = IntStream.range(0, columns.size())
                .mapToObj(column -> TableSource.alias(column) + " IS NOT NULL")
                .collect(Collectors.joining(" OR "));
        try (Statement statement = session.reading();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM (SELECT " + names + " FROM ("
                        + String.join(" UNION ALL ", splits) + ") AS t(" + names + ", s) WHERE " + some + " GROUP BY "
                        + names + " HAVING count(*) > 1)")) {
            row.next();
            return Optional.of(row.getLong(1));
        } catch (SQLException failed) {
            EngineFault.of(failed);
            return Optional.empty();
        }
    }
}
