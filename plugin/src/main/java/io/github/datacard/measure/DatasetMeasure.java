package io.github.datacard.measure;

import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.data.MediaFolder;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.WebDataset;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.Sampling;
import io.github.datacard.vocabulary.Vocabulary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures one dataset: its files, the splits of its configurations, and what they have in common. */
final class DatasetMeasure {
    private final MeasuredDataset dataset;
    private final Vocabulary vocabulary;
    private final SqlEngine engine;
    private final MeasuredFiles files;
    private final StatedColumns columns;
    private final KeptSplits kept;
    private final List<PartColumn.Table> tables = new ArrayList<>();

    DatasetMeasure(MeasuredDataset dataset, Vocabulary vocabulary, SqlEngine engine) {
        this.dataset = dataset;
        this.vocabulary = vocabulary;
        this.engine = engine;
        FactsCache cache =
                new FactsCache(dataset.settings().work(), dataset.settings().fresh(), vocabulary);
        KeptFiles earlier = new KeptFiles(cache, dataset.descriptor().file().toAbsolutePath());
        this.files = new MeasuredFiles(dataset, earlier);
        this.columns = new StatedColumns(dataset);
        this.kept = new KeptSplits(cache);
    }

    /** What was measured of tables, where one part of the data was. */
    List<PartColumn.Table> tables() {
        return List.copyOf(tables);
    }

    Optional<Facts> facts() {
        List<String> paths = dataset.layout().files().toList();
        paths.forEach(files::state);
        dataset.progress().expect(work());
        files.read(paths);
        if (dataset.findings().hasErrors()
                || (dataset.settings().strict() && dataset.unreadable().count() > 0)) {
            reportUnreadable();
            return Optional.empty();
        }
        List<Facts.Config> configs;
        String version;
        try (EngineSession session = hasTables()
                ? EngineSession.open(
                        engine, dataset.settings(), dataset.folder().resolve(""))
                : EngineSession.NONE) {
            version = session.version();
            configs = configs(session);
        } catch (SQLException failed) {
            throw new DatacardException("The SQL engine could not be started.", failed);
        }
        paths.forEach(files::requireUnchanged);
        report(configs);
        Facts facts = new Facts(
                version, files.all(), configs, Optional.of(dataset.settings().stated()));
        return Optional.of(isPart() ? facts : GroupedFiles.of(facts, dataset.descriptor(), vocabulary));
    }

    private boolean isPart() {
        return dataset.settings().part().isPresent();
    }

    private boolean hasTables() {
        return files.all().stream().anyMatch(file -> FileType.of(file.path()).hasRows())
                || dataset.layout().splits().stream()
                        .anyMatch(split -> !columns.ofSamples(split).isEmpty());
    }

    private void report(List<Facts.Config> configs) {
        ShownNames names = new ShownNames(dataset);
        byConfig().values().forEach(names::headers);
        configs.forEach(names::keys);
        reportUnreadable();
        UnknownData.notRead(dataset.descriptor(), files.notRead()).ifPresent(dataset.findings()::add);
        UnknownData.inArchives(dataset.descriptor(), files.all()).ifPresent(dataset.findings()::add);
        UnknownData.special(dataset.descriptor(), dataset.folder()).forEach(dataset.findings()::add);
    }

    private void reportUnreadable() {
        dataset.unreadable()
                .report(
                        dataset.descriptor(),
                        dataset.layout(),
                        dataset.settings().strict(),
                        dataset.findings());
    }

    /** The bytes to read: each file for its digest, each split for its rows, and those of a configuration together. */
    private long work() {
        Stream<String> together = byConfig().entrySet().stream()
                .filter(config -> config.getValue().size() > 1)
                .flatMap(config -> together(config.getKey(), config.getValue()).files().stream());
        return Stream.of(
                        dataset.layout().files(),
                        dataset.layout().splits().stream().flatMap(split -> split.files().stream()),
                        together)
                .flatMap(paths -> paths)
                .mapToLong(files::bytes)
                .sum();
    }

    private List<Facts.Config> configs(EngineSession session) {
        SplitFacts facts = new SplitFacts(dataset, files, columns, kept, session);
        List<Facts.Config> configs = new ArrayList<>();
        byConfig().forEach((name, splits) -> configs.add(config(facts, session, name, splits)));
        tables.addAll(facts.tables());
        return List.copyOf(configs);
    }

    private Map<String, List<DataLayout.Split>> byConfig() {
        Map<String, List<DataLayout.Split>> byConfig = new LinkedHashMap<>();
        dataset.layout()
                .splits()
                .forEach(split -> byConfig.computeIfAbsent(split.config(), name -> new ArrayList<>())
                        .add(split));
        return byConfig;
    }

    private Facts.Config config(SplitFacts facts, EngineSession session, String name, List<DataLayout.Split> splits) {
        List<Facts.Split> measured =
                splits.stream().map(split -> facts.of(split, all -> all)).toList();
        boolean single = splits.size() == 1 || isPart();
        List<Facts.Column> together = single || dataset.findings().hasErrors()
                ? measured.get(0).columns()
                : facts.of(together(name, splits), all -> AllSplits.hidden(all, measured, dataset.privacy()))
                        .columns();
        Map<String, SplitReading> compared = compared(session, name, splits);
        Optional<SharedRows> shared =
                compared.size() > 1 && dataset.settings().stated().duplicates()
                        ? Optional.of(new SharedRows(session, compared, keys(name)))
                        : Optional.empty();
        return new Facts.Config(
                name,
                measured,
                together,
                shared.flatMap(SharedRows::rows),
                shared.map(SharedRows::keys).orElse(List.of()),
                shared.map(SharedRows::pairs).orElse(List.of()),
                ReaderOptions.missing(dataset.folder(), splits),
                sample(session, name, splits),
                dataset.settings().stated().nearDuplicates()
                        ? new NearRows(session, compared).in(measured)
                        : Optional.empty());
    }

    /** Rows of the first split that has some, where the descriptor asks for them. */
    private Optional<Facts.Sample> sample(EngineSession session, String config, List<DataLayout.Split> splits) {
        int wanted = Sampling.rows(dataset.descriptor(), config);
        if (wanted == 0 || dataset.findings().hasErrors()) {
            return Optional.empty();
        }
        SampleRows rows = new SampleRows(dataset.privacy(), wanted);
        return splits.stream()
                .map(dataset.unreadable()::readable)
                .filter(split -> !split.files().isEmpty())
                .flatMap(split -> tables(split)
                        .map(tables -> rows.of(split.name(), first(session, split, tables, rows.looked())))
                        .or(() -> ofMedia(split, rows.looked()).map(table -> rows.of(split.name(), table)))
                        .stream())
                .findFirst()
                .flatMap(found -> found);
    }

    /** What the files of media alone say. */
    private Optional<SampleRows.Table> ofMedia(DataLayout.Split split, int most) {
        List<Facts.DataFile> own = split.files().stream().map(files::known).toList();
        SampleRows.Table rows =
                new MediaMeasure(own, columns.labels(split.config(), columns.of(split)), dataset.privacy()).first(most);
        return Optional.of(rows).filter(table -> !table.rows().isEmpty());
    }

    /** What of a split has rows: its files, samples in tar files, or of media the metadata beside them. */
    private Optional<DataLayout.Split> tables(DataLayout.Split split) {
        if (split.files().stream().allMatch(path -> FileType.of(path).hasRows())
                || !columns.ofSamples(split).isEmpty()) {
            return Optional.of(split);
        }
        return Optional.of(MediaFolder.metadata(split))
                .filter(metadata -> !metadata.isEmpty())
                .map(metadata ->
                        new DataLayout.Split(split.config(), split.name(), metadata, List.of(), ReaderOptions.NONE));
    }

    /** First rows without names of files, which stand for media, and without the media of samples. */
    private SampleRows.Table first(EngineSession session, DataLayout.Split split, DataLayout.Split tables, int most) {
        return new SplitReading(session, dataset.folder(), tables, dataset.settings(), dataset.privacy(), Map.of())
                .first(most)
                .without(column ->
                        tables != split && MediaFolder.becomes(split, column).isPresent())
                .without(columns.ofSamples(split).stream()
                        .filter(column -> !column.isShown())
                        .map(WebDataset.Column::name)
                        .collect(Collectors.toSet())::contains);
    }

    private static DataLayout.Split together(String config, List<DataLayout.Split> splits) {
        return new DataLayout.Split(
                config,
                "all splits",
                splits.stream()
                        .flatMap(split -> split.files().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                List.of(),
                splits.get(0).options());
    }

    /** The splits whose rows can be compared; none of a part, or where something is wrong. */
    private Map<String, SplitReading> compared(EngineSession session, String config, List<DataLayout.Split> splits) {
        Map<String, SplitReading> readings = new LinkedHashMap<>();
        if (isPart() || dataset.findings().hasErrors()) {
            return readings;
        }
        splits.stream()
                .filter(split -> split.files().stream()
                        .allMatch(path -> FileType.of(path).hasRows()))
                .map(dataset.unreadable()::readable)
                .filter(split -> !split.files().isEmpty())
                .forEach(split -> readings.put(
                        split.name(),
                        new SplitReading(
                                session,
                                dataset.folder(),
                                split,
                                dataset.settings(),
                                dataset.privacy(),
                                columns.labels(config, List.of()))));
        return readings;
    }

    /** Columns whose values tell items or groups of them apart. */
    private List<String> keys(String config) {
        return new DatasetView(dataset.descriptor())
                .configs().stream()
                        .filter(own -> own.name().equals(config))
                        .flatMap(own -> own.features().stream())
                        .filter(feature -> Privacy.NAMING_ROLES.contains(feature.role()))
                        .map(DatasetView.Feature::name)
                        .toList();
    }
}
