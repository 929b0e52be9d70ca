package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.facts.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides by sizes, digests and declarations whether facts are older than the data; times of files say nothing. */
public final class Staleness {
    private final Descriptor descriptor;
    private final Facts facts;

    /** The facts of a descriptor. */
    public Staleness(Descriptor descriptor, Facts facts) {
        this.descriptor = descriptor;
        this.facts = facts;
    }

    /** What changed, each a clause; empty if nothing shows a change. */
    public List<String> changes(DataInspection seen) {
        List<String> changes = new ArrayList<>();
        if (seen.checked()) {
            Map<String, List<DataInspection.File>> groups = groups(seen);
            Set<String> grouped = groups.values().stream()
                    .flatMap(List::stream)
                    .map(DataInspection.File::path)
                    .collect(Collectors.toSet());
            seen.files()
                    .filter(file -> !grouped.contains(file.path()))
                    .map(this::change)
                    .flatMap(Optional::stream)
                    .forEach(changes::add);
            gone(seen).forEach(changes::add);
            facts.files().stream()
                    .filter(Staleness::isGroup)
                    .flatMap(group -> change(group, groups.getOrDefault(group.path(), List.of())).stream())
                    .forEach(changes::add);
            splits(seen).forEach(changes::add);
        }
        classes().forEach(changes::add);
        return List.copyOf(changes);
    }

    private Optional<String> change(DataInspection.File file) {
        return facts.file(file.path())
                .map(known -> change(known, file))
                .orElseGet(() -> Optional.of(file.path() + " was not measured"));
    }

    private static Optional<String> change(Facts.DataFile known, DataInspection.File file) {
        if (known.bytes() != file.bytes()) {
            return Optional.of(
                    known.path() + " has " + bytes(file.bytes()) + ", measured were " + bytes(known.bytes()));
        }
        return file.digest()
                .filter(digest -> !digest.equals(known.sha256()))
                .map(digest -> known.path() + " has as many bytes as were measured, but other ones");
    }

    private static Optional<String> change(Facts.DataFile group, List<DataInspection.File> own) {
        if (group.count() == 1 && own.size() == 1) {
            return change(group, own.get(0));
        }
        long bytes = own.stream().mapToLong(DataInspection.File::bytes).sum();
        return own.size() == group.count() && bytes == group.bytes()
                ? Optional.empty()
                : Optional.of(group.path() + " has " + own.size() + (own.size() == 1 ? " file of " : " files of ")
                        + bytes(bytes) + ", measured were " + group.count() + " of " + bytes(group.bytes()));
    }

    /** Whether an entry has a pattern instead of the names of files. */
    private static boolean isGroup(Facts.DataFile file) {
        return file.count() > 1 || Glob.isPattern(file.path());
    }

    /** The files of each entry that does not name them: those of the same splits. */
    private Map<String, List<DataInspection.File>> groups(DataInspection seen) {
        Set<String> known = facts.files().stream().map(Facts.DataFile::path).collect(Collectors.toSet());
        Map<String, DataInspection.File> files = new LinkedHashMap<>();
        Map<String, Set<String>> splits = new HashMap<>();
        seen.splits()
                .forEach(split -> split.files().stream()
                        .filter(file -> !known.contains(file.path()))
                        .forEach(file -> {
                            files.putIfAbsent(file.path(), file);
                            splits.computeIfAbsent(file.path(), any -> new HashSet<>())
                                    .add(named(split.config(), split.name()));
                        }));
        Map<Set<String>, String> entries = entriesBySplits();
        Map<String, List<DataInspection.File>> groups = new LinkedHashMap<>();
        files.forEach((path, file) -> Optional.ofNullable(entries.get(splits.getOrDefault(path, Set.of())))
                .ifPresent(entry ->
                        groups.computeIfAbsent(entry, any -> new ArrayList<>()).add(file)));
        return groups;
    }

    /** The entries that do not name their files, by the splits that have these. */
    private Map<Set<String>, String> entriesBySplits() {
        Map<String, Set<String>> splits = new HashMap<>();
        facts.configs()
                .forEach(config -> config.splits()
                        .forEach(split -> split.files()
                                .forEach(path -> splits.computeIfAbsent(path, any -> new HashSet<>())
                                        .add(named(config.name(), split.name())))));
        Map<Set<String>, String> entries = new HashMap<>();
        facts.files().stream()
                .filter(Staleness::isGroup)
                .forEach(group -> entries.put(splits.getOrDefault(group.path(), Set.of()), group.path()));
        return entries;
    }

    private Stream<String> gone(DataInspection seen) {
        Set<String> here = seen.files().map(DataInspection.File::path).collect(Collectors.toSet());
        return facts.files().stream()
                .filter(file -> !isGroup(file))
                .map(Facts.DataFile::path)
                .filter(path -> !here.contains(path))
                .map(path -> path + " was measured and is gone");
    }

    private Stream<String> splits(DataInspection seen) {
        List<String> measured = facts.configs().stream()
                .flatMap(config -> config.splits().stream().map(split -> named(config.name(), split.name())))
                .toList();
        List<String> declared = seen.splits().stream()
                .map(split -> named(split.config(), split.name()))
                .toList();
        return Stream.concat(
                declared.stream().filter(name -> !measured.contains(name)).map(name -> name + " was not measured"),
                measured.stream()
                        .filter(name -> !declared.contains(name))
                        .map(name -> name + " was measured and is not declared"));
    }

    private static String named(String config, String split) {
        return "the split " + split + (config.equals(DatasetView.DEFAULT_CONFIG) ? "" : " of " + config);
    }

    private Stream<String> classes() {
        return new DatasetView(descriptor)
                .configs().stream()
                        .flatMap(config -> config.features().stream()
                                .filter(feature -> !feature.labels().isEmpty())
                                .filter(feature -> differs(config.name(), feature))
                                .map(feature -> "the classes of " + feature.name()
                                        + " are declared otherwise than when they were counted"));
    }

    private boolean differs(String config, DatasetView.Feature feature) {
        return facts.config(config).stream().anyMatch(known -> {
            List<Facts.Classes> all = counted(known.columns(), feature);
            List<Facts.Classes> parts = known.splits().stream()
                    .flatMap(split -> counted(split.columns(), feature).stream())
                    .toList();
            boolean measured =
                    known.columns().stream().anyMatch(column -> column.name().equals(feature.name()));
            return all.isEmpty() && parts.isEmpty()
                    ? measured
                    : !all.stream().allMatch(classes -> isOf(feature, classes))
                            || !parts.stream()
                                    .allMatch(classes -> feature.labels().containsAll(names(classes)));
        });
    }

    /** Classes of all splits together are not counted where a split hides small ones. */
    private static List<Facts.Classes> counted(List<Facts.Column> columns, DatasetView.Feature feature) {
        return columns.stream()
                .filter(column -> column.name().equals(feature.name()))
                .flatMap(column -> column.classes().stream())
                .toList();
    }

    private static boolean isOf(DatasetView.Feature feature, Facts.Classes classes) {
        return classes.hidden() > 0 || names(classes).equals(feature.labels());
    }

    private static List<String> names(Facts.Classes classes) {
        return classes.counts().stream().map(Facts.ClassCount::name).toList();
    }

    private static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }
}
