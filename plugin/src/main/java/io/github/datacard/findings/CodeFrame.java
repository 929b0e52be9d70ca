package io.github.datacard.findings;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.SmallFile;
import io.github.datacard.text.TerminalText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines that a finding is about, with a caret below the place. */
public final class CodeFrame {
    private static final int WIDEST = 110;
    private static final int BEFORE = 1;

    /** Findings come file by file, and of thousands of files the lines would fill the memory. */
    private final PerFile<List<String>> files = new PerFile<>(CodeFrame::lines);

    private final Map<Path, List<Location>> hidden;

    /**
     * Frames of files.
     *
     * @param hidden places whose lines must not be shown
     */
    public CodeFrame(List<Location> hidden) {
        this.hidden = hidden.stream().collect(Collectors.groupingBy(Location::file));
    }

    /** The frame; no lines if the finding is about the whole file, or the place is not to be shown. */
    List<String> of(Location place) {
        if (place.equals(Location.of(place.file())) || !isWritten(place.file())) {
            return List.of();
        }
        List<String> lines = files.of(place.file());
        if (place.line() > lines.size() || isHidden(place.file(), place.line())) {
            return List.of();
        }
        List<String> frame = new ArrayList<>();
        for (int line = Math.max(1, place.line() - BEFORE); line <= place.line(); line++) {
            if (!isHidden(place.file(), line)) {
                frame.add(numbered(line, shown(lines.get(line - 1))));
            }
        }
        frame.add(caret(place, lines.get(place.line() - 1)));
        return frame;
    }

    /** Lines of data are nobody's to show, and may be many. */
    private static boolean isWritten(Path file) {
        return Files.isRegularFile(file) && file.toString().matches("(?s).*\\.(ya?ml|md)");
    }

    private boolean isHidden(Path file, int line) {
        return hidden.getOrDefault(file, List.of()).stream()
                .anyMatch(place -> line >= place.line() && line <= last(place));
    }

    /** A block of text ends at the start of the line after it. */
    private static int last(Location place) {
        boolean block = place.endLine() > place.line() && place.endColumn() == 1;
        return block ? place.endLine() - 1 : place.endLine();
    }

    private static String caret(Location place, String line) {
        int from = Math.min(place.column() - 1, WIDEST);
        int length = line.codePointCount(0, line.length());
        int end = place.endLine() > place.line() ? length : Math.min(place.endColumn() - 1, length);
        int carets = Math.max(1, Math.min(end, WIDEST) - from);
        return "      | " + " ".repeat(from) + "^".repeat(carets);
    }

    private static String numbered(int number, String line) {
        return String.format(Locale.ROOT, "%5d | %s", number, line).stripTrailing();
    }

    private static String shown(String line) {
        String plain = TerminalText.line(line);
        int points = plain.codePointCount(0, plain.length());
        return points <= WIDEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, WIDEST)) + "…";
    }

    /** As much of a line as is shown, and one character more, which shows that there is more. */
    private static String start(String line) {
        return line.length() <= WIDEST + 1
                ? line
                : line.substring(
                        0,
                        line.offsetByCodePoints(
                                0,
                                Math.min(WIDEST + 1, line.codePointCount(0, Math.min(line.length(), 2 * WIDEST + 2)))));
    }

    private static List<String> lines(Path file) {
        return SmallFile.read(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .replaceFirst("^\uFEFF", "")
                        .lines()
                        .map(CodeFrame::start)
                        .toList())
                .orElse(List.of());
    }
}
