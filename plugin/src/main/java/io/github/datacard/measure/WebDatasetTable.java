package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.WebDataset;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The samples of the tar files of a split: texts, numbers and objects are measured, media are counted. */
final class WebDatasetTable implements StagedTable {
    private static final long LARGEST_OBJECT = 128 * 1024 * 1024;

    private final List<String> paths;
    private final List<WebDataset> files;
    private final List<WebDataset.Column> columns;
    private final EngineSession session;
    private final Map<Integer, String> structures = new LinkedHashMap<>();

    private WebDatasetTable(
            List<String> paths, List<WebDataset> files, List<WebDataset.Column> columns, EngineSession session) {
        this.paths = paths;
        this.files = files;
        this.columns = columns;
        this.session = session;
    }

    /** The columns of the first of some files, which the loader takes for all; none where they are no samples. */
    static List<WebDataset.Column> columns(DataFolder folder, List<String> paths) {
        try {
            Optional<WebDataset> first = WebDataset.of(folder.resolve(paths.get(0)), paths.get(0));
            return first.isPresent() ? first.get().columns() : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    static WebDatasetTable of(DataFolder folder, List<String> paths, EngineSession session) throws IOException {
        List<WebDataset> files = new ArrayList<>();
        for (String path : paths) {
            files.add(WebDataset.of(folder.resolve(path), path)
                    .orElseThrow(() -> new Unreadable(path, new BadData("has no samples of WebDataset"))));
        }
        return new WebDatasetTable(paths, files, files.get(0).columns(), session);
    }

    @Override
    public List<String> names() {
        return columns.stream().map(WebDataset.Column::name).toList();
    }

    @Override
    public List<Path> staged(Staging staging) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            WebDataset samples = files.get(file);
            copies.add(staging.lines(paths.get(file), out -> samples.write(columns, out)));
        }
        return copies;
    }

    @Override
    public String relation(List<String> files, boolean withFile) {
        String lines = StagedTable.lines(
                files,
                withFile,
                LARGEST_OBJECT,
                columns.stream().map(column -> type(column.content())).toList());
        return withFile ? lines : "(SELECT " + selected(lines) + " FROM " + lines + ")";
    }

    private static String type(WebDataset.Content content) {
        return switch (content) {
            case MEDIA -> "BOOLEAN";
            case NUMBER -> "BIGINT";
            case TEXT, JSON -> "VARCHAR";
        };
    }

    private String selected(String lines) {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).content() == WebDataset.Content.JSON
                        ? "from_json(CAST(" + TableRelation.alias(column) + " AS JSON), "
                                + Sql.text(structures.computeIfAbsent(column, place -> structure(place, lines)))
                                + ") AS " + TableRelation.alias(column)
                        : TableRelation.alias(column))
                .collect(Collectors.joining(", "));
    }

    /** What all objects of a column have together; whole numbers are those that Python's reader makes. */
    private String structure(int column, String lines) {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT json_group_structure(CAST(" + TableRelation.alias(column)
                        + " AS JSON)) FROM " + lines)) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("\"VARCHAR\"").replace("\"UBIGINT\"", "\"BIGINT\"");
        } catch (SQLException broken) {
            throw new Unreadable(paths.get(0), new BadData("has a sample whose JSON cannot be read", broken));
        }
    }
}
