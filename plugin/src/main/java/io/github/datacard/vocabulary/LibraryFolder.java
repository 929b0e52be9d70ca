package io.github.datacard.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A folder of the library with one thing in each file. A file is read when its thing is first asked for, since most runs
 * need few of many.
 */
final class LibraryFolder<T> {
    private final LibraryFiles files;
    private final String folder;
    private final Function<String, T> make;
    private final Function<T, String> id;
    private final Map<String, T> made = new LinkedHashMap<>();
    private boolean complete;

    LibraryFolder(LibraryFiles files, String folder, Function<String, T> make, Function<T, String> id) {
        this.files = files;
        this.folder = folder;
        this.make = make;
        this.id = id;
    }

    /** The thing with this id, most likely from a file of that name. */
    synchronized Optional<T> find(String wanted) {
        if (!made.containsKey(wanted) && !complete) {
            files.in(folder).stream()
                    .filter(name -> name.startsWith(folder + "/" + wanted + "."))
                    .forEach(this::read);
        }
        return Optional.ofNullable(made.containsKey(wanted) ? made.get(wanted) : all().get(wanted));
    }

    /** The things whose files have a key at the top; the others need not be read. */
    synchronized List<T> mentioning(String key) {
        files.in(folder).stream()
                .filter(name -> !complete && ("\n" + files.read(name)).contains("\n" + key + ":"))
                .forEach(this::read);
        return List.copyOf(made.values());
    }

    /** Whether there is a file for this id. */
    boolean has(String wanted) {
        return files.in(folder).stream().anyMatch(name -> name.startsWith(folder + "/" + wanted + "."));
    }

    /** All things by their ids, in the order of the files' names. */
    synchronized Map<String, T> all() {
        if (!complete) {
            complete = true;
            made.clear();
            files.in(folder).forEach(this::read);
        }
        return made;
    }

    private void read(String name) {
        T thing = make.apply(name);
        made.put(id.apply(thing), thing);
    }
}
