package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.FeatureType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds values in the first rows of files that the Hub's loader cannot read as the declared type. */
final class Misfits {
    private final DataFolder folder;

    Misfits(DataFolder folder) {
        this.folder = folder;
    }

    /** One for each column and split: more of them would say no more. */
    List<DataInspection.Misfit> of(List<DatasetView.Config> configs, List<DataLayout.Split> splits) {
        List<DataInspection.Misfit> found = new ArrayList<>();
        for (DatasetView.Config config : configs) {
            if (config.features().stream().anyMatch(feature -> declared(feature).isPresent())) {
                splits.stream()
                        .filter(split -> split.config().equals(config.name()))
                        .forEach(split -> split.files().stream()
                                .limit(1)
                                .forEach(file -> found.addAll(of(config, file, split.options()))));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<FeatureType> declared(DatasetView.Feature feature) {
        return feature.measured() ? Optional.empty() : feature.type().filter(type -> !type.lacksNames());
    }

    private List<DataInspection.Misfit> of(DatasetView.Config config, String path, ReaderOptions options) {
        FileType type = FileType.of(path);
        try {
            return config.features().stream()
                    .flatMap(Reading.of(folder.resolve(path), type, options)::misfit)
                    .map(misfit -> misfit.in(config.name(), path))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** How a format states what a column holds. */
    private interface Reading {
        Stream<DataInspection.Misfit> misfit(DatasetView.Feature feature);

        static Reading of(Path file, FileType type, ReaderOptions options) throws IOException {
            if (type.isDelimited() && type.canBeUnpacked()) {
                CsvDialect dialect = CsvDialect.of(TableHead.start(file, type, options), type, options);
                return feature -> cells(dialect, feature);
            }
            if (type.statesTypes()) {
                List<TableHead.Column> columns = TableHead.read(file, type, options)
                        .map(TableHead::columns)
                        .orElse(List.of());
                return feature -> columns.stream()
                        .filter(column -> column.name().equals(feature.name()))
                        .flatMap(column -> declared(feature)
                                .flatMap(wanted -> LoaderCast.ofColumn(wanted, column.type()))
                                .map(reason -> DataInspection.Misfit.of(
                                        feature.name(), column.type().says(), reason))
                                .stream());
            }
            if (type.isJson() && !type.type().equals("json")) {
                return TableHead.firstRow(file, type, options)
                        .<Reading>map(row -> feature -> row.get(feature.name()).stream()
                                .flatMap(value -> declared(feature)
                                        .flatMap(wanted -> LoaderCast.ofValue(wanted, value))
                                        .map(reason -> DataInspection.Misfit.of(
                                                feature.name(), LoaderCast.shown(value), reason))
                                        .stream()))
                        .orElse(feature -> Stream.empty());
            }
            return feature -> Stream.empty();
        }

        private static Stream<DataInspection.Misfit> cells(CsvDialect dialect, DatasetView.Feature feature) {
            List<TableHead.Column> columns = dialect.columns();
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).name().equals(feature.name())) {
                    return dialect.values().get(column).stream()
                            .flatMap(cell -> declared(feature)
                                    .flatMap(wanted -> LoaderCast.ofCell(wanted, cell))
                                    .map(reason -> DataInspection.Misfit.of(feature.name(), cell, reason))
                                    .stream())
                            .limit(1);
                }
            }
            return Stream.empty();
        }
    }
}
