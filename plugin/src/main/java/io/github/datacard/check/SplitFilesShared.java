package io.github.datacard.check;

import io.github.datacard.data.DataInspection;
import io.github.datacard.data.Glob;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code split-files-shared}: files of two splits of a configuration have the same path or the same content. A split
 * that has files of all others, of which there are several, is their union and not meant.
 */
final class SplitFilesShared implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Map<String, List<DataInspection.SplitFiles>> looked =
                subject.seen().splits().stream().collect(Collectors.groupingBy(DataInspection.SplitFiles::config));
        List<Finding> named = named(subject, looked, r).toList();
        if (!named.isEmpty()) {
            return named.stream();
        }
        return isSaid(subject) || !subject.isSilentOn(SplitLeakage.SAID)
                ? Stream.empty()
                : Stream.concat(
                                subject.facts().stream().flatMap(SplitFilesShared::measured),
                                new Measured(subject)
                                        .configs((name, config) ->
                                                Stream.of(seen(looked.getOrDefault(name, List.of())))))
                        .flatMap(splits -> shared(splits).map(pair -> finding(pair, r)))
                        .distinct();
    }

    /** Whether it is said that items are in several splits, or left open; that none are is no excuse. */
    private static boolean isSaid(Subject subject) {
        return !subject.isSilentOn(Paths.CROSS_SPLIT)
                && Count.of(subject.descriptor().text(Paths.CROSS_SPLIT))
                        .filter(count -> count.value() == 0)
                        .isEmpty();
    }

    /** Splits whose files are the same by their paths, or by those that patterns find; no file needs to be read. */
    private static Stream<Finding> named(
            Subject subject, Map<String, List<DataInspection.SplitFiles>> looked, Report r) {
        return subject.descriptor().values(Paths.CONFIGS).stream()
                .flatMap(config -> shared(
                                named(subject, config, looked.getOrDefault(DatasetView.nameOf(config), List.of())))
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
    private static List<Contents> named(Subject subject, Value config, List<DataInspection.SplitFiles> seen) {
        List<Value> splits = config.at("splits").flatMap(Value::flat).toList();
        Map<String, List<DataInspection.SplitFiles>> looked =
                seen.stream().collect(Collectors.groupingBy(DataInspection.SplitFiles::name));
        List<Contents> named = splits.stream()
                .map(split -> new Contents(
                        split.text("name"), paths(subject, split, looked.getOrDefault(split.text("name"), List.of()))))
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

    private static Map<String, String> paths(Subject subject, Value split, List<DataInspection.SplitFiles> looked) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (!isSaid(subject)) {
            split.texts("files").forEach(path -> paths.put(path, path));
            looked.stream().flatMap(seen -> seen.files().stream()).forEach(file -> paths.put(file.path(), file.path()));
        }
        return paths;
    }

    private static List<Contents> seen(List<DataInspection.SplitFiles> looked) {
        return looked.stream()
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
        List<Pair> pairs = pairs(splits);
        Map<String, Long> partners = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first, pair.second))
                .collect(Collectors.groupingBy(split -> split, Collectors.counting()));
        Predicate<String> union = split -> splits.size() > 2 && partners.getOrDefault(split, 0L) == splits.size() - 1;
        return pairs.stream().filter(pair -> !union.test(pair.first) && !union.test(pair.second));
    }

    /** In the order of the splits; only those are compared that have a file in common. */
    private static List<Pair> pairs(List<Contents> splits) {
        Map<String, List<Integer>> owners = new HashMap<>();
        for (int at = 0; at < splits.size(); at++) {
            for (String file : splits.get(at).files.keySet()) {
                owners.computeIfAbsent(file, any -> new ArrayList<>()).add(at);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < splits.size(); at++) {
            int one = at;
            Map<Integer, List<String>> common = new TreeMap<>();
            splits.get(at)
                    .files
                    .forEach((file, path) -> owners.getOrDefault(file, List.of()).stream()
                            .filter(other -> other > one)
                            .forEach(other -> common.computeIfAbsent(other, any -> new ArrayList<>())
                                    .add(path)));
            common.forEach((other, files) ->
                    pairs.add(new Pair(splits.get(one).split, splits.get(other).split, List.copyOf(files))));
        }
        return pairs;
    }

    private static Stream<List<Contents>> measured(Facts facts) {
        Map<String, Facts.DataFile> files = facts.files().stream()
                .collect(Collectors.toMap(Facts.DataFile::path, file -> file, (first, again) -> first));
        return facts.configs().stream()
                .map(config -> config.splits().stream()
                        .map(split -> new Contents(split.name(), digests(files, split)))
                        .toList());
    }

    /** The path of a file by its digest; empty files say nothing. */
    private static Map<String, String> digests(Map<String, Facts.DataFile> files, Facts.Split split) {
        Map<String, String> digests = new LinkedHashMap<>();
        split.files().stream()
                .flatMap(path -> Optional.ofNullable(files.get(path)).stream())
                .filter(file -> file.bytes() > 0)
                .forEach(file -> digests.putIfAbsent(file.sha256(), file.path()));
        return digests;
    }

    private static Finding finding(Pair pair, Report r) {
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
