package io.github.datacard.cardcheck;

import io.github.datacard.card.CommittedCard;
import io.github.datacard.markdown.CodeLines;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The lines of a card's body by their numbers in the file. */
final class CardLines {
    private static final Pattern CODE = Pattern.compile("(?<!`)`++[^`\\n]*+`++");

    private CardLines() {}

    /** The lines that are no code, without the code that stands within them. */
    static SortedMap<Integer, String> prose(CommittedCard card) {
        SortedMap<Integer, String> lines = text(card);
        lines.replaceAll((line, text) -> withoutCode(text));
        return lines;
    }

    /** A line without the code that stands within it. */
    static String withoutCode(String line) {
        return CODE.matcher(line).replaceAll("");
    }

    /** The lines that are no code, as they are written. */
    static SortedMap<Integer, String> text(CommittedCard card) {
        return lines(card, false);
    }

    /** The lines of code blocks. */
    static SortedMap<Integer, String> code(CommittedCard card) {
        return lines(card, true);
    }

    private static SortedMap<Integer, String> lines(CommittedCard card, boolean ofCode) {
        List<String> body = card.source().body().lines().toList();
        Set<Integer> code = CodeLines.of(card.source().body());
        SortedMap<Integer, String> lines = new TreeMap<>();
        for (int at = 0; at < body.size(); at++) {
            if (code.contains(at) == ofCode) {
                lines.put(card.source().linesBeforeBody() + at + 1, body.get(at));
            }
        }
        return lines;
    }
}
