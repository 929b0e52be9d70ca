package io.github.datacard.check;

import io.github.datacard.data.Glob;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code split-files-shared}: files of two splits of a configuration have the same path or the same content. A split
 * that has files of all others, of which there are several, is their union and not meant.
 */
final class SplitFilesShared implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Finding> named = named(subject, r).toList();
        if (!named.isEmpty()) {
            return named.stream();
        }
        Descriptor descriptor = subject.descriptor();
        return !subject.isSilentOn(Paths.CROSS_SPLIT) || !subject.isSilentOn(SplitLeakage.SAID)
                ? Stream.empty()
                : Stream.concat(
                                subject.facts().stream()
                                        .flatMap(facts -> facts.configs().stream()
                                                .map(config -> config.splits().stream()
                                                        .map(split -> new Contents(split.name(), digests(facts, split)))
                                                        .toList())),
                                new Measured(subject).configs((name, config) -> Stream.of(seen(subject, name))))
                        .flatMap(splits -> shared(splits).map(pair -> finding(descriptor, pair, r)))
                        .distinct();
    }

    /** Splits whose files are the same by their paths, or by those that patterns find; no file needs to be read. */
    private static Stream<Finding> named(Subject subject, Report r) {
        return subject.descriptor().values(Paths.CONFIGS).stream()
                .flatMap(config -> shared(named(subject, config))
                        .map(pair -> r.at(config.at("splits")
                                        .flatMap(Value::flat)
                                        .filter(split -> split.text("name").equals(pair.second))
                                        .findFirst()
                                        .orElse(config)
                                        .location())
                                .about(Paths.SPLIT_FILES)
                                .say(
                                        "The splits " + pair.first + " and " + pair.second + " both have "
                                                + pair.files.get(0)
                                                + (pair.files.size() == 1
                                                        ? ""
                                                        : " and " + (pair.files.size() - 1) + " more"),
                                        "Give each split files of its own, or say below composition: {duplication:"
                                                + " {cross_split: …}} how many items are in both.")));
    }

    /** The files of each split; a path that a pattern of another split finds is one of that split, too. */
    private static List<Contents> named(Subject subject, Value config) {
        List<Value> splits = config.at("splits").flatMap(Value::flat).toList();
        List<Contents> named = splits.stream()
                .map(split -> new Contents(split.text("name"), paths(subject, DatasetView.nameOf(config), split)))
                .toList();
        List<String> single = splits.stream()
                .flatMap(split -> split.texts("files").stream())
                .filter(path -> !Glob.isPattern(path))
                .toList();
        for (int i = 0; i < named.size(); i++) {
            Map<String, String> files = named.get(i).files;
            files.keySet().stream()
                    .filter(Glob::isPattern)
                    .flatMap(glob -> Glob.matches(glob, single).stream())
                    .toList()
                    .forEach(path -> files.putIfAbsent(path, path));
        }
        return named;
    }

    private static Map<String, String> paths(Subject subject, String config, Value split) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (subject.isSilentOn(Paths.CROSS_SPLIT)) {
            split.texts("files").forEach(path -> paths.put(path, path));
            subject.seen().splits().stream()
                    .filter(seen -> seen.config().equals(config) && seen.name().equals(split.text("name")))
                    .flatMap(seen -> seen.files().stream())
                    .forEach(file -> paths.put(file.path(), file.path()));
        }
        return paths;
    }

    private static List<Contents> seen(Subject subject, String config) {
        return subject.seen().splits().stream()
                .filter(split -> split.config().equals(config))
                .map(split -> {
                    Map<String, String> digests = new LinkedHashMap<>();
                    split.files().stream()
                            .filter(file -> file.bytes() > 0)
                            .forEach(file ->
                                    file.digest().ifPresent(digest -> digests.putIfAbsent(digest, file.path())));
                    return new Contents(split.name(), digests);
                })
                .toList();
    }

    /**
     * What a split has.
     *
     * @param files the path of each file by what it is known by
     */
    private record Contents(String split, Map<String, String> files) {}

    /**
     * Two splits.
     *
     * @param files files of the first whose content the second has, too
     */
    private record Pair(String first, String second, List<String> files) {}

    private static Stream<Pair> shared(List<Contents> splits) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < splits.size(); one++) {
            for (int other = one + 1; other < splits.size(); other++) {
                Map<String, String> files = splits.get(one).files;
                Set<String> common = new LinkedHashSet<>(files.keySet());
                common.retainAll(splits.get(other).files.keySet());
                if (!common.isEmpty()) {
                    pairs.add(new Pair(
                            splits.get(one).split,
                            splits.get(other).split,
                            common.stream().map(files::get).toList()));
                }
            }
        }
        Set<String> unions = splits.stream()
                .map(Contents::split)
                .filter(name -> splits.size() > 2
                        && pairs.stream().filter(pair -> isOf(pair, name)).count() == splits.size() - 1)
                .collect(Collectors.toSet());
        return pairs.stream().filter(pair -> unions.stream().noneMatch(union -> isOf(pair, union)));
    }

    private static boolean isOf(Pair pair, String split) {
        return pair.first.equals(split) || pair.second.equals(split);
    }

    /** The path of a file by its digest; empty files say nothing. */
    private static Map<String, String> digests(Facts facts, Facts.Split split) {
        Map<String, String> digests = new LinkedHashMap<>();
        split.files().stream()
                .flatMap(path -> facts.file(path).stream())
                .filter(file -> file.bytes() > 0)
                .forEach(file -> digests.putIfAbsent(file.sha256(), file.path()));
        return digests;
    }

    private static Finding finding(Descriptor descriptor, Pair pair, Report r) {
        int files = pair.files.size();
        return r.at(Paths.CONFIGS)
                .about(Paths.CROSS_SPLIT)
                .say(
                        "The splits " + pair.first + " and " + pair.second + " have "
                                + (files == 1 ? "a file" : files + " files")
                                + " in common, by their digests: " + pair.files.get(0)
                                + (files == 1 ? "" : " and " + (files - 1) + " more"),
                        "Take them out of training, or say so below composition: duplication: cross_split.");
    }
}
