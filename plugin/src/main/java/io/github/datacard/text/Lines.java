package io.github.datacard.text;

import java.util.ArrayList;
import java.util.List;

/** Texts line by line, where every line keeps its end: a line feed, a carriage return, or both. */
public final class Lines {
    private Lines() {}

    /** The lines of a text; joined they are that text. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean pair = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if ((character == '\n' || character == '\r') && !pair) {
                lines.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** The text with all lines ended alike. */
    public static String ended(String text, String end) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return end.equals("\n") ? plain : plain.replace("\n", end);
    }
}
