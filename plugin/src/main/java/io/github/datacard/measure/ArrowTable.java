package io.github.datacard.measure;

import io.github.datacard.data.ArrowRows;
import io.github.datacard.data.BadData;
import io.github.datacard.data.DataFolder;
import io.github.datacard.descriptor.FeatureType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Arrow files of a split: their rows are written as lines of JSON, which the engine reads with their own types. */
final class ArrowTable implements StagedTable {
    /** What the engine allows by itself for an object; its memory grows with it. */
    private static final long LEAST_OBJECT = 16 * 1024 * 1024;

    /** A character of a line takes so many bytes at most. */
    private static final int WIDEST = 4;

    private final List<String> paths;
    private final List<ArrowRows> files;
    private final Map<String, FeatureType> columns;

    private ArrowTable(List<String> paths, List<ArrowRows> files, Map<String, FeatureType> columns) {
        this.paths = paths;
        this.files = files;
        this.columns = columns;
    }

    /** Files whose columns have the same types where they have the same names. */
    static ArrowTable of(DataFolder folder, List<String> paths) throws IOException {
        List<ArrowRows> files = new ArrayList<>();
        Map<String, FeatureType> columns = new LinkedHashMap<>();
        for (String path : paths) {
            try {
                ArrowRows rows = ArrowRows.of(folder.resolve(path));
                add(rows, columns, paths.get(0));
                files.add(rows);
            } catch (BadData bad) {
                throw new Unreadable(path, bad);
            }
        }
        return new ArrowTable(paths, files, columns);
    }

    private static void add(ArrowRows rows, Map<String, FeatureType> columns, String first) throws BadData {
        List<String> names = rows.names();
        if (names.stream().distinct().count() < names.size()) {
            throw BadData.unread("has two columns of one name");
        }
        for (int column = 0; column < names.size(); column++) {
            FeatureType type = rows.types().get(column);
            if (!columns.computeIfAbsent(names.get(column), name -> type).equals(type)) {
                throw new BadData("has another type for the column \"" + names.get(column) + "\" than " + first
                        + " of the same split");
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public List<Path> staged(Staging staging) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            ArrowRows rows = files.get(file);
            copies.add(staging.lines(paths.get(file), out -> rows.write(names()::indexOf, out)));
        }
        return copies;
    }

    @Override
    public String relation(List<String> paths, boolean withFile) {
        long longest = files.stream().mapToLong(ArrowRows::longest).max().orElse(0);
        return StagedTable.lines(
                paths,
                withFile,
                Math.max(LEAST_OBJECT, WIDEST * longest),
                columns.values().stream().map(EngineType::name).toList());
    }
}
