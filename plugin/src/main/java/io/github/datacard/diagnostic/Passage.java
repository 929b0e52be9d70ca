package io.github.datacard.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds where words stand within a text of a file. */
public final class Passage {
    private Passage() {}

    /**
     * The place of some words.
     *
     * @param whole where the text is that has them
     * @param words the words, with any white space between them
     * @param before what stands before them in the text, since the same words may occur more than once
     * @return the place, or that of the whole text if the file does not show it there
     */
    public static Location of(Location whole, String words, String before) {
        try {
            return in(Files.readString(whole.file()).lines().toList(), whole, words, before);
        } catch (IOException unreadable) {
            return whole;
        }
    }

    private static Location in(List<String> lines, Location whole, String words, String before) {
        int last = Math.min(whole.endLine(), lines.size());
        if (whole.line() > last) {
            return whole;
        }
        String text = String.join("\n", lines.subList(whole.line() - 1, last));
        String first = lines.get(whole.line() - 1);
        int start = first.offsetByCodePoints(0, Math.min(whole.column() - 1, first.codePointCount(0, first.length())));
        Pattern spaced = spaced(words);
        long skipped = spaced.matcher(before).results().count();
        Matcher found = spaced.matcher(text);
        while (found.find(start)) {
            if (skipped == 0) {
                return place(whole, text, found.start(), found.end());
            }
            skipped--;
            start = found.end();
        }
        return whole;
    }

    private static Pattern spaced(String words) {
        return Pattern.compile(Pattern.compile("\\s+")
                .splitAsStream(words.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    }

    private static Location place(Location whole, String text, int start, int end) {
        return new Location(
                whole.file(),
                whole.line() + breaks(text, start),
                column(text, start),
                whole.line() + breaks(text, end),
                column(text, end));
    }

    private static int breaks(String text, int until) {
        return (int) text.substring(0, until)
                .chars()
                .filter(character -> character == '\n')
                .count();
    }

    private static int column(String text, int at) {
        int line = text.lastIndexOf('\n', at - 1) + 1;
        return text.codePointCount(line, at) + 1;
    }
}
