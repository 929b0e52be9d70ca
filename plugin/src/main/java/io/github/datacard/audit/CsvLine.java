package io.github.datacard.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of CSV as RFC 4180 has them. */
final class CsvLine {
    private static final int LONGEST = 1_000_000;

    private CsvLine() {}

    /** A field, in quotes where it needs them; no program takes it for a formula. */
    static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The next row; empty at the end. */
    static Optional<List<String>> next(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            return Optional.empty();
        }
        StringBuilder all = new StringBuilder(line);
        while (all.chars().filter(character -> character == '"').count() % 2 == 1 && all.length() < LONGEST) {
            String more = in.readLine();
            if (more == null) {
                break;
            }
            all.append('\n').append(more);
        }
        return Optional.of(fields(all.toString()));
    }

    private static List<String> fields(String row) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < row.length(); at++) {
            char character = row.charAt(at);
            if (quoted && character == '"' && at + 1 < row.length() && row.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(unsafe(field));
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(unsafe(field));
        return fields;
    }

    private static String unsafe(StringBuilder field) {
        boolean marked = field.length() > 1 && field.charAt(0) == '\'' && "=+-@".indexOf(field.charAt(1)) >= 0;
        return marked ? field.substring(1) : field.toString();
    }
}
