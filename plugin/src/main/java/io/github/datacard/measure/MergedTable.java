package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.PartName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table of which each part has some rows. */
final class MergedTable {
    private final long rows;
    private final List<MergedColumn> columns;

    MergedTable(List<Share> shares, Privacy privacy) {
        this.rows = shares.stream().mapToLong(Share::rows).sum();
        Map<String, List<MergedColumn.Piece>> pieces = new LinkedHashMap<>();
        shares.forEach(share -> pieces(share)
                .forEach(piece -> pieces.computeIfAbsent(piece.column().name(), name -> new ArrayList<>())
                        .add(piece)));
        this.columns = pieces.values().stream()
                .map(column -> new MergedColumn(column, rows, privacy))
                .toList();
    }

    private static List<MergedColumn.Piece> pieces(Share share) {
        Map<String, PartColumn> more = new LinkedHashMap<>();
        share.columns().forEach(column -> more.put(column.name(), column));
        return share.split().columns().stream()
                .map(column -> new MergedColumn.Piece(
                        share.part(), share.rows(), column, Optional.ofNullable(more.get(column.name()))))
                .toList();
    }

    /** What one part has of a split. */
    record Share(PartName part, Facts.Split split, List<PartColumn> columns) {
        long rows() {
            return split.rows().orElse(0L);
        }
    }

    long rows() {
        return rows;
    }

    /** Columns that parts take for different things. */
    List<String> differing() {
        return columns.stream().flatMap(column -> column.difference().stream()).toList();
    }

    List<Facts.Column> columns() {
        return columns.stream().map(MergedColumn::merged).toList();
    }
}
