package io.github.datacard.measure;

import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Part;
import io.github.datacard.facts.PartName;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measures the data of one dataset. A file that cannot be read becomes a finding, and the others are measured; there are no
 * facts where nothing of a split can be read.
 */
public final class Measurement {

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
        Optional<Facts> facts = of(descriptor, folder, layout, findings).facts();
        return new Result(findings.hasErrors() ? Optional.empty() : facts, findings.sorted());
    }

    /** What is not here is not of the part; a share of few files may have none. */
    private Result ofPart(Descriptor descriptor, DataFolder folder, DataLayout layout, PartName name) {
        if (!name.isShare() && layout.files().findAny().isEmpty()) {
            return new Result(Optional.empty(), missing(descriptor, layout, folder));
        }
        Findings findings = new Findings();
        DatasetMeasure part = of(descriptor, folder, PartFiles.of(layout, name), findings);
        Optional<Facts> facts = part.facts().filter(found -> !findings.hasErrors());
        return new Result(
                facts,
                findings.sorted(),
                facts.map(found -> PartFiles.write(
                        settings.work().resolveSibling("parts").resolve(descriptor.id()),
                        new Part(descriptor.id(), name, found, part.tables()))));
    }

    private DatasetMeasure of(Descriptor descriptor, DataFolder folder, DataLayout layout, Findings findings) {
        MeasuredDataset dataset = new MeasuredDataset(
                descriptor,
                folder,
                layout,
                settings,
                Privacy.of(descriptor, vocabulary, settings),
                new UnreadableFiles(folder),
                new BytesRead(progress),
                findings);
        return new DatasetMeasure(dataset, vocabulary, engine);
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
}
