package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.DataLayout;
import io.github.datacard.data.FileType;
import io.github.datacard.data.MixedColumn;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.TableHead;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.facts.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tables of one split, and reads a column again as text where its values do not fit their first type. */
final class SplitReading {
    private final EngineSession session;
    private final DataFolder folder;
    private final List<String> paths;
    private final MeasureSettings settings;
    private final Privacy privacy;
    private final Map<String, List<String>> labels;
    private final ReaderOptions options;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> rows = new HashMap<>();

    SplitReading(
            EngineSession session,
            DataFolder folder,
            DataLayout.Split split,
            MeasureSettings settings,
            Privacy privacy,
            Map<String, List<String>> labels) {
        this.session = session;
        this.folder = folder;
        this.paths = split.files();
        this.settings = settings;
        this.privacy = privacy;
        this.labels = labels;
        this.options = split.options();
    }

    /** What was wrong and could be coped with. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** About how many queries read all rows: for counts, for quantiles, and for what was asked for or declared. */
    int queries() {
        return 2
                + labels.size()
                + (settings.stated().exact() ? 1 : 0)
                + (settings.stated().duplicates() ? 1 : 0)
                + (paths.size() > 1 ? 1 : 0);
    }

    TableMeasure.Result measure() {
        return read(source -> {
            TableMeasure.Result result = table(source).measure();
            mixed(source, result.mixed());
            result.kinds().forEach(this::ofSeveralKinds);
            if (paths.size() > 1) {
                countByFile(source);
            }
            return result;
        });
    }

    /** A file with its rows. */
    Facts.DataFile counted(Facts.DataFile file, long all) {
        return new Facts.DataFile(
                file.path(),
                file.bytes(),
                file.sha256(),
                file.format(),
                Optional.of(paths.size() == 1 ? all : rows.getOrDefault(file.path(), 0L)),
                file.notRead(),
                file.image(),
                file.sound(),
                file.members());
    }

    /** The columns of the split with the types that all of its rows fit. */
    ComparableTable settled() {
        return read(source -> table(source).settled());
    }

    /** The first rows of the split. */
    SampleRows.Table first(int most) {
        return read(source -> table(source).first(most));
    }

    private interface Reader<T> {
        T read(TableRelation source) throws SQLException;
    }

    private <T> T read(Reader<T> reader) {
        try {
            TableRelation source = TableRelation.of(folder, paths, options, session);
            while (true) {
                try {
                    return reader.read(source);
                } catch (SQLException failed) {
                    cope(source, EngineFault.of(failed));
                }
            }
        } catch (BadData bad) {
            throw new Unreadable(paths.get(0), bad);
        } catch (IOException gone) {
            throw new Unreadable(paths.get(0), new BadData("cannot be read"));
        }
    }

    private TableMeasure table(TableRelation source) throws SQLException {
        return new TableMeasure(session, source, settings, privacy, labels);
    }

    /** Reads in another way what the engine refuses and the Hub's reader does not; all else cannot be coped with. */
    private void cope(TableRelation source, EngineFault fault) throws IOException {
        if (fault.isLongLine() && source.readLongLines()) {
            return;
        }
        if (source.isDelimited()) {
            if (fault.isLongLine() || !source.stageAll(session.staging())) {
                throw unreadable(source, fault);
            }
        } else if (fault.isConversion() && source.canReadAsText()) {
            source.readAsText();
        } else {
            throw unreadable(source, fault);
        }
    }

    /** The fault by its line, which the engine does not always know. */
    private Unreadable unreadable(TableRelation source, EngineFault fault) throws IOException {
        String path = fault.file().flatMap(source::path).orElse(paths.get(0));
        FileType type = FileType.of(path);
        try {
            if (type.isTable() && !type.isParquet()) {
                TableHead.start(folder.resolve(path), type, options);
            }
            return new Unreadable(path, new BadData(fault.message(), fault.line()));
        } catch (BadData atStart) {
            return new Unreadable(path, atStart);
        }
    }

    private void ofSeveralKinds(String column) {
        findings.add(
                Finding.of(
                        ReadingRule.COLUMN_TYPE_DIFFERS,
                        Location.of(folder.resolve(paths.get(0))),
                        "The column \"" + column + "\" has values of several kinds, such as numbers and texts",
                        "Make all values of the column alike; the Hub does not load others. Until then it is measured as text."));
    }

    /** Columns that begin with numbers or the like and go on with words. */
    private void mixed(TableRelation source, List<Integer> columns) {
        for (int column : columns) {
            String name = source.names().get(column);
            Optional<MixedColumn> first = MixedColumn.find(
                    folder, paths, options, name, source.guess(column).feature().name());
            first.ifPresent(odd -> findings.add(Finding.of(
                    ReadingRule.COLUMN_TYPE_DIFFERS,
                    Location.at(folder.resolve(odd.path()), odd.line(), 1),
                    "The column \"" + name + "\" has a value here that does not fit the type of the ones before",
                    "Make all values of the column alike. Until then it is measured as text.")));
        }
    }

    private void countByFile(TableRelation source) throws SQLException {
        try (Statement statement = session.reading();
                ResultSet counts = statement.executeQuery(
                        "SELECT filename, count(*) FROM " + source.relation(true) + " GROUP BY 1")) {
            while (counts.next()) {
                long count = counts.getLong(2);
                source.path(Path.of(counts.getString(1)).toString()).ifPresent(path -> rows.put(path, count));
            }
        }
    }
}
