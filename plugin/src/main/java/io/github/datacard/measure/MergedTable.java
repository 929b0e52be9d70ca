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
    private final List<Share> shares;
    private final Privacy privacy;
    private final List<String> differing = new ArrayList<>();

    MergedTable(List<Share> shares, Privacy privacy) {
        this.shares = shares;
        this.privacy = privacy;
    }

    /** What one part has of a split. */
    record Share(PartName part, Facts.Split split, List<PartColumn> columns) {
        long rows() {
            return split.rows().orElse(0L);
        }
    }

    long rows() {
        return shares.stream().mapToLong(Share::rows).sum();
    }

    /** Columns that parts take for different things. */
    List<String> differing() {
        return List.copyOf(differing);
    }

    List<Facts.Column> columns() {
        Map<String, List<MergedColumn.Piece>> pieces = new LinkedHashMap<>();
        for (Share share : shares) {
            Map<String, PartColumn> more = new LinkedHashMap<>();
            share.columns().forEach(column -> more.put(column.name(), column));
            share.split()
                    .columns()
                    .forEach(column -> pieces.computeIfAbsent(column.name(), name -> new ArrayList<>())
                            .add(new MergedColumn.Piece(
                                    share.part(), share.rows(), column, Optional.ofNullable(more.get(column.name())))));
        }
        return pieces.values().stream()
                .map(column -> new MergedColumn(column, rows(), privacy))
                .map(column -> {
                    column.difference().ifPresent(differing::add);
                    return column.merged();
                })
                .toList();
    }
}
