package io.github.datacard.measure;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures tables where they are: the descriptor names them below {@code configs}, and a database answers. */
public final class Warehouse {
    /** In the name of a table, what stands for the name of a split. */
    private static final String SPLIT = "{split}";

    private static final String ONLY_SPLIT = "train";

    private final String dialect;
    private final TableAnswers answers;

    /** Tables of a database that speaks a kind of SQL. */
    public Warehouse(String dialect, TableAnswers answers) {
        this.dialect = dialect;
        this.answers = answers;
    }

    /** Whether a dataset lies in tables. */
    static boolean holds(Descriptor descriptor) {
        return !new DatasetView(descriptor).tables().isEmpty();
    }

    /** The facts of the tables of a dataset; none where the answers are not there yet. */
    Measurement.Result measure(Descriptor descriptor, Vocabulary vocabulary, MeasureSettings settings) {
        SqlDialect sql = SqlDialect.of(dialect);
        answers.begin(sql.utc());
        Privacy privacy = new Privacy(descriptor, vocabulary, settings.stated().smallestGroup());
        DatasetView view = new DatasetView(descriptor);
        List<Facts.Config> configs = new ArrayList<>();
        for (DatasetView.Config config : view.configs()) {
            String table = view.tables().getOrDefault(config.name(), "");
            List<Facts.Split> splits = new ArrayList<>();
            for (String split : table.isEmpty() ? List.<String>of() : splits(config)) {
                List<WarehouseQueries.Column> columns = columns(config, sql, table.replace(SPLIT, split));
                if (columns.isEmpty()) {
                    return new Measurement.Result(Optional.empty(), List.of(withoutColumns(descriptor, config)));
                }
                split(
                                descriptor.id() + "/" + config.name() + "-" + split,
                                sql,
                                table.replace(SPLIT, split),
                                columns,
                                privacy)
                        .map(figures -> new Facts.Split(
                                split, List.of(), 0, Optional.of(figures.rows()), Optional.empty(), figures.columns()))
                        .ifPresent(splits::add);
            }
            if (!splits.isEmpty()) {
                configs.add(new Facts.Config(
                        config.name(),
                        splits,
                        splits.size() == 1 ? splits.get(0).columns() : List.of(),
                        Optional.empty(),
                        Map.of()));
            }
        }
        return configs.isEmpty()
                ? new Measurement.Result(Optional.empty(), List.of(asked(descriptor)))
                : new Measurement.Result(
                        Optional.of(new Facts(
                                dialect,
                                List.of(),
                                configs,
                                Optional.of(settings.stated().withoutDuplicates()))),
                        List.of());
    }

    private static List<String> splits(DatasetView.Config config) {
        List<String> named =
                config.splits().stream().map(DatasetView.Split::name).toList();
        return named.isEmpty() ? List.of(ONLY_SPLIT) : named;
    }

    private List<WarehouseQueries.Column> columns(DatasetView.Config config, SqlDialect sql, String table) {
        List<WarehouseQueries.Column> declared = config.features().stream()
                .flatMap(feature ->
                        feature.type().map(type -> new WarehouseQueries.Column(feature.name(), type)).stream())
                .toList();
        return declared.isEmpty()
                ? answers.columns("SELECT * FROM " + sql.table(table) + " WHERE 1 = 0").entrySet().stream()
                        .map(column ->
                                new WarehouseQueries.Column(column.getKey(), FeatureType.simple(column.getValue())))
                        .toList()
                : declared;
    }

    private Optional<WarehouseFigures> split(
            String name, SqlDialect sql, String table, List<WarehouseQueries.Column> columns, Privacy privacy) {
        WarehouseQueries queries = new WarehouseQueries(sql, table, columns, privacy);
        Optional<List<Map<String, String>>> figures = answers.to(name + "-figures", queries.figures());
        Map<Integer, List<Map<String, String>>> values = new LinkedHashMap<>();
        queries.values().forEach((place, query) -> {
            String asked = name + "-values-" + place;
            Optional<List<Map<String, String>>> rows = answers.to(asked, query);
            if (figures.isPresent() && rows.isEmpty()) {
                throw new DatacardException("There is no answer to the query " + asked + " in " + answers.place()
                        + ". Run it, and store its answer beside it as " + asked + ".csv.");
            }
            rows.ifPresent(found -> values.put(place, found));
        });
        return figures.map(rows -> {
            if (rows.size() != 1) {
                throw new DatacardException(
                        "The answer to the query " + name + "-figures has " + rows.size() + " rows instead of one.");
            }
            return new WarehouseFigures(
                    columns,
                    rows.get(0),
                    values,
                    privacy,
                    (place, different) -> answers.texts(queries.texts(place, different)));
        });
    }

    private static Finding withoutColumns(Descriptor descriptor, DatasetView.Config config) {
        return Finding.of(
                ReadingRule.DATA_MISSING,
                Location.of(descriptor.file()),
                "The columns of the table of " + config.name() + " are not known",
                "Name them with their types below features, or measure with a connection to the database.");
    }

    private Finding asked(Descriptor descriptor) {
        return Finding.of(
                        ReadingRule.DATA_MISSING,
                        Location.of(descriptor.file()),
                        "The queries that measure its tables are written to " + answers.place(),
                        "Run each, store its answer beside it as CSV with a header and the same name, and measure again.")
                .as(Severity.INFO);
    }
}
