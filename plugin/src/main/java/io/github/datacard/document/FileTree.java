package io.github.datacard.document;

import io.github.datacard.document.Document.DataFolder;
import io.github.datacard.document.Document.FileLine;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Data files by folders, with their sizes. */
final class FileTree {
    private static final int MOST_FILES = 20;
    private static final int MOST_FOLDERS = 50;

    private final Map<String, FileTree> folders = new TreeMap<>();
    private final List<FileLine> files = new ArrayList<>();
    private long count;
    private long bytes;

    private final NumberWords numbers;

    private FileTree(NumberWords numbers) {
        this.numbers = numbers;
    }

    static DataFolder of(Optional<Facts> facts, NumberWords numbers) {
        FileTree top = new FileTree(numbers);
        facts.ifPresent(measured -> measured.files().forEach(file -> top.add(file.path(), file)));
        return top.folder("");
    }

    private void add(String path, Facts.DataFile file) {
        count += file.count();
        bytes += file.bytes();
        int slash = path.indexOf('/');
        if (slash < 0) {
            files.add(new FileLine(path, file.count(), size(file.bytes()), file.format()));
        } else {
            folders.computeIfAbsent(path.substring(0, slash), name -> new FileTree(numbers))
                    .add(path.substring(slash + 1), file);
        }
    }

    private DataFolder folder(String name) {
        return new DataFolder(
                name,
                count,
                size(bytes),
                folders.entrySet().stream()
                        .limit(MOST_FOLDERS)
                        .map(below -> below.getValue().folder(below.getKey()))
                        .toList(),
                files.stream().limit(MOST_FILES).toList(),
                Math.max(0, files.size() - MOST_FILES) + Math.max(0, folders.size() - MOST_FOLDERS));
    }

    private String size(long bytes) {
        return numbers.bytes(String.valueOf(bytes));
    }
}
