package io.github.datacard.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** What formats did not hold of all datasets of a run. Many threads may add to it. */
public final class LossReport {
    /** So many fields of a section are named; of more, their number. */
    private static final int NAMED = 2;

    private final Map<String, Set<String>> fields = new ConcurrentSkipListMap<>();

    /** Adds what a format did not hold of one dataset. */
    public void add(Format format, List<Loss> losses) {
        losses.forEach(loss -> fields.computeIfAbsent(
                        format.file() + " does not hold (" + loss.reason() + "): ",
                        start -> new ConcurrentSkipListSet<>())
                .add(loss.path()));
    }

    /** One line for each format and reason; none if nothing was lost. */
    public List<String> lines() {
        return fields.entrySet().stream()
                .map(entry -> entry.getKey() + String.join(", ", sections(entry.getValue())))
                .toList();
    }

    private static List<String> sections(Set<String> paths) {
        Map<String, Set<String>> sections = new TreeMap<>();
        paths.forEach(path -> sections.computeIfAbsent(path.split("\\.", 2)[0], section -> new TreeSet<>())
                .add(path));
        return sections.entrySet().stream()
                .flatMap(section -> section.getValue().size() <= NAMED
                        ? section.getValue().stream()
                        : Stream.of(section.getKey() + " (" + section.getValue().size() + " fields)"))
                .toList();
    }
}
