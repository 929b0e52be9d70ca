package io.github.datacard.diff;

import io.github.datacard.diff.DatasetChanges.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How all datasets of a build differ between two states.
 *
 * @param from what readers call the older state
 * @param to what readers call the newer state
 * @param datasets all datasets of either state, by their ids
 */
public record DiffReport(String from, String to, List<DatasetChanges> datasets) {
    /**
     * A change that several datasets share.
     *
     * @param change what changed
     * @param datasets the names of the datasets
     */
    record Shared(Change change, List<String> datasets) {}

    /** The datasets of which there is something to say, the gravest first. */
    public List<DatasetChanges> changed() {
        return datasets.stream()
                .filter(dataset -> dataset.status() != Status.SAME)
                .sorted(Comparator.comparing((DatasetChanges dataset) ->
                                dataset.grade().map(grade -> -grade.ordinal()).orElse(1))
                        .thenComparing(DatasetChanges::id))
                .toList();
    }

    /** How many changes have a grade; a dataset that is new or gone is one. */
    long count(Grade grade) {
        return datasets.stream()
                .mapToLong(dataset -> switch (dataset.status()) {
                    case ADDED, REMOVED -> dataset.grade().filter(grade::equals).isPresent() ? 1 : 0;
                    default ->
                        dataset.changes().stream()
                                .filter(change -> change.grade() == grade)
                                .count();
                })
                .sum();
    }

    /** The counts in words, the gravest first: {@code 1 breaking, 2 notable}. */
    public String counts() {
        List<String> counts = new ArrayList<>();
        for (Grade grade : List.of(Grade.BREAKING, Grade.NOTABLE, Grade.EDITORIAL)) {
            long count = count(grade);
            if (count > 0) {
                counts.add(count + " " + grade.word());
            }
        }
        return counts.isEmpty() ? "no change in meaning" : String.join(", ", counts);
    }

    /** One sentence about all of it. */
    public String summary() {
        long changed = datasets.stream()
                .filter(dataset -> dataset.status() != Status.SAME && dataset.status() != Status.UNREADABLE)
                .count();
        long unread = datasets.stream()
                .filter(dataset -> dataset.status() == Status.UNREADABLE)
                .count();
        String compared = changed > 0
                ? counts() + " in "
                        + (datasets.size() == 1 ? "1 dataset" : changed + " of " + datasets.size() + " datasets")
                : unread == datasets.size() ? "" : "no change in meaning";
        return unread == 0
                ? compared
                : compared + (compared.isEmpty() ? "" : ", ") + unread + (unread == 1 ? " dataset" : " datasets")
                        + " not compared";
    }

    /** All changes, each once with the datasets that have it, the gravest and most frequent first. */
    List<Shared> shared() {
        Map<Change, List<String>> shared = new LinkedHashMap<>();
        datasets.stream()
                .filter(dataset -> dataset.status() == Status.CHANGED)
                .forEach(dataset -> dataset.changes()
                        .forEach(change -> shared.computeIfAbsent(change, missing -> new ArrayList<>())
                                .add(dataset.name())));
        return shared.entrySet().stream()
                .map(entry -> new Shared(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Shared one) -> one.change().grade())
                        .thenComparing(one -> one.datasets().size())
                        .reversed())
                .toList();
    }

    /** How the versions of a dataset went on, for headings; empty if none is known. */
    static String versions(DatasetChanges dataset) {
        return dataset.before().isEmpty() || dataset.before().equals(dataset.after())
                ? dataset.after()
                : dataset.after().isEmpty()
                        ? dataset.before() + " → no version"
                        : dataset.before() + " → " + dataset.after();
    }
}
