package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
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
 * {@code split-files-shared}: files of two splits of a configuration have the same content, by their digests. A split
 * that has files of all others, of which there are several, is their union and not meant.
 */
final class SplitFilesShared implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return !subject.isSilentOn(Paths.CROSS_SPLIT) || !subject.isSilentOn(SplitLeakage.SAID)
                ? Stream.empty()
                : subject.facts().stream()
                        .flatMap(facts -> facts.configs().stream()
                                .flatMap(config -> shared(facts, config).map(pair -> finding(descriptor, pair, r))));
    }

    /**
     * Two splits.
     *
     * @param files files of the first whose content the second has, too
     */
    private record Pair(String first, String second, List<String> files) {}

    private static Stream<Pair> shared(Facts facts, Facts.Config config) {
        List<Map<String, String>> digests =
                config.splits().stream().map(split -> digests(facts, split)).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < digests.size(); one++) {
            for (int other = one + 1; other < digests.size(); other++) {
                Set<String> common = new LinkedHashSet<>(digests.get(one).keySet());
                common.retainAll(digests.get(other).keySet());
                if (!common.isEmpty()) {
                    pairs.add(new Pair(
                            config.splits().get(one).name(),
                            config.splits().get(other).name(),
                            common.stream().map(digests.get(one)::get).toList()));
                }
            }
        }
        Set<String> unions = config.splits().stream()
                .map(Facts.Split::name)
                .filter(name -> config.splits().size() > 2
                        && pairs.stream().filter(pair -> isOf(pair, name)).count()
                                == config.splits().size() - 1)
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
