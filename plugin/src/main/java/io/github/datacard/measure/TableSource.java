package io.github.datacard.measure;

import io.github.datacard.data.BadData;
import io.github.datacard.data.CsvDialect;
import io.github.datacard.data.DataFolder;
import io.github.datacard.data.FileType;
import io.github.datacard.data.ReaderOptions;
import io.github.datacard.data.TableHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some tables of one kind as a relation of the engine. Columns of delimited files get generated names, so that two columns of
 * one name stay two.
 */
final class TableSource {
    private final FileType type;
    private final List<Path> files;
    private final List<String> names;
    private final List<String> options;
    private final Map<String, String> types = new LinkedHashMap<>();
    private boolean allText;

    private TableSource(FileType type, List<Path> files, List<String> names, List<String> options) {
        this.type = type;
        this.files = files;
        this.names = names;
        this.options = options;
    }

    /** The source of files that are read alike. */
    static TableSource of(DataFolder folder, List<String> paths, ReaderOptions reader) throws IOException {
        FileType type = FileType.of(paths.get(0));
        List<Path> files = paths.stream().map(folder::resolve).toList();
        for (String path : paths) {
            FileType other = FileType.of(path);
            if (other.isDelimited() != type.isDelimited()
                    || other.isJson() != type.isJson()
                    || other.isParquet() != type.isParquet()) {
                throw new BadData(
                        "is " + other.name() + ", but " + paths.get(0) + " of the same split is " + type.name());
            }
        }
        return type.isDelimited()
                ? delimited(paths, type, files, reader)
                : new TableSource(type, files, List.of(), List.of());
    }

    private static TableSource delimited(
            List<String> paths, FileType type, List<Path> files, ReaderOptions reader) throws IOException {
        CsvDialect dialect = CsvDialect.of(TableHead.start(files.get(0), type, reader), type, reader);
        List<String> names = names(dialect);
        for (int file = 1; file < files.size(); file++) {
            FileType own = FileType.of(paths.get(file));
            CsvDialect other = CsvDialect.of(TableHead.start(files.get(file), own, reader), own, reader);
            if (!names(other).equals(names) || other.delimiter() != dialect.delimiter()) {
                throw new BadData("has another header or delimiter than " + paths.get(0) + " of the same split");
            }
        }
        String quote = Sql.text(String.valueOf(dialect.quote()));
        return new TableSource(
                type,
                files,
                names,
                List.of(
                        "delim = " + Sql.text(String.valueOf(dialect.delimiter())),
                        "quote = " + quote,
                        "escape = " + quote,
                        "header = " + !reader.headless() + ", skip = " + reader.skipped()
                                + ", comment = '', strict_mode = true, null_padding = false" + encoding(reader),
                        "names = "
                                + Sql.list(IntStream.range(0, names.size())
                                        .mapToObj(TableSource::alias)
                                        .toList())));
    }

    /** The engine knows three encodings without a download. */
    private static String encoding(ReaderOptions reader) throws BadData {
        String name = reader.encoding().name();
        return switch (name) {
            case "UTF-8", "US-ASCII" -> "";
            case "ISO-8859-1" -> ", encoding = 'latin-1'";
            case "UTF-16", "UTF-16LE", "UTF-16BE" -> ", encoding = 'utf-16'";
            default -> throw BadData.unread("is in the encoding " + name + ", whose rows are not measured");
        };
    }

    private static List<String> names(CsvDialect dialect) {
        return dialect.columns().stream().map(TableHead.Column::name).toList();
    }

    static String alias(int column) {
        return "c" + column;
    }

    /** A column whose values do not fit the type that the first rows suggested is read as text. */
    void readAsText(String engineName) {
        if (types.size() < names.size() && !types.containsKey(engineName)) {
            types.put(engineName, "VARCHAR");
        } else {
            allText = true;
        }
    }

    boolean canReadAsText() {
        return !allText && !type.isParquet();
    }

    /** The files as a relation; each row with the path of its file, if wanted. */
    String relation(boolean withFile) {
        List<String> all = new ArrayList<>(List.of(
                Sql.list(files.stream().map(file -> Sql.path(file.toString())).toList())));
        if (withFile) {
            all.add("filename = true");
        }
        if (type.isParquet()) {
            return "read_parquet(" + joined(all, "union_by_name = true") + ")";
        }
        if (type.isJson()) {
            String format = type.type().equals("json") ? "auto" : "newline_delimited";
            return "read_json("
                    + joined(
                            all,
                            "format = '" + format + "', union_by_name = true, maximum_depth = 8"
                                    + (allText || !types.isEmpty() ? ", sample_size = -1" : ""))
                    + ")";
        }
        if (type.type().equals("txt")) {
            return "read_csv("
                    + joined(
                            all,
                            "delim = '', quote = '', escape = '', header = false, auto_detect = false, "
                                    + "columns = {'text': 'VARCHAR'}, strict_mode = false")
                    + ")";
        }
        all.addAll(options);
        if (allText) {
            all.add("all_varchar = true");
        } else if (!types.isEmpty()) {
            all.add("types = {"
                    + types.entrySet().stream()
                            .map(column -> Sql.text(column.getKey()) + ": " + Sql.text(column.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}");
        }
        String read = "read_csv(" + String.join(", ", all) + ")";
        return names.size() == 1 ? withoutBlankLines(read) : read;
    }

    /** A blank line is no row to the Hub's reader; a row without a value of the only column is written as quotes. */
    private static String withoutBlankLines(String read) {
        return "(SELECT * FROM " + read.replaceFirst("\\)$", ", allow_quoted_nulls = false)") + " WHERE " + alias(0)
                + " IS NOT NULL)";
    }

    private static String joined(List<String> first, String rest) {
        return String.join(", ", Stream.concat(first.stream(), Stream.of(rest)).toList());
    }

    /** The name in the data of a column that the engine knows by its place and name. */
    String name(int place, String engineName) {
        return place < names.size() ? names.get(place) : engineName;
    }
}
