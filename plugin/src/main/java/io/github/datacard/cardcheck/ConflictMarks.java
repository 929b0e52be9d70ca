package io.github.datacard.cardcheck;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The marks that git leaves where two versions of a file were merged and nobody chose. */
final class ConflictMarks {
    /** What to do about them. */
    static final String REMEDY = "Keep one of the versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.";

    /** The part of a data file that is looked at. */
    private static final long MOST_CHARACTERS = 1 << 20;

    private static final String OURS = "<<<<<<< ";
    private static final String MIDDLE = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private ConflictMarks() {}

    /** The number of the line on which a conflict begins that has all its marks, in their order. */
    static OptionalInt in(Map<Integer, String> lines) {
        int begun = 0;
        boolean parted = false;
        for (Map.Entry<Integer, String> line : lines.entrySet()) {
            String text = line.getValue();
            if (text.startsWith(OURS)) {
                begun = line.getKey();
                parted = false;
            } else if (begun > 0 && text.stripTrailing().equals(MIDDLE)) {
                parted = true;
            } else if (parted && text.startsWith(THEIRS)) {
                return OptionalInt.of(begun);
            }
        }
        return OptionalInt.empty();
    }

    /** The same in the head of a table of text, where marks within quotes are a part of the data. */
    static OptionalInt in(Path table) {
        Map<Integer, String> lines = new TreeMap<>();
        try (BufferedReader reader = Files.newBufferedReader(table, StandardCharsets.ISO_8859_1)) {
            long read = 0;
            boolean quoted = false;
            String line = reader.readLine();
            for (int number = 1; line != null && read < MOST_CHARACTERS; number++) {
                read += line.length();
                if (!quoted && isMark(line)) {
                    lines.put(number, line);
                }
                quoted ^= line.chars().filter(character -> character == '"').count() % 2 == 1;
                line = reader.readLine();
            }
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
        return in(lines);
    }

    private static boolean isMark(String line) {
        return line.startsWith(OURS) || line.startsWith(THEIRS) || line.startsWith(MIDDLE);
    }
}
