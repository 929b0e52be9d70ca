package io.github.datacard.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder of the library with one thing in each file. A file is read when its thing is first asked for, since most runs
 * need few of many.
 */
public final class LibraryFolder<T> {
    /** A word that YAML takes as it stands. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*");

    private final LibraryFiles files;
    private final String folder;
    private final Function<String, T> make;
    private final Function<T, String> id;
    private final Map<String, T> made = new LinkedHashMap<>();

    /** What was looked for: rules and lists are, for each dataset, by all threads, which would wait for one another. */
    private final Map<String, Optional<T>> found = new ConcurrentHashMap<>();

    private final Map<String, T> byFile = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();
    private List<String> inFolder = List.of();
    private boolean complete;

    public LibraryFolder(LibraryFiles files, String folder, Function<String, T> make, Function<T, String> id) {
        this.files = files;
        this.folder = folder;
        this.make = make;
        this.id = id;
    }

    /** The files, listed once. */
    private synchronized List<String> listed() {
        if (inFolder.isEmpty()) {
            inFolder = files.in(folder);
        }
        return inFolder;
    }

    /** The thing with this id, most likely from a file of that name. */
    public Optional<T> find(String wanted) {
        Optional<T> known = found.get(wanted);
        return known == null ? sought(wanted) : known;
    }

    private synchronized Optional<T> sought(String wanted) {
        if (!made.containsKey(wanted) && !complete) {
            String named = folder + "/" + wanted + ".";
            for (String name : listed()) {
                if (name.startsWith(named)) {
                    read(name);
                }
            }
        }
        Optional<T> thing = Optional.ofNullable(made.containsKey(wanted) ? made.get(wanted) : all().get(wanted));
        found.put(wanted, thing);
        return thing;
    }

    /**
     * The things whose files have a key at the top, unless the word beside it is not wanted; the others need not be read.
     */
    public synchronized List<T> with(String key, Predicate<String> wanted) {
        List<T> found = new ArrayList<>();
        words.computeIfAbsent(key, this::words).forEach((name, word) -> {
            if (!PLAIN.matcher(word).matches() || wanted.test(word)) {
                found.add(read(name));
            }
        });
        return found;
    }

    /** What stands beside a key at the top of each file that has it, in the order of the files' names. */
    private Map<String, String> words(String key) {
        Map<String, String> beside = new LinkedHashMap<>();
        for (String name : listed()) {
            String text = "\n" + files.read(name);
            int at = text.indexOf("\n" + key + ":");
            if (at >= 0) {
                int from = at + key.length() + 2;
                int end = text.indexOf('\n', from);
                beside.put(
                        name,
                        text.substring(from, end < 0 ? text.length() : end).strip());
            }
        }
        return beside;
    }

    /** The names of all files, without folder and extension: the ids of things whose files are named by them. */
    public Set<String> names() {
        return listed().stream()
                .map(name -> name.substring(folder.length() + 1, name.lastIndexOf('.')))
                .collect(Collectors.toSet());
    }

    /** Reads the files that are not shipped, so that a broken one is found even where nothing asks for it. */
    public synchronized void readOwn() {
        listed().stream().filter(files::isOwn).forEach(this::read);
    }

    /** What each file holds, in the order of the files' names, though several may have one id. */
    public synchronized List<T> each() {
        return listed().stream().map(this::read).toList();
    }

    /** All things by their ids, in the order of the files' names. */
    public synchronized Map<String, T> all() {
        if (!complete) {
            complete = true;
            made.clear();
            found.clear();
            listed().forEach(this::read);
        }
        return made;
    }

    @SuppressWarnings("ReferenceEquality")
    private T read(String name) {
        T thing = byFile.computeIfAbsent(name, make);
        if (made.put(id.apply(thing), thing) != thing) {
            found.remove(id.apply(thing));
        }
        return thing;
    }
}
