package io.github.datacard.measure;

import io.github.datacard.data.FileType;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.Part;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.PartFile;
import io.github.datacard.facts.Sampling;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes facts of the parts of a dataset that many have measured, as if one had measured it. */
final class PartMerge {
    private static final int NAMED = 5;
    private static final String AGAIN = "Measure that part again, and merge again.";

    private final Descriptor descriptor;
    private final Vocabulary vocabulary;
    private final MeasureSettings settings;
    private final Privacy privacy;
    private final Findings findings = new Findings();

    PartMerge(Descriptor descriptor, Vocabulary vocabulary, MeasureSettings settings) {
        this.descriptor = descriptor;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.privacy = new Privacy(descriptor, vocabulary, settings.stated().smallestGroup());
    }

    /** The facts of all parts in a folder, or in its folder that is named as the dataset. */
    Measurement.Result merge(Path folder) {
        Path own = folder.resolve(descriptor.id());
        List<Part> parts = PartFile.in(Files.isDirectory(own) ? own : folder).stream()
                .map(file -> PartFile.read(file, vocabulary))
                .filter(part -> part.dataset().equals(descriptor.id()))
                .toList();
        if (parts.isEmpty()) {
            fault("There are no parts of " + descriptor.id() + " in " + folder, "Measure them with measure.part.");
        }
        requireAll(parts);
        Map<String, Facts.DataFile> files = new TreeMap<>();
        parts.forEach(part -> part.facts().files().forEach(file -> {
            if (files.put(file.path(), file) != null) {
                fault(
                        "The file \"" + file.path() + "\" is in more than one part",
                        "Remove parts of earlier measurements, and merge again.");
            }
        }));
        if (findings.hasErrors()) {
            return new Measurement.Result(Optional.empty(), findings.sorted());
        }
        List<Facts.Config> configs =
                configs(parts).stream().map(name -> config(name, parts, files)).toList();
        return new Measurement.Result(
                Optional.of(GroupedFiles.of(
                        new Facts(
                                parts.get(0).facts().engine(),
                                List.copyOf(files.values()),
                                configs,
                                Optional.of(settings.stated().ofParts(parts.size()))),
                        descriptor,
                        vocabulary)),
                findings.sorted());
    }

    private void fault(String message, String remedy) {
        findings.add(ReadingRule.DATA_MISSING, Location.of(descriptor.file()), message, remedy);
    }

    /** Parts are of one measurement, each share is there, and none twice. */
    private void requireAll(List<Part> parts) {
        Set<Integer> of = new LinkedHashSet<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        for (Part part : parts) {
            of.add(part.name().of());
            numbers.add(part.name().number());
            if (!part.facts().engine().equals(parts.get(0).facts().engine())
                    && !part.facts().configs().isEmpty()) {
                fault(
                        "The part " + part.name().text() + " was measured by "
                                + part.facts().engine() + ", and another one by "
                                + parts.get(0).facts().engine(),
                        AGAIN);
            }
        }
        if (of.size() > 1) {
            fault("Some parts are shares of another number than others", "Remove those of earlier measurements.");
        } else if (!parts.isEmpty() && parts.get(0).name().isShare()) {
            List<String> missing = Stream.iterate(1, number -> number + 1)
                    .limit(parts.get(0).name().of())
                    .filter(number -> !numbers.contains(number))
                    .map(number -> number + "/" + parts.get(0).name().of())
                    .toList();
            if (!missing.isEmpty()) {
                fault(
                        missing.size() + (missing.size() == 1 ? " part is" : " parts are") + " missing: "
                                + String.join(
                                        ", ", missing.stream().limit(NAMED).toList())
                                + (missing.size() > NAMED ? ", …" : ""),
                        "Measure them, and merge again.");
            }
        }
    }

    /** In the order of the descriptor; the order of parts is that of their names. */
    private List<String> configs(List<Part> parts) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        parts.forEach(part -> part.facts().configs().forEach(config -> found.add(config.name())));
        new DatasetView(descriptor)
                .configs().stream()
                        .map(DatasetView.Config::name)
                        .filter(found::contains)
                        .forEach(names::add);
        names.addAll(found);
        return List.copyOf(names);
    }

    private Facts.Config config(String name, List<Part> parts, Map<String, Facts.DataFile> files) {
        Map<String, List<MergedTable.Share>> splits = new LinkedHashMap<>();
        new DatasetView(descriptor)
                .configs().stream()
                        .filter(config -> config.name().equals(name))
                        .flatMap(config -> config.splits().stream())
                        .forEach(split -> splits.put(split.name(), new ArrayList<>()));
        Map<String, String> options = new LinkedHashMap<>();
        for (Part part : parts) {
            part.facts().config(name).stream()
                    .flatMap(config -> {
                        options.putAll(config.options());
                        return config.splits().stream();
                    })
                    .forEach(split -> splits.computeIfAbsent(split.name(), key -> new ArrayList<>())
                            .add(new MergedTable.Share(part.name(), split, table(part, name, split.name()))));
        }
        splits.values().removeIf(List::isEmpty);
        List<Facts.Split> merged = splits.entrySet().stream()
                .map(split -> split(split.getKey(), split.getValue(), files))
                .toList();
        List<Facts.Column> columns = merged.size() == 1
                ? merged.get(0).columns()
                : AllSplits.hidden(
                        new MergedTable(
                                        splits.values().stream()
                                                .flatMap(List::stream)
                                                .toList(),
                                        privacy)
                                .columns(),
                        merged,
                        privacy);
        return new Facts.Config(
                name,
                merged,
                columns,
                Optional.empty(),
                List.of(),
                List.of(),
                options,
                sample(name, merged, parts),
                Optional.empty());
    }

    /** Rows of the first split of which a part has some, where the descriptor still asks for them. */
    private Optional<Facts.Sample> sample(String config, List<Facts.Split> splits, List<Part> parts) {
        List<Facts.Sample> samples = parts.stream()
                .flatMap(part -> part.facts().config(config).stream())
                .flatMap(found -> found.sample().stream())
                .toList();
        SampleRows rows = new SampleRows(privacy, Sampling.rows(descriptor, config));
        return splits.stream()
                .flatMap(split -> samples.stream()
                        .filter(sample -> sample.split().equals(split.name()))
                        .flatMap(sample -> rows.again(sample).stream()))
                .findFirst();
    }

    private static List<PartColumn> table(Part part, String config, String split) {
        return part.tables().stream()
                .filter(table -> table.config().equals(config) && table.split().equals(split))
                .findFirst()
                .map(PartColumn.Table::columns)
                .orElse(List.of());
    }

    private Facts.Split split(String name, List<MergedTable.Share> shares, Map<String, Facts.DataFile> files) {
        List<String> paths = shares.stream()
                .flatMap(share -> share.split().files().stream())
                .sorted()
                .toList();
        long bytes = shares.stream().mapToLong(share -> share.split().bytes()).sum();
        boolean counted = shares.stream().allMatch(share -> share.split().rows().isPresent());
        MergedTable table = new MergedTable(shares, privacy);
        table.differing().forEach(this::differs);
        return new Facts.Split(
                name,
                paths,
                bytes,
                counted ? Optional.of(table.rows()) : Optional.empty(),
                Optional.empty(),
                table.columns(),
                paths.stream().anyMatch(path -> FileType.of(path).hasRows())
                        ? Facts.Together.NONE
                        : new MediaMeasure(
                                        paths.stream()
                                                .flatMap(path -> Optional.ofNullable(files.get(path)).stream())
                                                .toList(),
                                        Map.of(),
                                        privacy)
                                .together());
    }

    private void differs(String message) {
        findings.add(Finding.of(
                        ReadingRule.COLUMN_TYPE_DIFFERS,
                        Location.of(descriptor.file()),
                        message,
                        "Make all values of the column alike. Until then only its empty values are counted.")
                .as(Severity.WARNING));
    }
}
