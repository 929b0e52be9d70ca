package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.text.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Croissant file says of the files beside it: they are here, unchanged, and have the columns. */
final class FileCheck {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_FILES_DIFFER;

    private final FilesBeside files;
    private final Index index;
    private final Remarks remarks;
    private final Map<String, Optional<List<String>>> columns = new HashMap<>();

    FileCheck(FilesBeside files, Index index, Remarks remarks) {
        this.files = files;
        this.index = index;
        this.remarks = remarks;
    }

    void check(Thing dataset) {
        for (Thing file : dataset.all("distribution")) {
            if (!file.has("containedIn")) {
                local(file).ifPresent(path -> object(file, path));
                if (file.types().contains("FileSet")) {
                    set(file);
                }
            }
        }
        Deque<Thing> open = new ArrayDeque<>();
        dataset.all("recordSet").forEach(set -> open.addAll(set.all("field")));
        while (!open.isEmpty()) {
            Thing field = open.remove();
            field.all("source").forEach(this::column);
            open.addAll(field.all("subField"));
        }
    }

    private static Optional<String> local(Thing file) {
        String url = file.text("contentUrl");
        return url.isEmpty() || url.contains(":") || url.startsWith("/") ? Optional.empty() : Optional.of(url);
    }

    private void object(Thing file, String path) {
        Thing at = file.get("contentUrl").orElse(file);
        if (!files.has(path)) {
            remarks.warning(
                    RULE,
                    at,
                    "There is no file \"" + path + "\"",
                    "Correct the path, or put the file beside this one.");
            return;
        }
        String stated = file.text("sha256").toLowerCase(Locale.ROOT);
        files.sha256(path)
                .filter(digest -> stated.matches("[0-9a-f]{64}") && !digest.equals(stated))
                .ifPresent(digest -> remarks.warning(
                        RULE,
                        file.get("sha256").orElse(file),
                        "The file \"" + path + "\" has another checksum than this",
                        "If the file is right, write " + digest + "."));
    }

    private void set(Thing set) {
        if (!set.texts("includes").isEmpty() && set.texts("includes").stream().noneMatch(files::fits)) {
            remarks.warning(
                    RULE,
                    set.get("includes").orElse(set),
                    "No file fits the patterns of the FileSet \"" + set.title() + "\"",
                    "Correct the patterns; * goes through folders.");
        }
    }

    private void column(Thing source) {
        List<Thing> extracts = source.all("extract");
        String column = extracts.isEmpty() ? "" : extracts.get(0).text("column");
        if (column.isEmpty()) {
            return;
        }
        index.get(source.text("fileObject"))
                .filter(file -> !file.has("containedIn"))
                .flatMap(FileCheck::local)
                .filter(files::has)
                .flatMap(path -> columns.computeIfAbsent(path, files::columns))
                .filter(known -> !known.contains(column))
                .ifPresent(known -> remarks.warning(
                        RULE,
                        extracts.get(0).get("column").orElse(source),
                        "The file has no column \"" + column + "\"",
                        Nearest.hint(column, known) + "Correct the name of the column."));
    }
}
