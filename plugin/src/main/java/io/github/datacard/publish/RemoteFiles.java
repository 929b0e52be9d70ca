package io.github.datacard.publish;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * What is at a destination, as far as a publication would change it.
 *
 * @param revision the commit that was looked at; empty where there is none
 * @param changed the paths of files that are not there, or are other than they are to be
 * @param present reads the content of those of them that are there
 * @param edited the paths of files that somebody else changed since they were published, where that can be seen
 * @param obsolete the paths of files that were published earlier and are no longer part of it
 * @param note what is to be said of it, such as that a pull request is open; may be empty
 */
public record RemoteFiles(
        Optional<String> revision,
        SortedSet<String> changed,
        Map<String, Supplier<String>> present,
        SortedSet<String> edited,
        SortedSet<String> obsolete,
        String note) {
    /** Whether a file that would change is there. */
    public boolean has(String path) {
        return present.containsKey(path);
    }

    /** The content of a file that would change, if it is there. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(present.get(path)).map(Supplier::get);
    }

    /** Whether there is nothing to do. */
    public boolean isAlready() {
        return changed.isEmpty() && obsolete.isEmpty();
    }
}
