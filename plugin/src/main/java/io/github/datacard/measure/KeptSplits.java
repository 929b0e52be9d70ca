package io.github.datacard.measure;

import io.github.datacard.facts.Facts;
import io.github.datacard.text.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is known of splits from earlier runs, without the names of files, which may be those of people. */
final class KeptSplits {
    private final FactsCache cache;

    KeptSplits(FactsCache cache) {
        this.cache = cache;
    }

    Optional<Facts> get(String key, List<String> paths) {
        return cache.get(key).map(facts -> named(facts, paths));
    }

    void put(String key, Facts facts) {
        cache.put(key, renamed(facts, Digest::of));
    }

    private static Facts named(Facts facts, List<String> paths) {
        Map<String, String> names = new LinkedHashMap<>();
        paths.forEach(path -> names.put(Digest.of(path), path));
        return renamed(facts, name -> names.getOrDefault(name, name));
    }

    private static Facts renamed(Facts facts, UnaryOperator<String> name) {
        Facts.Config config = facts.configs().get(0);
        Facts.Split split = config.splits().get(0);
        return alone(
                config.name(),
                facts.files().stream()
                        .map(file -> file.at(name.apply(file.path())))
                        .toList(),
                split.withFiles(split.files().stream().map(name).toList()));
    }

    /** The facts of one split, as if there were no other. */
    static Facts alone(String config, List<Facts.DataFile> files, Facts.Split measured) {
        return new Facts(
                "", files, List.of(new Facts.Config(config, List.of(measured), List.of(), Optional.empty(), Map.of())));
    }
}
