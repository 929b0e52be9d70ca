package io.github.datacard.diff;

import static io.github.datacard.json.JsonText.object;
import static io.github.datacard.json.JsonText.ordered;

import io.github.datacard.diff.DatasetChanges.Status;
import io.github.datacard.json.JsonText;
import java.util.Locale;
import java.util.Map;

/** A comparison for programs, by {@code diff.schema.json}. */
public final class DiffJson {
    /** The name of the schema. */
    public static final String SCHEMA = "diff.schema.json";

    private static final int FORMAT = 1;

    private DiffJson() {}

    /** The report as JSON; datasets in which nothing changed are counted only. */
    public static String of(DiffReport report) {
        return JsonText.indented(ordered(
                "$schema",
                SCHEMA,
                "format",
                FORMAT,
                "from",
                report.from(),
                "to",
                report.to(),
                "datasets",
                report.datasets().size(),
                "counts",
                ordered(
                        Grade.BREAKING.word(), report.count(Grade.BREAKING),
                        Grade.NOTABLE.word(), report.count(Grade.NOTABLE),
                        Grade.EDITORIAL.word(), report.count(Grade.EDITORIAL)),
                "changed",
                report.changed().stream().map(DiffJson::dataset).toList()));
    }

    private static Map<String, Object> dataset(DatasetChanges dataset) {
        Map<String, Object> tree =
                ordered("id", dataset.id(), "status", dataset.status().name().toLowerCase(Locale.ROOT));
        tree.putAll(object(
                "name",
                dataset.name(),
                "version_before",
                dataset.before(),
                "version_after",
                dataset.after(),
                "note",
                dataset.note()));
        if (dataset.status() == Status.CHANGED) {
            tree.put("changes", dataset.changes().stream().map(DiffJson::change).toList());
        }
        return tree;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> tree =
                ordered("grade", change.grade().word(), "kind", change.kind().word(), "path", change.path());
        tree.putAll(object(
                "items",
                change.items(),
                "what",
                change.what(),
                "text",
                change.text(),
                "before",
                change.before(),
                "after",
                change.after(),
                "reason",
                change.reason()));
        return tree;
    }
}
