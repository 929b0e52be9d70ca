package io.github.datacard.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What formats did not hold of all datasets of a run: the names of the fields. Many threads may add to it. */
public final class LossReport {
    /** Longer lists of fields get a line for each section. */
    private static final int LONGEST = 120;

    private final Map<String, Set<String>> fields = new ConcurrentSkipListMap<>();

    /** Adds what a format did not hold of one dataset. */
    public void add(Format format, List<Loss> losses) {
        losses.forEach(loss -> fields.computeIfAbsent(heading(format, loss), start -> new ConcurrentSkipListSet<>())
                .add(loss.path()));
    }

    static String heading(Format format, Loss loss) {
        return format.file() + " does not hold (" + loss.reason() + "):";
    }

    /** For each format and reason a line, or one for each section of the vocabulary; none if nothing was lost. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        fields.forEach((heading, paths) -> {
            String all = heading + " " + String.join(", ", paths);
            if (all.length() <= LONGEST) {
                lines.add(all);
            } else {
                lines.add(heading);
                sections(paths).forEach((section, below) -> lines.add("  " + section + String.join(", ", below)));
            }
        });
        return List.copyOf(lines);
    }

    /** Fields by the beginning of their line: their section, from which they are named, or nothing where they have none. */
    private static Map<String, Set<String>> sections(Collection<String> paths) {
        Map<String, Set<String>> sections = new TreeMap<>();
        paths.forEach(path -> {
            int dot = path.indexOf('.');
            sections.computeIfAbsent(dot < 0 ? "" : path.substring(0, dot) + ": ", section -> new TreeSet<>())
                    .add(path.substring(dot + 1));
        });
        return sections;
    }
}
