package io.github.datacard.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of a kind that the engine does not read, and whose rows are written for it as lines of JSON. */
interface StagedTable {
    /** The names of the columns, whose keys in the lines are numbered. */
    List<String> names();

    /** The lines of each file. */
    List<Path> staged(Staging staging) throws IOException;

    /** The lines of some files as a relation; with the path of each file, if wanted. */
    String relation(List<String> files, boolean withFile);

    /** Lines of JSON as a relation, whose columns have the engine's types. */
    static String lines(List<String> files, boolean withFile, long largestObject, List<String> types) {
        return "read_json(" + Sql.list(files) + (withFile ? ", filename = true" : "")
                + ", format = 'newline_delimited', maximum_object_size = " + largestObject + ", columns = {"
                + IntStream.range(0, types.size())
                        .mapToObj(column -> "'" + TableRelation.alias(column) + "': " + Sql.text(types.get(column)))
                        .collect(Collectors.joining(", "))
                + "})";
    }
}
