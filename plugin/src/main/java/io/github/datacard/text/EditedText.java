package io.github.datacard.text;

import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A text of a file with exact edits: where they are in bytes, and what comes out. */
public final class EditedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    /** The text of a file, as it is. */
    public EditedText(String text) {
        this.text = text;
        starts.add(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? 0 : 1);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n' || (one == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
    }

    /**
     * An edit in bytes of UTF-8.
     *
     * @param offset where what is replaced begins
     * @param length how long it is
     * @param text what is written
     */
    public record Replacement(int offset, int length, String text) {}

    /** An edit in characters. */
    private record Span(int start, int end, String written) {}

    /** The edits of a fix in bytes, in their order in the file. */
    public List<Replacement> replacements(Fix fix) {
        return spans(fix)
                .map(span -> new Replacement(bytes(0, span.start), bytes(span.start, span.end), span.written))
                .toList();
    }

    /** Those of several fixes that do not overlap one before them. */
    public List<Fix> together(List<Fix> fixes) {
        List<Span> taken = new ArrayList<>();
        List<Fix> together = new ArrayList<>();
        for (Fix fix : fixes) {
            List<Span> spans = spans(fix).toList();
            if (spans.stream().noneMatch(span -> taken.stream().anyMatch(other -> overlap(span, other)))) {
                taken.addAll(spans);
                together.add(fix);
            }
        }
        return together;
    }

    /** The text after fixes that do not overlap. */
    public String after(List<Fix> fixes) {
        StringBuilder edited = new StringBuilder(text);
        fixes.stream()
                .flatMap(this::spans)
                .sorted(Comparator.comparingInt(Span::start).reversed())
                .forEach(span -> edited.replace(span.start, span.end, span.written));
        return edited.toString();
    }

    private static boolean overlap(Span a, Span b) {
        return a.start <= b.end && b.start <= a.end;
    }

    private Stream<Span> spans(Fix fix) {
        return fix.edits().stream()
                .map(edit -> new Span(
                        index(edit.place().line(), edit.place().column()),
                        index(edit.place().endLine(), edit.place().endColumn()),
                        written(edit)))
                .sorted(Comparator.comparingInt(Span::start));
    }

    private String written(Fix.Edit edit) {
        String moved = edit.moved()
                .map(place -> between(place).replaceAll("(\\R)(?=[^\\r\\n])", "$1" + " ".repeat(edit.indent())))
                .orElse("");
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        return edit.text().replace(MOVED, moved).replace("\n", lineBreak).replace("\r\r\n", lineBreak);
    }

    /** Stands in the text of an edit where what is moved belongs. */
    public static final String MOVED = "\u0000";

    private String between(Location place) {
        return text.substring(index(place.line(), place.column()), index(place.endLine(), place.endColumn()));
    }

    /** The index of a place; behind the end of a line, that end. */
    private int index(int line, int column) {
        if (line > starts.size()) {
            return text.length();
        }
        int start = starts.get(line - 1);
        int end = line < starts.size() ? starts.get(line) : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        int points = text.codePointCount(start, end);
        return text.offsetByCodePoints(start, Math.min(column - 1, points));
    }

    private int bytes(int from, int to) {
        return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
    }
}
