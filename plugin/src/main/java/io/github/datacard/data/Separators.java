package io.github.datacard.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What parts the fields of the delimited files of a configuration: one character for all of them, or nobody can load them. */
final class Separators {
    private final DataFolder folder;

    Separators(DataFolder folder) {
        this.folder = folder;
    }

    /** Why the loader cannot read some splits together; completes "…, because ". */
    Optional<String> differ(List<DataLayout.Split> splits) {
        Map<String, List<DataLayout.Split>> configs = splits.stream()
                .collect(Collectors.groupingBy(DataLayout.Split::config, LinkedHashMap::new, Collectors.toList()));
        return configs.values().stream()
                .flatMap(config -> inOne(config).stream())
                .findFirst();
    }

    private Optional<String> inOne(List<DataLayout.Split> splits) {
        Map<Character, String> found = new LinkedHashMap<>();
        for (DataLayout.Split split : splits) {
            ends(split)
                    .forEach(path ->
                            of(path, split.options()).ifPresent(separator -> found.putIfAbsent(separator, path)));
        }
        return found.size() < 2
                ? Optional.empty()
                : Optional.of("the fields of its files are parted by different characters ("
                        + found.entrySet().stream()
                                .map(one -> one.getValue() + ": " + shown(one.getKey()))
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    /** The first and the last file of a split: more would take long. */
    private static Stream<String> ends(DataLayout.Split split) {
        List<String> delimited = split.files().stream()
                .filter(path -> FileType.of(path).isDelimited())
                .toList();
        return delimited.stream()
                .filter(path -> path.equals(delimited.get(0)) || path.equals(delimited.get(delimited.size() - 1)));
    }

    private Optional<Character> of(String path, ReaderOptions options) {
        FileType type = FileType.of(path);
        if (options.delimiter().isPresent() || !type.canBeUnpacked()) {
            return Optional.empty();
        }
        try {
            CsvDialect dialect = CsvDialect.of(TableHead.start(folder.resolve(path), type, options), type, options);
            return dialect.columns().size() < 2 ? Optional.empty() : Optional.of(dialect.delimiter());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String shown(char separator) {
        return separator == '\t' ? "tab" : separator == ' ' ? "blank" : String.valueOf(separator);
    }
}
