package io.github.datacard.measure;

import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.data.MediaFolder;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.TableHead;
import io.github.datacard.data.WebDataset;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Measures splits, each by the kind of its files; what was measured of the same bytes before is taken over. */
final class SplitFacts {
    private final MeasuredDataset dataset;
    private final MeasuredFiles files;
    private final StatedColumns columns;
    private final KeptSplits kept;
    private final EngineSession session;
    private final List<PartColumn.Table> tables = new ArrayList<>();

    SplitFacts(
            MeasuredDataset dataset,
            MeasuredFiles files,
            StatedColumns columns,
            KeptSplits kept,
            EngineSession session) {
        this.dataset = dataset;
        this.files = files;
        this.columns = columns;
        this.kept = kept;
        this.session = session;
    }

    /** What was measured of tables, where one part of the data was. */
    List<PartColumn.Table> tables() {
        return List.copyOf(tables);
    }

    /**
     * The facts of a split.
     *
     * @param hiding leaves out of its columns what may not be shown
     */
    Facts.Split of(DataLayout.Split split, UnaryOperator<List<Facts.Column>> hiding) {
        List<Facts.DataFile> own = split.files().stream().map(files::known).toList();
        long bytes = own.stream().mapToLong(Facts.DataFile::bytes).sum();
        List<TableHead.Column> stated = columns.of(split);
        Map<String, List<String>> labels = columns.labels(split.config(), stated);
        List<String> tables = split.files().stream()
                .filter(path -> FileType.of(path).hasRows())
                .toList();
        if (dataset.unreadable().containsAll(split)) {
            return unread(split, bytes);
        }
        if (tables.size() == split.files().size()) {
            return StatedColumns.stating(table(split, bytes, labels, hiding), stated);
        }
        List<WebDataset.Column> samples = columns.ofSamples(split);
        if (!samples.isEmpty()) {
            return ofSamples(table(split, bytes, labels, hiding), samples);
        }
        List<String> metadata = MediaFolder.metadata(split);
        if (!metadata.isEmpty()) {
            return described(split, metadata, bytes, labels, hiding);
        }
        MediaMeasure media = new MediaMeasure(own, labels, dataset.privacy());
        dataset.progress().add(split.name(), bytes);
        return StatedColumns.stating(
                new Facts.Split(
                        split.name(),
                        split.files(),
                        bytes,
                        media.rows(),
                        Optional.empty(),
                        hiding.apply(media.columns()),
                        media.together()),
                stated);
    }

    private static Facts.Split unread(DataLayout.Split split, long bytes) {
        return new Facts.Split(split.name(), split.files(), bytes, Optional.empty(), Optional.empty(), List.of());
    }

    private static Facts.Split ofSamples(Facts.Split split, List<WebDataset.Column> columns) {
        Map<String, FeatureType> media = new LinkedHashMap<>();
        columns.stream()
                .filter(column -> column.content() == WebDataset.Content.MEDIA)
                .forEach(column -> media.put(column.name(), column.type()));
        return split.withColumns(column -> Optional.ofNullable(media.get(column.name()))
                .map(type -> StatedColumns.opaque(column.name(), type, false, column.nulls()))
                .orElse(column));
    }

    /** Each row of the metadata beside media is one of the split; names of files stand for the media. */
    private Facts.Split described(
            DataLayout.Split split,
            List<String> metadata,
            long bytes,
            Map<String, List<String>> labels,
            UnaryOperator<List<Facts.Column>> hiding) {
        DataLayout.Split rows = new DataLayout.Split(
                split.config(), split.name() + " metadata", metadata, List.of(), ReaderOptions.NONE);
        Facts.Split table = StatedColumns.stating(table(rows, bytes, labels, hiding), columns.ofTables(rows));
        Map<String, FeatureType> types = new LinkedHashMap<>();
        MediaFolder.columns(dataset.folder(), List.of(split))
                .forEach(column -> types.put(column.name(), column.type()));
        return new Facts.Split(
                split.name(),
                split.files(),
                bytes,
                table.rows(),
                Optional.empty(),
                table.columns().stream()
                        .map(column -> MediaFolder.becomes(split, column.name())
                                .map(name -> StatedColumns.opaque(
                                        name, types.getOrDefault(name, column.type()), true, column.nulls()))
                                .orElse(column))
                        .toList(),
                table.together());
    }

    private Facts.Split table(
            DataLayout.Split split,
            long bytes,
            Map<String, List<String>> labels,
            UnaryOperator<List<Facts.Column>> hiding) {
        String key = String.join(
                "\n",
                List.of(
                        "split 9",
                        split.name(),
                        session.version(),
                        dataset.settings().key(),
                        dataset.privacy().key(),
                        labels.toString(),
                        new TreeMap<>(split.options().stated()).toString(),
                        split.files().stream()
                                .map(path -> path + " " + files.known(path).sha256())
                                .toList()
                                .toString()));
        Optional<Facts> earlier =
                dataset.settings().part().isPresent() ? Optional.empty() : kept.get(key, split.files());
        int faults = dataset.unreadable().count();
        Facts measured = earlier.orElseGet(() -> measured(split, bytes, labels, hiding));
        measured.files().forEach(files::learn);
        if (earlier.isEmpty()
                && dataset.settings().part().isEmpty()
                && !dataset.findings().hasErrors()
                && dataset.unreadable().count() == faults) {
            kept.put(key, measured);
        }
        session.tell(queries -> {});
        dataset.progress().add(split.name(), bytes);
        return measured.configs().get(0).splits().get(0);
    }

    private Facts measured(
            DataLayout.Split split,
            long bytes,
            Map<String, List<String>> labels,
            UnaryOperator<List<Facts.Column>> hiding) {
        while (true) {
            DataLayout.Split readable = dataset.unreadable().readable(split);
            if (readable.files().isEmpty()) {
                return KeptSplits.alone(split.config(), List.of(), unread(split, bytes));
            }
            SplitReading reading = new SplitReading(
                    session, dataset.folder(), readable, dataset.settings(), dataset.privacy(), labels);
            session.tell(queries -> dataset.progress().within(split.name(), bytes, queries / reading.queries()));
            try {
                TableMeasure.Result result = reading.measure();
                List<Facts.DataFile> counted = readable.files().stream()
                        .map(path -> reading.counted(files.known(path), result.rows()))
                        .toList();
                dataset.findings().addAll(reading.findings());
                if (dataset.settings().part().isPresent()) {
                    tables.add(new PartColumn.Table(split.config(), split.name(), result.parts()));
                }
                return KeptSplits.alone(
                        split.config(),
                        counted,
                        new Facts.Split(
                                split.name(),
                                split.files(),
                                bytes,
                                Optional.of(result.rows()),
                                result.duplicates(),
                                hiding.apply(result.columns()),
                                result.together()));
            } catch (Unreadable fault) {
                files.spoil(fault.path(), fault.fault());
            }
        }
    }
}
