package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of data a folder seems to hold, for examples that fit: by the names of its files, and of the columns of the first. */
public enum DataKind {
    /** Prose. */
    TEXT,
    /** Pictures and videos. */
    IMAGE,
    /** Sounds. */
    AUDIO,
    /** Numbers and words in columns. */
    TABULAR,
    /** Persons in rows. */
    PEOPLE,
    /** Conversations. */
    CHAT;

    private static final Pattern BETWEEN = Pattern.compile("[\\s_.-]+");

    /** The kinds that columns show, the surest first. */
    private static final List<DataKind> SHOWN = List.of(CHAT, TEXT, PEOPLE);

    /**
     * The kind of the data in a folder; text where nothing shows it.
     *
     * @param columns names of columns in lower case, by the word of the kind that they show
     */
    public static DataKind of(Path folder, Map<String, List<String>> columns) {
        DataFolder files = new DataFolder(folder, Set.of());
        List<String> paths = DataLayout.inferred(files).splits().stream()
                .flatMap(split -> split.files().stream())
                .toList();
        long images = count(paths, MediaKind.IMAGE) + count(paths, MediaKind.VIDEO);
        long sounds = count(paths, MediaKind.AUDIO);
        if (sounds > 0 && sounds >= images) {
            return AUDIO;
        }
        return images > 0
                ? IMAGE
                : paths.stream()
                        .findFirst()
                        .map(path -> ofTable(columns(files, path), columns))
                        .orElse(TEXT);
    }

    /** The word by which the library knows it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static long count(List<String> paths, MediaKind kind) {
        return paths.stream()
                .filter(path -> MediaKind.of(path).filter(kind::equals).isPresent())
                .count();
    }

    private static DataKind ofTable(List<String> names, Map<String, List<String>> columns) {
        return names.isEmpty()
                ? TEXT
                : SHOWN.stream()
                        .filter(kind -> columns.getOrDefault(kind.word(), List.of()).stream()
                                .anyMatch(names::contains))
                        .findFirst()
                        .orElse(TABULAR);
    }

    private static List<String> columns(DataFolder files, String path) {
        try {
            return TableHead.read(files.resolve(path), FileType.of(path)).stream()
                    .flatMap(head -> head.columns().stream())
                    .map(column -> BETWEEN.matcher(column.name().strip().toLowerCase(Locale.ROOT))
                            .replaceAll(" "))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
