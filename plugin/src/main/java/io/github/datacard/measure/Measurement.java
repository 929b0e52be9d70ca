package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.data.DataReading;
import io.github.datacard.data.FileDigest;
import io.github.datacard.data.FileType;
import io.github.datacard.data.HeaderLikeRow;
import io.github.datacard.data.LfsPointer;
import io.github.datacard.data.MediaFolder;
import io.github.datacard.data.MediaKind;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.TableHead;
import io.github.datacard.data.WebDataset;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Part;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.PartName;
import io.github.datacard.facts.Sampling;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Measures the data of one dataset. A file that cannot be read becomes a finding, and the others are measured; there are no
 * facts where nothing of a split can be read.
 */
public final class Measurement {

    /** So many faulty files are named one by one. */
    private static final int NAMED = 5;

    private final Vocabulary vocabulary;
    private final SqlEngine engine;
    private final MeasureSettings settings;
    private final Progress progress;
    private final Optional<Warehouse> warehouse;
    private final Optional<Path> parts;

    /** A measurement of datasets whose columns have the types of a vocabulary. */
    public Measurement(Vocabulary vocabulary, SqlEngine engine, MeasureSettings settings, Progress progress) {
        this(vocabulary, engine, settings, progress, Optional.empty(), Optional.empty());
    }

    private Measurement(
            Vocabulary vocabulary,
            SqlEngine engine,
            MeasureSettings settings,
            Progress progress,
            Optional<Warehouse> warehouse,
            Optional<Path> parts) {
        this.vocabulary = vocabulary;
        this.engine = engine;
        this.settings = settings;
        this.progress = progress;
        this.warehouse = warehouse;
        this.parts = parts;
    }

    /** The same measurement with a place where tables are that descriptors name. */
    public Measurement in(Warehouse place) {
        return new Measurement(vocabulary, engine, settings, progress, Optional.of(place), parts);
    }

    /** The same measurement of one part of the data. */
    public Measurement ofPart(PartName name) {
        return new Measurement(vocabulary, engine, settings.ofPart(name), progress, warehouse, parts);
    }

    /** The same measurement that reads no data, but a folder with parts that others have measured. */
    public Measurement merging(Path folder) {
        return new Measurement(vocabulary, engine, settings, progress, warehouse, Optional.of(folder));
    }

    /**
     * What was measured.
     *
     * @param facts the facts; empty if there is no data, or if it cannot be read
     * @param findings what is wrong with the data
     * @param part the file that keeps them, where they are those of a part
     */
    public record Result(Optional<Facts> facts, List<Finding> findings, Optional<Path> part) {
        /** What was measured of all data. */
        public Result(Optional<Facts> facts, List<Finding> findings) {
            this(facts, findings, Optional.empty());
        }
    }

    /** The same measurement with the settings with which facts were made. */
    public Measurement like(Facts.Settings made) {
        return new Measurement(vocabulary, engine, settings.like(made), progress, warehouse, parts);
    }

    /** Measures the data of a descriptor; folders that hold no data are left out where files are searched. */
    public Result measure(Descriptor descriptor, Set<Path> skipped) {
        if (warehouse.isPresent() && Warehouse.holds(descriptor)) {
            return warehouse.get().measure(descriptor, vocabulary, settings);
        }
        if (parts.isPresent()) {
            return new PartMerge(descriptor, vocabulary, settings).merge(parts.get());
        }
        DataFolder folder = new DataFolder(descriptor.folder(), skipped);
        DataLayout layout = DataLayout.of(descriptor, folder);
        if (settings.part().isPresent()) {
            return ofPart(descriptor, folder, layout, settings.part().get());
        }
        boolean whole =
                layout.splits().stream().allMatch(split -> split.unmatched().isEmpty());
        if (!whole || layout.files().findAny().isEmpty()) {
            return new Result(
                    Optional.empty(), whole ? UnknownData.in(descriptor, folder) : missing(descriptor, layout, folder));
        }
        Findings findings = new Findings();
        Optional<Facts> facts = new Run(descriptor, folder, layout, findings).facts();
        return new Result(findings.hasErrors() ? Optional.empty() : facts, findings.sorted());
    }

    /** What is not here is not of the part; a share of few files may have none. */
    private Result ofPart(Descriptor descriptor, DataFolder folder, DataLayout layout, PartName name) {
        if (!name.isShare() && layout.files().findAny().isEmpty()) {
            return new Result(Optional.empty(), missing(descriptor, layout, folder));
        }
        Findings findings = new Findings();
        Run run = new Run(descriptor, folder, PartFiles.of(layout, name), findings);
        Optional<Facts> facts = run.facts().filter(found -> !findings.hasErrors());
        return new Result(
                facts,
                findings.sorted(),
                facts.map(found -> PartFiles.write(
                        settings.work().resolveSibling("parts").resolve(descriptor.id()),
                        new Part(descriptor.id(), name, found, run.tables))));
    }

    private static List<Finding> missing(Descriptor descriptor, DataLayout layout, DataFolder folder) {
        return layout.splits().stream()
                .flatMap(split -> split.unmatched().stream())
                .distinct()
                .map(path -> folder.isSpecial(path)
                        ? UnknownData.noFile(named(descriptor, path), path)
                        : missing(descriptor, path))
                .toList();
    }

    private static Finding missing(Descriptor descriptor, String path) {
        return Finding.of(
                ReadingRule.DATA_MISSING,
                named(descriptor, path),
                path.matches("[a-z][a-z0-9+]*://.*")
                        ? "\"" + path + "\" is a remote address, so its data cannot be measured"
                        : "There is no file for \"" + path + "\", so the data cannot be measured",
                path.contains("://")
                        ? "Bring the data here, or write the facts where it lies, by their published schema."
                        : "Correct the path, or bring the file back.");
    }

    private static Location named(Descriptor descriptor, String path) {
        return descriptor.values(Paths.SPLIT_FILES).stream()
                .filter(value ->
                        value instanceof Value.Scalar scalar && scalar.text().equals(path))
                .map(Value::location)
                .findFirst()
                .orElseGet(() -> Location.of(descriptor.file()));
    }

    /** One dataset. */
    private final class Run {
        private final Descriptor descriptor;
        private final DataFolder folder;
        private final DataLayout layout;
        private final Findings findings;
        private final Privacy privacy;
        private final FactsCache kept;
        private final Map<String, String> states = new TreeMap<>();
        private final Map<String, Facts.DataFile> files = new TreeMap<>();
        private final Map<String, BadData> bad = new TreeMap<>();
        private final KeptFiles keptFiles;
        private final List<PartColumn.Table> tables = new ArrayList<>();
        private long done;
        private long all;

        Run(Descriptor descriptor, DataFolder folder, DataLayout layout, Findings findings) {
            this.descriptor = descriptor;
            this.folder = folder;
            this.layout = layout;
            this.findings = findings;
            this.privacy = Privacy.of(descriptor, vocabulary, settings);
            this.kept = new FactsCache(settings.work(), settings.fresh(), vocabulary);
            this.keptFiles = new KeptFiles(kept, descriptor.file().toAbsolutePath());
        }

        Optional<Facts> facts() {
            layout.files().forEach(this::state);
            all = work();
            try {
                layout.files().forEach(this::file);
            } finally {
                keptFiles.keep();
            }
            if (findings.hasErrors() || (settings.strict() && !bad.isEmpty())) {
                nameBad();
                return Optional.empty();
            }
            List<Facts.Config> configs;
            String version;
            boolean tables =
                    files.keySet().stream().anyMatch(path -> FileType.of(path).hasRows())
                            || layout.splits().stream()
                                    .anyMatch(split -> !samples(split).isEmpty());
            try (EngineSession session =
                    tables ? EngineSession.open(engine, settings, folder.resolve("")) : EngineSession.NONE) {
                version = session.version();
                configs = configs(session);
            } catch (SQLException failed) {
                throw new DatacardException("The SQL engine could not be started.", failed);
            }
            layout.files().forEach(this::requireUnchanged);
            byConfig().values().forEach(this::nameHeaders);
            configs.forEach(this::nameKeys);
            nameBad();
            nameUnread();
            folder.specialFiles().stream()
                    .limit(NAMED)
                    .map(path -> UnknownData.noFile(Location.of(descriptor.file()), path)
                            .as(Severity.WARNING))
                    .forEach(findings::add);
            Facts facts = new Facts(version, List.copyOf(files.values()), configs, Optional.of(settings.stated()));
            return Optional.of(settings.part().isPresent() ? facts : GroupedFiles.of(facts, descriptor, vocabulary));
        }

        /** Names what cannot be read: an error where that is all of a split, or where nothing may be left out. */
        private void nameBad() {
            boolean whole = settings.strict()
                    || layout.splits().stream()
                            .anyMatch(split ->
                                    !split.files().isEmpty() && bad.keySet().containsAll(split.files()));
            Severity severity = whole ? Severity.ERROR : Severity.WARNING;
            bad.entrySet().stream()
                    .limit(NAMED)
                    .map(fault -> unreadable(severity, fault.getKey(), fault.getValue()))
                    .forEach(findings::add);
            if (bad.size() > NAMED) {
                findings.add(Finding.of(
                                ReadingRule.DATA_UNREADABLE,
                                Location.of(descriptor.file()),
                                (bad.size() - NAMED) + " more files cannot be read",
                                "Fix them or leave them out. -Ddatacard.measure.strict measures nothing while there are any.")
                        .as(severity));
            }
        }

        /** Names first lines that look like rows: what stands there is shown to everybody. */
        private void nameHeaders(List<DataLayout.Split> splits) {
            splits.stream()
                    .flatMap(split -> split.files().stream()
                            .filter(path -> FileType.of(path).isDelimited() && !bad.containsKey(path))
                            .limit(1)
                            .flatMap(
                                    path -> HeaderLikeRow.find(folder.resolve(path), FileType.of(path), split.options())
                                            .map(sign -> header(path, sign))
                                            .stream()))
                    .forEach(findings::add);
        }

        /** Names keys of JSON and columns of other files that are about a person: they are shown to everybody, too. */
        private void nameKeys(Facts.Config config) {
            config.splits().stream()
                    .filter(split -> split.files().stream()
                            .noneMatch(path -> FileType.of(path).isDelimited()))
                    .flatMap(split -> HeaderLikeRow.ofPerson(split.columns().stream()
                                    .flatMap(column ->
                                            Stream.concat(Stream.of(column.name()), Members.names(column.type())))
                                    .toList())
                            .map(HeaderLikeRow::what)
                            .or(() -> Optional.of("names of persons")
                                    .filter(any -> split.columns().stream()
                                            .map(column ->
                                                    Members.names(column.type()).toList())
                                            .anyMatch(privacy::isKeyedByPersons)))
                            .stream())
                    .limit(1)
                    .forEach(what -> findings.add(Finding.of(
                                    ReadingRule.DATA_UNREADABLE,
                                    Location.of(descriptor.file()),
                                    "A column of the configuration \"" + config.name() + "\" is called by " + what
                                            + ", and names of columns are shown to everybody",
                                    "Put what tells persons apart into a column of its own, with the same keys in each row.")
                            .as(Severity.ERROR)));
        }

        private Finding header(String path, HeaderLikeRow sign) {
            return Finding.of(
                            ReadingRule.DATA_UNREADABLE,
                            Location.of(folder.resolve(path)),
                            "The first line of the file names its columns, and looks like a row: there is "
                                    + sign.what(),
                            "Write a header, or state that there is none and what the columns are called, below configs:"
                                    + " options: {header: null, names: […]}.")
                    .as(sign.personal() ? Severity.ERROR : Severity.WARNING);
        }

        /** Names formats of which nothing but bytes and digests is known. */
        private void nameUnread() {
            List<Facts.DataFile> unread = files.values().stream()
                    .filter(file -> file.notRead().equals(DataReading.NOT_READ)
                            && MediaKind.of(file.path()).isEmpty())
                    .toList();
            if (!unread.isEmpty()) {
                findings.add(UnknownData.notMeasured(
                        descriptor,
                        Severity.WARNING,
                        unread.stream().map(Facts.DataFile::path).toList()));
            }
        }

        private void spoil(String path, BadData fault) {
            bad.put(path, fault);
            Optional.ofNullable(files.get(path))
                    .ifPresent(file -> files.put(
                            path,
                            new Facts.DataFile(
                                    path,
                                    file.bytes(),
                                    file.sha256(),
                                    file.format(),
                                    Optional.empty(),
                                    "cannot be read: " + fault.getMessage(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of())));
        }

        private void state(String path) {
            try {
                states.put(path, FileState.of(folder.resolve(path)));
            } catch (IOException gone) {
                findings.add(unreadable(Severity.ERROR, path, new BadData("cannot be read")));
            }
        }

        /** The bytes to read: each file for its digest, each split for its rows, and those of a configuration together. */
        private long work() {
            Stream<String> together = byConfig().entrySet().stream()
                    .filter(config -> config.getValue().size() > 1)
                    .flatMap(config -> together(config.getKey(), config.getValue()).files().stream());
            return Stream.of(
                            layout.files(), layout.splits().stream().flatMap(split -> split.files().stream()), together)
                    .flatMap(paths -> paths)
                    .mapToLong(this::size)
                    .sum();
        }

        private long size(String path) {
            try {
                return Files.size(folder.resolve(path));
            } catch (IOException gone) {
                return 0;
            }
        }

        private void file(String path) {
            if (!states.containsKey(path)) {
                return;
            }
            Path file = folder.resolve(path);
            Optional<Facts.DataFile> known = keptFiles.get(path, String.valueOf(states.get(path)));
            try {
                if (known.isEmpty() && LfsPointer.read(file).isPresent()) {
                    throw new BadData("is a pointer of Git LFS; fetch its content with git lfs pull");
                }
                Facts.DataFile read =
                        known.isPresent() ? known.get() : DataReading.read(path, file, bytes -> advance(path, bytes));
                files.put(path, read);
                keptFiles.put(path, String.valueOf(states.get(path)), read);
                if (known.isPresent()) {
                    advance(path, read.bytes());
                }
            } catch (BadData broken) {
                unread(path, file, broken);
            } catch (IOException unreadable) {
                findings.add(unreadable(Severity.ERROR, path, new BadData("cannot be read")));
            }
        }

        private void unread(String path, Path file, BadData broken) {
            try {
                files.put(
                        path,
                        new Facts.DataFile(
                                path,
                                Files.size(file),
                                FileDigest.of(file),
                                FileType.of(path).name(),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
                spoil(path, broken);
            } catch (IOException unreadable) {
                findings.add(unreadable(Severity.ERROR, path, broken));
            }
        }

        private void requireUnchanged(String path) {
            String before = String.valueOf(states.get(path));
            state(path);
            if (!before.equals(states.get(path))) {
                findings.add(
                        ReadingRule.DATA_UNREADABLE,
                        Location.of(folder.resolve(path)),
                        "The file changed while it was measured",
                        "Measure again when nobody writes to it.");
            }
        }

        private List<Facts.Config> configs(EngineSession session) {
            List<Facts.Config> configs = new ArrayList<>();
            byConfig().forEach((name, splits) -> configs.add(config(session, name, splits)));
            return List.copyOf(configs);
        }

        private Map<String, List<DataLayout.Split>> byConfig() {
            Map<String, List<DataLayout.Split>> byConfig = new LinkedHashMap<>();
            layout.splits()
                    .forEach(split -> byConfig.computeIfAbsent(split.config(), name -> new ArrayList<>())
                            .add(split));
            return byConfig;
        }

        private Facts.Config config(EngineSession session, String name, List<DataLayout.Split> splits) {
            List<Facts.Split> measured = splits.stream()
                    .map(split -> split(session, split, columns -> columns))
                    .toList();
            boolean single = splits.size() == 1 || settings.part().isPresent();
            List<Facts.Column> columns = single || findings.hasErrors()
                    ? measured.get(0).columns()
                    : split(session, together(name, splits), all -> AllSplits.hidden(all, measured, privacy))
                            .columns();
            Optional<SharedRows> shared = shared(session, name, splits);
            return new Facts.Config(
                    name,
                    measured,
                    columns,
                    shared.flatMap(SharedRows::rows),
                    shared.map(SharedRows::keys).orElse(List.of()),
                    shared.map(SharedRows::pairs).orElse(List.of()),
                    ReaderOptions.missing(folder, splits),
                    sample(session, name, splits));
        }

        /** Rows of the first split that has some, where the descriptor asks for them. */
        private Optional<Facts.Sample> sample(EngineSession session, String config, List<DataLayout.Split> splits) {
            int wanted = settings.part().isPresent() ? 0 : Sampling.rows(descriptor, config);
            if (wanted == 0 || findings.hasErrors()) {
                return Optional.empty();
            }
            SampleRows rows = new SampleRows(privacy, wanted);
            return splits.stream()
                    .map(this::readable)
                    .filter(split -> !split.files().isEmpty()
                            && split.files().stream()
                                    .allMatch(path -> FileType.of(path).hasRows()))
                    .findFirst()
                    .flatMap(split -> rows.of(
                            split.name(),
                            new SplitReading(session, folder, split, settings, privacy, Map.of())
                                    .first(rows.looked())));
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

        private Facts.Split split(
                EngineSession session, DataLayout.Split split, UnaryOperator<List<Facts.Column>> hiding) {
            List<Facts.DataFile> own = split.files().stream().map(this::known).toList();
            long bytes = own.stream().mapToLong(Facts.DataFile::bytes).sum();
            List<TableHead.Column> stated = stated(split);
            Map<String, List<String>> labels = labels(split.config(), stated);
            List<String> tables = split.files().stream()
                    .filter(path -> FileType.of(path).hasRows())
                    .toList();
            if (bad.keySet().containsAll(split.files())) {
                return new Facts.Split(
                        split.name(), split.files(), bytes, Optional.empty(), Optional.empty(), List.of());
            }
            if (tables.size() == split.files().size()) {
                return stating(table(session, split, bytes, labels, hiding), stated);
            }
            if (!samples(split).isEmpty()) {
                return ofSamples(table(session, split, bytes, labels, hiding), samples(split));
            }
            List<String> metadata = MediaFolder.metadata(split);
            if (!metadata.isEmpty()) {
                return described(session, split, metadata, bytes, labels, hiding);
            }
            MediaMeasure media = new MediaMeasure(own, labels, privacy);
            advance(split.name(), bytes);
            return stating(
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

        /** The columns of the samples in the tar files of a split. */
        private List<WebDataset.Column> samples(DataLayout.Split split) {
            List<String> readable = readable(split).files();
            boolean tars = !readable.isEmpty()
                    && readable.stream()
                            .allMatch(path -> FileType.of(path).type().equals("tar"));
            return tars ? WebDatasetTable.columns(folder, readable) : List.of();
        }

        private static Facts.Split ofSamples(Facts.Split split, List<WebDataset.Column> columns) {
            Map<String, FeatureType> media = new LinkedHashMap<>();
            columns.stream()
                    .filter(column -> column.content() == WebDataset.Content.MEDIA)
                    .forEach(column -> media.put(column.name(), column.type()));
            return split.withColumns(column -> Optional.ofNullable(media.get(column.name()))
                    .map(type -> opaque(column.name(), type, false, column.nulls()))
                    .orElse(column));
        }

        /** A column whose content is not looked into. */
        private static Facts.Column opaque(String name, FeatureType type, boolean stated, long nulls) {
            return new Facts.Column(
                    name, type, stated, nulls, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Each row of the metadata beside media is one of the split; names of files stand for the media. */
        private Facts.Split described(
                EngineSession session,
                DataLayout.Split split,
                List<String> metadata,
                long bytes,
                Map<String, List<String>> labels,
                UnaryOperator<List<Facts.Column>> hiding) {
            DataLayout.Split rows = new DataLayout.Split(
                    split.config(), split.name() + " metadata", metadata, List.of(), ReaderOptions.NONE);
            Facts.Split table = stating(table(session, rows, bytes, labels, hiding), tables(rows));
            Map<String, FeatureType> types = new LinkedHashMap<>();
            MediaFolder.columns(folder, List.of(split)).forEach(column -> types.put(column.name(), column.type()));
            return new Facts.Split(
                    split.name(),
                    split.files(),
                    bytes,
                    table.rows(),
                    Optional.empty(),
                    table.columns().stream()
                            .map(column -> MediaFolder.becomes(split, column.name())
                                    .map(name ->
                                            opaque(name, types.getOrDefault(name, column.type()), true, column.nulls()))
                                    .orElse(column))
                            .toList(),
                    table.together());
        }

        /** The columns that all files of a split state alike. */
        private List<TableHead.Column> stated(DataLayout.Split split) {
            List<TableHead.Column> media = MediaFolder.columns(
                    folder,
                    layout.splits().stream()
                            .filter(own -> own.config().equals(split.config()))
                            .toList());
            return (media.isEmpty() ? tables(split).stream() : media.stream().filter(TableHead.Column::stated))
                    .map(column -> privacy.mayShowLabels(column.name(), names(column.type()))
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

        private List<TableHead.Column> tables(DataLayout.Split split) {
            List<List<TableHead.Column>> heads = split.files().stream()
                    .filter(path -> FileType.of(path).statesTypes() && !bad.containsKey(path))
                    .map(this::head)
                    .distinct()
                    .toList();
            return heads.size() == 1 ? heads.get(0) : List.of();
        }

        private List<TableHead.Column> head(String path) {
            try {
                return TableHead.read(folder.resolve(path), FileType.of(path)).stream()
                        .flatMap(head -> head.columns().stream())
                        .filter(TableHead.Column::stated)
                        .toList();
            } catch (IOException unreadable) {
                return List.of();
            }
        }

        private static Facts.Split stating(Facts.Split split, List<TableHead.Column> stated) {
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

        private Facts.DataFile known(String path) {
            return Optional.ofNullable(files.get(path)).orElseThrow();
        }

        private Facts.Split table(
                EngineSession session,
                DataLayout.Split split,
                long bytes,
                Map<String, List<String>> labels,
                UnaryOperator<List<Facts.Column>> hiding) {
            String key = String.join(
                    "\n",
                    List.of(
                            "split 8",
                            split.name(),
                            session.version(),
                            settings.key(),
                            privacy.key(),
                            labels.toString(),
                            new TreeMap<>(split.options().stated()).toString(),
                            split.files().stream()
                                    .map(path -> path + " " + known(path).sha256())
                                    .toList()
                                    .toString()));
            Optional<Facts> earlier = settings.part().isPresent()
                    ? Optional.empty()
                    : kept.get(key).map(facts -> named(facts, split.files()));
            int faults = bad.size();
            Facts measured = earlier.orElseGet(() -> measured(session, split, bytes, labels, hiding));
            measured.files().forEach(file -> files.put(file.path(), file));
            if (earlier.isEmpty() && settings.part().isEmpty() && !findings.hasErrors() && bad.size() == faults) {
                kept.put(key, unnamed(measured));
            }
            session.tell(queries -> {});
            advance(split.name(), bytes);
            return measured.configs().get(0).splits().get(0);
        }

        /** Kept facts without the names of files, which may be those of people. */
        private static Facts unnamed(Facts facts) {
            return renamed(facts, Digest::of);
        }

        private static Facts named(Facts facts, List<String> paths) {
            Map<String, String> names = new LinkedHashMap<>();
            paths.forEach(path -> names.put(Digest.of(path), path));
            return renamed(facts, name -> names.getOrDefault(name, name));
        }

        private static Facts renamed(Facts facts, UnaryOperator<String> name) {
            Facts.Config config = facts.configs().get(0);
            Facts.Split split = config.splits().get(0);
            return partial(
                    config.name(),
                    facts.files().stream()
                            .map(file -> KeptFiles.named(file, name.apply(file.path())))
                            .toList(),
                    split.withFiles(split.files().stream().map(name).toList()));
        }

        private Facts measured(
                EngineSession session,
                DataLayout.Split split,
                long bytes,
                Map<String, List<String>> labels,
                UnaryOperator<List<Facts.Column>> hiding) {
            while (true) {
                DataLayout.Split readable = readable(split);
                if (readable.files().isEmpty()) {
                    return partial(
                            split.config(),
                            List.of(),
                            new Facts.Split(
                                    split.name(), split.files(), bytes, Optional.empty(), Optional.empty(), List.of()));
                }
                SplitReading reading = new SplitReading(session, folder, readable, settings, privacy, labels);
                session.tell(queries -> progress.at(
                        split.name(), done + (long) (bytes * Math.min(1, queries / reading.queries())), all));
                try {
                    TableMeasure.Result result = reading.measure();
                    List<Facts.DataFile> counted = readable.files().stream()
                            .map(path -> reading.counted(known(path), result.rows()))
                            .toList();
                    findings.addAll(reading.findings());
                    if (settings.part().isPresent()) {
                        tables.add(new PartColumn.Table(split.config(), split.name(), result.parts()));
                    }
                    return partial(
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
                } catch (Unreadable unreadable) {
                    spoil(unreadable.path(), unreadable.fault());
                }
            }
        }

        private DataLayout.Split readable(DataLayout.Split split) {
            return new DataLayout.Split(
                    split.config(),
                    split.name(),
                    split.files().stream()
                            .filter(path -> !bad.containsKey(path))
                            .toList(),
                    split.unmatched(),
                    split.options());
        }

        private static Facts partial(String config, List<Facts.DataFile> files, Facts.Split measured) {
            return new Facts(
                    "",
                    files,
                    List.of(new Facts.Config(config, List.of(measured), List.of(), Optional.empty(), Map.of())));
        }

        private Optional<SharedRows> shared(EngineSession session, String config, List<DataLayout.Split> splits) {
            if (splits.size() < 2
                    || settings.part().isPresent()
                    || !settings.stated().duplicates()
                    || findings.hasErrors()) {
                return Optional.empty();
            }
            Map<String, SplitReading> readings = new LinkedHashMap<>();
            splits.stream()
                    .filter(split -> split.files().stream()
                            .allMatch(path -> FileType.of(path).hasRows()))
                    .map(this::readable)
                    .filter(split -> !split.files().isEmpty())
                    .forEach(split -> readings.put(
                            split.name(),
                            new SplitReading(session, folder, split, settings, privacy, labels(config, List.of()))));
            return Optional.of(new SharedRows(session, readings, keys(config)));
        }

        /** Columns whose values tell items or groups of them apart. */
        private List<String> keys(String config) {
            return new DatasetView(descriptor)
                    .configs().stream()
                            .filter(own -> own.name().equals(config))
                            .flatMap(own -> own.features().stream())
                            .filter(feature -> Privacy.NAMING_ROLES.contains(feature.role()))
                            .map(DatasetView.Feature::name)
                            .toList();
        }

        /** The classes of columns, as the descriptor says or else the files. */
        private Map<String, List<String>> labels(String config, List<TableHead.Column> stated) {
            Map<String, List<String>> labels = new LinkedHashMap<>();
            stated.stream()
                    .filter(column -> !names(column.type()).isEmpty())
                    .forEach(column -> labels.put(column.name(), names(column.type())));
            new DatasetView(descriptor)
                    .configs().stream()
                            .filter(own -> own.name().equals(config))
                            .flatMap(own -> own.features().stream())
                            .filter(feature -> !feature.type()
                                    .map(Run::names)
                                    .orElse(List.of())
                                    .isEmpty())
                            .forEach(feature -> labels.put(
                                    feature.name(), names(feature.type().orElseThrow())));
            return labels;
        }

        /** The classes of a column of labels, or of lists of them. */
        private static List<String> names(FeatureType type) {
            return type.item()
                    .map(Run::names)
                    .orElse(type.name().equals(FeatureType.CLASS_LABEL) ? type.labels() : List.of());
        }

        private Finding unreadable(Severity severity, String path, BadData fault) {
            return Finding.of(
                            ReadingRule.DATA_UNREADABLE,
                            Location.at(folder.resolve(path), fault.line(), 1),
                            "The file " + fault.getMessage(),
                            String.valueOf(fault.getMessage()).startsWith("is not ")
                                            && FileType.of(path).isDelimited()
                                    ? "State its encoding below configs, as in options: {encoding: latin-1}, or write it"
                                            + " again in UTF-8."
                                    : "Fix it or write it again; if it is another format, give it a name that says so.")
                    .as(severity);
        }

        private void advance(String what, long bytes) {
            done += bytes;
            progress.at(what, Math.min(done, all), all);
        }
    }
}
