package io.github.datacard.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    /** Conversations. */
    CHAT;

    private static final Set<String> CHATS =
            Set.of("messages", "conversation", "conversations", "chosen", "rejected", "turns", "dialog", "dialogue");
    private static final Set<String> TEXTS = Set.of(
            "text",
            "sentence",
            "sentences",
            "document",
            "content",
            "title",
            "question",
            "answer",
            "review",
            "comment",
            "premise",
            "hypothesis",
            "summary",
            "article",
            "body",
            "translation",
            "tokens",
            "prompt",
            "completion");

    /** The kind of the data in a folder; text where nothing shows it. */
    public static DataKind of(Path folder) {
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
                : paths.stream().findFirst().map(path -> ofTable(files, path)).orElse(TEXT);
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

    private static DataKind ofTable(DataFolder files, String path) {
        List<String> columns = columns(files, path);
        if (columns.stream().anyMatch(CHATS::contains)) {
            return CHAT;
        }
        return columns.isEmpty() || columns.stream().anyMatch(TEXTS::contains) ? TEXT : TABULAR;
    }

    private static List<String> columns(DataFolder files, String path) {
        try {
            return TableHead.read(files.resolve(path), FileType.of(path)).stream()
                    .flatMap(head -> head.columns().stream())
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
