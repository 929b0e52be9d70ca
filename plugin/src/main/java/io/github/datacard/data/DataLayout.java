package io.github.datacard.data;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files make which splits: as the descriptor says, or else by the Hub's own rules.
 *
 * @param declared whether the descriptor says it
 */
public record DataLayout(boolean declared, List<Split> splits) {
    private static final Set<String> DOCUMENTS = Set.of("md", "cff", "bib", "yaml", "yml", "html");

    /**
     * A split.
     *
     * @param files paths of files that are here
     * @param unmatched declared paths and patterns for which there is no file
     */
    public record Split(String config, String name, List<String> files, List<String> unmatched) {}

    public static DataLayout of(Descriptor descriptor, DataFolder folder) {
        List<DatasetView.Config> configs = new DatasetView(descriptor).configs();
        boolean declared = configs.stream()
                .flatMap(config -> config.splits().stream())
                .anyMatch(split -> !split.files().isEmpty());
        return declared ? new DataLayout(true, declared(configs, folder)) : inferred(folder);
    }

    private static List<Split> declared(List<DatasetView.Config> configs, DataFolder folder) {
        List<String> listed = configs.stream()
                        .flatMap(config -> config.splits().stream())
                        .flatMap(split -> split.files().stream())
                        .anyMatch(Glob::isPattern)
                ? folder.list()
                : List.of();
        List<Split> splits = new ArrayList<>();
        configs.forEach(config -> config.splits().stream()
                .filter(split -> !split.files().isEmpty())
                .forEach(split -> splits.add(split(config.name(), split, folder, listed))));
        return splits;
    }

    private static Split split(String config, DatasetView.Split split, DataFolder folder, List<String> listed) {
        List<String> files = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        for (String path : split.files()) {
            List<String> found =
                    folder.has(path) ? List.of(path) : Glob.isPattern(path) ? Glob.matches(path, listed) : List.of();
            files.addAll(found);
            if (found.isEmpty()) {
                unmatched.add(path);
            }
        }
        return new Split(
                config, split.name(), files.stream().distinct().sorted().toList(), unmatched);
    }

    static DataLayout inferred(DataFolder folder) {
        List<String> candidates = folder.list().stream()
                .filter(path -> !DOCUMENTS.contains(FileType.of(path).type()))
                .toList();
        Map<String, List<String>> splits = HubInference.of(candidates).splits();
        return new DataLayout(
                false,
                splits.entrySet().stream()
                        .filter(split -> !split.getValue().isEmpty())
                        .map(split ->
                                new Split(DatasetView.DEFAULT_CONFIG, split.getKey(), split.getValue(), List.of()))
                        .toList());
    }

    /** All files, each once. */
    public Stream<String> files() {
        return splits.stream()
                .flatMap(split -> split.files().stream())
                .distinct()
                .sorted();
    }
}
