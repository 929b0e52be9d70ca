package io.github.datacard.measure;

import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.data.MediaFolder;
import io.github.datacard.data.TableHead;
import io.github.datacard.data.WebDataset;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of splits and the descriptor state of columns: types, and the classes of labels. */
final class StatedColumns {
    private final MeasuredDataset dataset;

    StatedColumns(MeasuredDataset dataset) {
        this.dataset = dataset;
    }

    /** The columns that all files of a split state alike. */
    List<TableHead.Column> of(DataLayout.Split split) {
        List<TableHead.Column> media = MediaFolder.columns(
                dataset.folder(),
                dataset.layout().splits().stream()
                        .filter(own -> own.config().equals(split.config()))
                        .toList());
        return (media.isEmpty() ? ofTables(split).stream() : media.stream().filter(TableHead.Column::stated))
                .map(column -> dataset.privacy().mayShowLabels(column.name(), names(column.type()))
                        ? column
                        : unnamed(column, media.isEmpty() ? "int64" : "string"))
                .toList();
    }

    /** A column of labels without their names, which are those of people. */
    private static TableHead.Column unnamed(TableHead.Column column, String type) {
        return new TableHead.Column(
                column.name(),
                column.type().item().isPresent()
                        ? FeatureType.listOf(FeatureType.simple(type))
                        : FeatureType.simple(type),
                column.stated());
    }

    /** Those of the tables of a split, whatever media lie beside them. */
    List<TableHead.Column> ofTables(DataLayout.Split split) {
        List<List<TableHead.Column>> heads = split.files().stream()
                .filter(path ->
                        FileType.of(path).statesTypes() && !dataset.unreadable().contains(path))
                .map(this::head)
                .distinct()
                .toList();
        return heads.size() == 1 ? heads.get(0) : List.of();
    }

    private List<TableHead.Column> head(String path) {
        try {
            return TableHead.read(dataset.folder().resolve(path), FileType.of(path)).stream()
                    .flatMap(head -> head.columns().stream())
                    .filter(TableHead.Column::stated)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** A split whose columns have the types that are stated. */
    static Facts.Split stating(Facts.Split split, List<TableHead.Column> stated) {
        Map<String, FeatureType> types = new LinkedHashMap<>();
        stated.forEach(column -> types.put(column.name(), column.type()));
        return split.withColumns(column -> Optional.ofNullable(types.get(column.name()))
                .map(type -> stating(column, type))
                .orElse(column));
    }

    /** The engine has no room for numbers of more than 38 digits, and reads them wrongly. */
    private static Facts.Column stating(Facts.Column column, FeatureType type) {
        Facts.Column stating = column.stating(type);
        return type.name().startsWith("decimal256") ? stating.withoutRange().withoutDistinct() : stating;
    }

    /** The columns of the samples in the tar files of a split. */
    List<WebDataset.Column> ofSamples(DataLayout.Split split) {
        List<String> readable = dataset.unreadable().readable(split).files();
        boolean tars = !readable.isEmpty()
                && readable.stream().allMatch(path -> FileType.of(path).type().equals("tar"));
        return tars ? WebDatasetTable.columns(dataset.folder(), readable) : List.of();
    }

    /** A column whose content is not looked into. */
    static Facts.Column opaque(String name, FeatureType type, boolean stated, long nulls) {
        return new Facts.Column(
                name, type, stated, nulls, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The classes of columns, as the descriptor says or else the files. */
    Map<String, List<String>> labels(String config, List<TableHead.Column> stated) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        stated.stream()
                .filter(column -> !names(column.type()).isEmpty())
                .forEach(column -> labels.put(column.name(), names(column.type())));
        new DatasetView(dataset.descriptor())
                .configs().stream()
                        .filter(own -> own.name().equals(config))
                        .flatMap(own -> own.features().stream())
                        .filter(feature -> !feature.type()
                                .map(StatedColumns::names)
                                .orElse(List.of())
                                .isEmpty())
                        .forEach(feature ->
                                labels.put(feature.name(), names(feature.type().orElseThrow())));
        return labels;
    }

    /** The classes of a column of labels, or of lists of them. */
    private static List<String> names(FeatureType type) {
        return type.item()
                .map(StatedColumns::names)
                .orElse(type.name().equals(FeatureType.CLASS_LABEL) ? type.labels() : List.of());
    }
}
