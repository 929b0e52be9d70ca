package io.github.datacard.markdown;

import java.util.Optional;

/**
 * The text of a card, split at the fences of its front matter by the Hub's grammar: white space, three dashes and one
 * line end; the shortest block; one line end, three dashes, blanks, and a line end or the end of the text. The parts
 * joined are the text again. Takes one pass, however the text is made.
 *
 * @param prefix white space before the front matter; the Hub's own tools drop it
 * @param frontMatter the front matter; empty if there is none by this grammar
 * @param body all that follows
 */
public record CardSource(String prefix, Optional<Block> frontMatter, String body) {
    private static final String FENCE = "---";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * The front matter.
     *
     * @param opener the fence above it with its line end
     * @param yaml what stands between the fences, without the line end before the closing one
     * @param closer that line end, the closing fence, blanks behind it, and its line end
     * @param start where the YAML starts, in characters of the text
     * @param line the line on which the YAML starts, from 1
     */
    public record Block(String opener, String yaml, String closer, int start, int line) {}

    /** Splits a text. */
    public static CardSource of(String text) {
        int fence = endOfWhiteSpace(text);
        int start = text.startsWith(FENCE, fence) ? lineEnd(text, fence + FENCE.length()) : -1;
        int close = start < 0 ? -1 : closing(text, start);
        if (close < 0) {
            return new CardSource("", Optional.empty(), text);
        }
        int end = beforeLineEnd(text, start, close);
        int body = behind(text, close);
        return new CardSource(
                text.substring(0, fence),
                Optional.of(new Block(
                        text.substring(fence, start),
                        text.substring(start, end),
                        text.substring(end, body),
                        start,
                        lineAt(text, start))),
                text.substring(body));
    }

    /** The whole text. */
    public String text() {
        return prefix
                + frontMatter
                        .map(block -> block.opener() + block.yaml() + block.closer())
                        .orElse("")
                + body;
    }

    /**
     * The line end that a writer adds to a text: CRLF if it has no other, or else a line feed. A lone CR does not end the
     * fences of front matter for the Hub's tools.
     */
    public static String lineEndOf(String text) {
        long pairs = 0;
        long returns = 0;
        long feeds = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\r') {
                returns++;
                pairs += text.startsWith("\n", at + 1) ? 1 : 0;
            } else if (character == '\n') {
                feeds++;
            }
        }
        return pairs > 0 && pairs == returns && pairs == feeds ? "\r\n" : "\n";
    }

    /** The line that a place in a text is on, from 1; a line ends with LF, CR or both. */
    public static int lineAt(String text, int place) {
        int line = 1;
        for (int at = 0; at < place; at++) {
            char character = text.charAt(at);
            boolean pair = character == '\r' && text.startsWith("\n", at + 1);
            line += character == '\n' || (character == '\r' && !pair) ? 1 : 0;
        }
        return line;
    }

    private static int endOfWhiteSpace(String text) {
        int at = 0;
        while (at < text.length() && isWhiteSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** What the Hub's server takes for white space: that of JavaScript, with the byte order mark. */
    private static boolean isWhiteSpace(char character) {
        return (character >= '\t' && character <= '\r')
                || character == BYTE_ORDER_MARK
                || Character.isSpaceChar(character);
    }

    /** The place behind the one line end at a place, or -1. */
    private static int lineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        return text.startsWith("\n", at) || text.startsWith("\r", at) ? at + 1 : -1;
    }

    /** The place of the first closing fence that has a line end of its own before it, or -1. */
    private static int closing(String text, int start) {
        int at = text.indexOf(FENCE, start + 1);
        while (at >= 0 && !(isLineEnd(text.charAt(at - 1)) && behind(text, at) >= 0)) {
            at = text.indexOf(FENCE, at + 1);
        }
        return at;
    }

    /** The place behind a closing fence at a place, or -1. A lone CR does not end it. */
    private static int behind(String text, int fence) {
        int at = fence + FENCE.length();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        if (text.charAt(at) == '\n') {
            return at + 1;
        }
        return text.startsWith("\r\n", at) ? at + 2 : -1;
    }

    private static int beforeLineEnd(String text, int start, int fence) {
        boolean pair = fence - 2 >= start && text.startsWith("\r\n", fence - 2);
        return fence - (pair ? 2 : 1);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
