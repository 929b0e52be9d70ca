package io.github.datacard.cardcheck;

import io.github.datacard.data.DataInspection;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.yaml.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the tasks that a card offers to evaluators, {@code train-eval-index}, with the configurations, splits and columns
 * of the data.
 */
final class LoneCardTasks {
    private static final String KEY = "train-eval-index";

    private final DataInspection seen;
    private final Findings findings;

    private LoneCardTasks(DataInspection seen, Findings findings) {
        this.seen = seen;
        this.findings = findings;
    }

    static void compare(Node.Mapping matter, DataInspection seen, Findings findings) {
        if (seen.files().findAny().isPresent()) {
            matter.mappings(KEY).forEach(new LoneCardTasks(seen, findings)::task);
        }
    }

    private void task(Node.Mapping task) {
        String config = task.text("config");
        Set<String> configs = names(DataInspection.SplitFiles::config, seen.splits());
        if (!config.isEmpty() && !configs.contains(config)) {
            report(task.get("config").orElse(task).location(), "configuration", config, configs);
            return;
        }
        List<DataInspection.SplitFiles> of = seen.splits().stream()
                .filter(split -> config.isEmpty() || split.config().equals(config))
                .toList();
        Set<String> made = names(DataInspection.SplitFiles::name, of);
        entries(task, "splits")
                .map(Node.Entry::value)
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(split -> !made.contains(split.text()))
                .forEach(split -> report(split.location(), "split", split.text(), made));
        columns(task, of);
    }

    /** Authors write the names on both sides, so one is enough. Where a file does not state its columns, nobody knows. */
    private void columns(Node.Mapping task, List<DataInspection.SplitFiles> splits) {
        List<DataInspection.File> files =
                splits.stream().flatMap(split -> split.files().stream()).toList();
        if (files.isEmpty() || files.stream().anyMatch(file -> file.columns().isEmpty())) {
            return;
        }
        Set<String> columns = files.stream()
                .flatMap(file -> file.columns().stream())
                .map(column -> column.name())
                .collect(Collectors.toCollection(TreeSet::new));
        entries(task, "col_mapping")
                .filter(entry -> !columns.contains(entry.key().text()))
                .filter(entry -> !(entry.value() instanceof Node.Scalar other && columns.contains(other.text())))
                .forEach(entry ->
                        report(entry.key().location(), "column", entry.key().text(), columns));
    }

    private static Stream<Node.Entry> entries(Node.Mapping task, String key) {
        return task.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast).stream()
                .flatMap(mapping -> mapping.entries().stream());
    }

    private static Set<String> names(
            Function<DataInspection.SplitFiles, String> name, List<DataInspection.SplitFiles> splits) {
        return splits.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void report(Location place, String what, String name, Set<String> known) {
        findings.add(
                ReadingRule.CARD_TASKS_DIFFER,
                place,
                KEY + " names the " + what + " \"" + name + "\", which the data does not have",
                "Correct the name, or remove the task. The data has: " + String.join(", ", known) + ".");
    }
}
