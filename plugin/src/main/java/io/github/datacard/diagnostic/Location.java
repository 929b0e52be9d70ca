package io.github.datacard.diagnostic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file. Lines and columns are 1-based, columns count code points, and the end is exclusive:
 * the word {@code name} at the start of a file is {@code 1:1} to {@code 1:5}.
 *
 * @param file the file
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn the column after the last one
 */
public record Location(Path file, int line, int column, int endLine, int endColumn) implements Comparable<Location> {
    /** A single point. */
    public static Location at(Path file, int line, int column) {
        return new Location(file, line, column, line, column);
    }

    /** The start of a file, for what concerns all of it. */
    public static Location of(Path file) {
        return at(file, 1, 1);
    }

    /** Whether another place begins within this one. */
    public boolean contains(Location other) {
        return file.equals(other.file)
                && isBefore(line, column, other.line, other.column)
                && !isBefore(endLine, endColumn, other.line, other.column);
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column <= otherColumn);
    }

    /** Written out for the reason given at {@link Finding#hashCode}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location place
                && file.equals(place.file)
                && line == place.line
                && column == place.column
                && endLine == place.endLine
                && endColumn == place.endColumn;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * file.hashCode() + line) + column;
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.equals(other.file) ? 0 : name(file).compareTo(name(other.file));
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        int byColumn = byLine == 0 ? Integer.compare(column, other.column) : byLine;
        int byEndLine = byColumn == 0 ? Integer.compare(endLine, other.endLine) : byColumn;
        return byEndLine == 0 ? Integer.compare(endColumn, other.endColumn) : byEndLine;
    }

    /** One order on all systems. */
    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
