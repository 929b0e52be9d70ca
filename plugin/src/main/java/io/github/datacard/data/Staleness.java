package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            seen.files()
                    .filter(file -> groups(file.path()).isEmpty())
                    .map(this::change)
                    .flatMap(Optional::stream)
                    .forEach(changes::add);
            gone(seen).forEach(changes::add);
            together(seen).forEach(changes::add);
            splits(seen).forEach(changes::add);
        }
        classes().forEach(changes::add);
        return List.copyOf(changes);
    }

    private Optional<String> change(DataInspection.File file) {
        Optional<Facts.DataFile> known = facts.file(file.path());
        if (known.isEmpty()) {
            return Optional.of(file.path() + " was not measured");
        }
        if (known.get().bytes() != file.bytes()) {
            return Optional.of(file.path() + " has " + bytes(file.bytes()) + ", measured were "
                    + bytes(known.get().bytes()));
        }
        return file.digest()
                .filter(digest -> !digest.equals(known.get().sha256()))
                .map(digest -> file.path() + " has as many bytes as were measured, but other ones");
    }

    /** The entries that keep a file together with others. */
    private List<Facts.DataFile> groups(String path) {
        return facts.file(path).isPresent()
                ? List.of()
                : facts.files().stream()
                        .filter(file -> file.count() > 1)
                        .filter(file ->
                                !Glob.matches(file.path(), List.of(path)).isEmpty())
                        .toList();
    }

    private Stream<String> together(DataInspection seen) {
        return facts.files().stream().filter(group -> group.count() > 1).flatMap(group -> {
            List<DataInspection.File> own = seen.files()
                    .filter(file -> groups(file.path()).contains(group))
                    .toList();
            long bytes = own.stream().mapToLong(DataInspection.File::bytes).sum();
            return own.size() == group.count() && bytes == group.bytes()
                    ? Stream.empty()
                    : Stream.of(group.path() + " has " + own.size() + " files of " + bytes(bytes) + ", measured were "
                            + group.count() + " of " + bytes(group.bytes()));
        });
    }

    private Stream<String> gone(DataInspection seen) {
        List<String> here = seen.files().map(DataInspection.File::path).toList();
        return facts.files().stream()
                .filter(file -> file.count() == 1)
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
        return facts.config(config).stream()
                .flatMap(known -> known.columns().stream())
                .filter(column -> column.name().equals(feature.name()))
                .anyMatch(column -> column.classes()
                        .map(classes -> classes.hidden() == 0
                                && !classes.counts().stream()
                                        .map(Facts.ClassCount::name)
                                        .toList()
                                        .equals(feature.labels()))
                        .orElse(true));
    }

    private static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }
}
