package io.github.datacard.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files of JSON Lines that every reader takes: no byte order mark, one object or list a line, no number beyond 64 bits. */
final class PlainJsonLines {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Numbers with so many digits before the point do not fit into 64 bits. */
    private static final int TOO_MANY_DIGITS = 20;

    private PlainJsonLines() {}

    /** Whether the beginning of a file is of this kind; a file that is not here, or cannot be read, is taken for one. */
    static boolean in(Path file) {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        try {
            FileType type = FileType.of(String.valueOf(file.getFileName()));
            List<String> lines = TableHead.start(file, type).lines().toList();
            return !isMarked(file, type)
                    && lines.stream()
                            .limit(Math.max(1, lines.size() - 1))
                            .map(String::strip)
                            .allMatch(line -> line.isEmpty() || isClosed(line) || lines.size() == 1)
                    && lines.stream().map(String::strip).noneMatch(PlainJsonLines::isRefused);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Whether a byte order mark of UTF-8 comes first. */
    private static boolean isMarked(Path file, FileType type) throws IOException {
        try (InputStream in = Unpacked.open(file, type)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /** A number that is too long, or null, even on the last line, which may be cut. */
    private static boolean isRefused(String line) {
        return hasLongNumber(line) || line.equals("null");
    }

    /** Digits within texts are no numbers, and those after a point may be many. */
    private static boolean hasLongNumber(String line) {
        boolean inText = false;
        boolean inFraction = false;
        int digits = 0;
        for (int at = 0; at < line.length() && digits < TOO_MANY_DIGITS; at++) {
            char here = line.charAt(at);
            if (inText && here == '\\') {
                at++;
            } else if (here == '"') {
                inText = !inText;
            }
            boolean digit = !inText && here >= '0' && here <= '9';
            inFraction = here == '.' || (inFraction && digit);
            digits = digit && !inFraction ? digits + 1 : 0;
        }
        return digits == TOO_MANY_DIGITS;
    }

    private static boolean isClosed(String line) {
        return line.startsWith("{") ? line.endsWith("}") : line.startsWith("[") && line.endsWith("]");
    }
}
