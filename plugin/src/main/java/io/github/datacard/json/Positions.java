package io.github.datacard.json;

import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.Arrays;

/** Lines and columns of a text. */
final class Positions {
    private final Path file;
    private final String text;
    private final int[] starts;
    private int lastLine = -1;
    private int lastOffset;
    private int lastColumn;

    Positions(Path file, String text) {
        this.file = file;
        this.text = text;
        this.starts = starts(text);
    }

    /** Where lines begin; a carriage return, a line feed or both end one. */
    private static int[] starts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean both = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (character == '\n' || (character == '\r' && !both)) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    String text() {
        return text;
    }

    /** A place of the text; its end if the place lies behind it. */
    Location at(int offset) {
        int inside = Math.min(offset, text.length());
        int line = line(inside);
        return Location.at(file, line + 1, column(line, inside));
    }

    /** From one place to another, which lies behind it. */
    Location range(Location from, int to) {
        Location end = at(to);
        return new Location(file, from.line(), from.column(), end.line(), end.column());
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** A file may be one line of millions of characters: columns are counted on from the last that was asked for. */
    private int column(int line, int offset) {
        if (line != lastLine || offset < lastOffset) {
            lastLine = line;
            lastOffset = starts[line];
            lastColumn = 1;
        }
        lastColumn += text.codePointCount(lastOffset, offset);
        lastOffset = offset;
        return lastColumn;
    }
}
