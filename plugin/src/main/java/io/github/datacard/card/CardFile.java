package io.github.datacard.card;

import io.github.datacard.text.Lines;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A card's text in pieces; joined they are that text again.
 *
 * @param head what stands before the front matter's YAML: a byte order mark, blanks, the opening fence
 * @param matter the YAML of the front matter
 * @param fence the end of its last line and the closing fence; empty if there is no front matter
 * @param body what follows
 */
record CardFile(String head, String matter, String fence, String body) {
    private static final String MARK = "\uFEFF";
    private static final Pattern OPEN = Pattern.compile("[\\s\\p{Z}\\uFEFF\\x0B]*---(?:\\r\\n|\\n|\\r)");
    private static final Pattern CLOSE = Pattern.compile("(?:\\r\\n|\\n|\\r)---[ \\t]*(?:\\r\\n|\\n|\\z)");

    static CardFile of(String text) {
        Matcher open = OPEN.matcher(text);
        Matcher close = CLOSE.matcher(text);
        if (open.lookingAt() && close.find(open.end())) {
            return new CardFile(
                    text.substring(0, open.end()),
                    text.substring(open.end(), close.start()),
                    text.substring(close.start(), close.end()),
                    text.substring(close.end()));
        }
        String mark = text.startsWith(MARK) ? MARK : "";
        return new CardFile(mark, "", "", text.substring(mark.length()));
    }

    boolean hasMatter() {
        return !fence.isEmpty();
    }

    String text() {
        return head + matter + fence + body;
    }

    String lineEnd() {
        return Lines.end(text());
    }

    /** How many lines stand before the YAML. */
    int linesBeforeMatter() {
        return breaks(head);
    }

    /** How many lines stand before the body. */
    int linesBeforeBody() {
        return breaks(head + matter + fence);
    }

    private static int breaks(String text) {
        List<String> lines = Lines.of(text);
        boolean open = !lines.isEmpty() && !lines.get(lines.size() - 1).matches("(?s).*[\\r\\n]");
        return lines.size() - (open ? 1 : 0);
    }

    /** The same card with other YAML and another body. */
    CardFile with(String yaml, String newBody) {
        String end = lineEnd();
        return hasMatter() || yaml.isEmpty()
                ? new CardFile(head, yaml, fence, newBody)
                : new CardFile(head + "---" + end, yaml, end + "---" + end, end + newBody);
    }
}
