package io.github.datacard.diagnostic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Collects findings, so that all of them are reported at once. Of one file it keeps so many as people can use, and counts the
 * rest. Not thread-safe: one collector for each piece of work.
 */
public final class Findings {
    /** The most findings that are kept for one file. */
    public static final int MOST_IN_FILE = 1000;

    private final List<Finding> found = new ArrayList<>();
    private final Map<Path, Integer> kept = new HashMap<>();
    private final Map<Path, Rest> rest = new LinkedHashMap<>();
    private boolean errors;

    /** How many findings of a file are not kept, and the severity of the gravest. */
    private record Rest(int count, Severity gravest) {
        Rest plus(Severity severity) {
            return new Rest(count + 1, severity.atLeast(gravest) ? severity : gravest);
        }

        Finding in(Path file) {
            return Finding.of(
                            ReadingRule.MORE_FINDINGS,
                            Location.of(file),
                            count + (count == 1 ? " more finding" : " more findings") + " in this file "
                                    + (count == 1 ? "is" : "are") + " not shown",
                            "Fix those that are shown, then check again. So many often have one cause.")
                    .as(gravest);
        }
    }

    /** Adds one finding. */
    public void add(Finding finding) {
        add(finding.severity(), finding.location().file(), () -> finding);
    }

    /** Adds a finding that is only made if it is kept. */
    public void add(Severity severity, Path file, Supplier<Finding> finding) {
        errors |= severity == Severity.ERROR;
        if (kept.merge(file, 1, Integer::sum) <= MOST_IN_FILE) {
            found.add(finding.get());
        } else {
            rest.merge(file, new Rest(1, severity), (known, one) -> known.plus(severity));
        }
    }

    /** Adds several findings. */
    public void addAll(Collection<Finding> more) {
        more.forEach(this::add);
    }

    /** Adds a finding that is about no single field. */
    public void add(ReadingRule rule, Location location, String message, String remedy) {
        add(Finding.of(rule, location, message, remedy));
    }

    /** Adds a finding whose words are only made if it is kept. */
    public void add(ReadingRule rule, Location location, Supplier<String> message, Supplier<String> remedy) {
        add(rule.severity(), location.file(), () -> Finding.of(rule, location, message.get(), remedy.get()));
    }

    /** Whether an error was found so far. */
    public boolean hasErrors() {
        return errors;
    }

    /** All findings without repetitions, by place, gravest first at one place; of a file with too many, how many more. */
    public List<Finding> sorted() {
        return sorted(Stream.concat(
                found.stream(),
                rest.entrySet().stream().map(file -> file.getValue().in(file.getKey()))));
    }

    /** Findings of several collectors, in the same order. */
    public static List<Finding> sorted(Stream<Finding> findings) {
        List<Finding> sorted = findings.sorted().toList();
        return hasNeighbors(sorted) ? distinct(sorted) : sorted;
    }

    /** Equal findings are neighbors or have such between them as compare alike; of most runs there are none. */
    private static boolean hasNeighbors(List<Finding> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).compareTo(sorted.get(i)) == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Finding> distinct(List<Finding> sorted) {
        List<Finding> distinct = new ArrayList<>(sorted.size());
        Set<Finding> alike = new HashSet<>();
        for (Finding finding : sorted) {
            if (!distinct.isEmpty() && distinct.get(distinct.size() - 1).compareTo(finding) != 0) {
                alike.clear();
            }
            if (alike.add(finding)) {
                distinct.add(finding);
            }
        }
        return Collections.unmodifiableList(distinct);
    }
}
