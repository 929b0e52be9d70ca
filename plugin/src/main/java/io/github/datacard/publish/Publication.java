package io.github.datacard.publish;

import io.github.datacard.text.Digest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes to a destination by one commit.
 *
 * @param target the repository of the Hub; empty elsewhere
 * @param summary the first line of the commit
 * @param description the rest of it; may be empty
 * @param files all files, whose paths differ
 */
public record Publication(String target, String summary, String description, List<PublishedFile> files) {
    /** A file of it. */
    public Optional<PublishedFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The same with a list of its files, by which the next run knows them. */
    public Publication listed() {
        return new Publication(
                target,
                summary,
                description,
                Stream.concat(files.stream(), Stream.of(Manifest.of(files).file()))
                        .toList());
    }

    /** By which the same content is known again, in a few digits. */
    String mark() {
        return Digest.of(files.stream()
                        .map(file -> file.path() + "\0" + file.sha256())
                        .collect(Collectors.joining("\n")))
                .substring(0, 10);
    }
}
