package io.github.datacard.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files of a kind that the engine does not read, and whose rows are written for it as lines of JSON. */
interface StagedTable {
    /** The names of the columns, whose keys in the lines are numbered. */
    List<String> names();

    /** The lines of each file. */
    List<Path> staged(Staging staging) throws IOException;

    /** The lines of some files as a relation; with the path of each file, if wanted. */
    String relation(List<String> files, boolean withFile);
}
