package io.github.datacard.judging;

import io.github.datacard.croissant.FilesBeside;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.FileDigest;
import io.github.datacard.data.FileType;
import io.github.datacard.data.TableHead;
import io.github.datacard.workspace.Lazy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files in a folder. Large ones are not digested. */
final class LocalFiles implements FilesBeside {
    private final DataFolder folder;
    private final long digestLimit;
    private final Lazy<List<String>> all;

    LocalFiles(Path folder, Path output, long digestLimit) {
        this.folder = new DataFolder(folder, Set.of(output));
        this.digestLimit = digestLimit;
        this.all = new Lazy<>(this.folder::list);
    }

    @Override
    public boolean has(String path) {
        return folder.has(path);
    }

    @Override
    public boolean fits(String pattern) {
        Pattern regex = Pattern.compile(
                Stream.of(pattern.split("(?<=[*?])|(?=[*?])", -1))
                        .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                        .reduce("", String::concat),
                Pattern.DOTALL);
        return all.get().stream().anyMatch(path -> regex.matcher(path).matches());
    }

    @Override
    public Optional<String> sha256(String path) {
        try {
            Path file = folder.resolve(path);
            return Files.size(file) <= digestLimit ? Optional.of(FileDigest.of(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<String>> columns(String path) {
        FileType type = FileType.of(path);
        try {
            return type.isDelimited() || type.isParquet()
                    ? TableHead.read(folder.resolve(path), type)
                            .map(head -> head.columns().stream()
                                    .map(TableHead.Column::name)
                                    .toList())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
