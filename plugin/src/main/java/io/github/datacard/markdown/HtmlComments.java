package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** HTML comments, of which readers see nothing; {@code <!-->} and {@code <!--->} are whole ones. */
public final class HtmlComments {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private HtmlComments() {}

    /**
     * A comment that stands alone.
     *
     * @param text what it says
     * @param first the index of its first line
     * @param last the index of its last line
     */
    public record Comment(String text, int first, int last) {}

    /**
     * Those that stand alone in a Markdown text, in their order: not in code, lists or quotes, and with nothing beside
     * them. Lines end with a line feed, a carriage return, or both.
     */
    public static List<Comment> of(String markdown) {
        List<Comment> comments = new ArrayList<>();
        if (markdown.contains(OPEN)) {
            for (Node block = Dialect.blocks(markdown).getFirstChild(); block != null; block = block.getNext()) {
                if (block instanceof HtmlBlock html) {
                    only(html.getLiteral()).ifPresent(text -> comments.add(comment(text, html)));
                }
            }
        }
        return List.copyOf(comments);
    }

    private static Comment comment(String text, HtmlBlock block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return new Comment(
                text, spans.get(0).getLineIndex(), spans.get(spans.size() - 1).getLineIndex());
    }

    /** What all comments in a text say that are closed, wherever they stand. */
    public static List<String> said(String text) {
        List<String> said = new ArrayList<>();
        int open = text.indexOf(OPEN);
        for (int end = end(text, open); end >= 0; end = end(text, open)) {
            said.add(inside(text, open, end));
            open = text.indexOf(OPEN, end);
        }
        return List.copyOf(said);
    }

    /** What a comment says, if it is all of a piece of HTML. */
    static Optional<String> only(String html) {
        String text = html.strip();
        return text.startsWith(OPEN) && end(text, 0) == text.length()
                ? Optional.of(inside(text, 0, text.length()))
                : Optional.empty();
    }

    /** A piece of HTML without comments. One that is open at its end hides all behind it. */
    static String without(String html) {
        StringBuilder shown = new StringBuilder();
        int done = 0;
        for (int open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, done)) {
            shown.append(html, done, open);
            int end = end(html, open);
            done = end < 0 ? html.length() : end;
        }
        return shown.append(html, done, html.length()).toString();
    }

    /** The place behind the comment that begins at a place, or -1 if nothing closes it. */
    private static int end(String html, int open) {
        if (open < 0) {
            return -1;
        }
        int text = open + OPEN.length();
        if (html.startsWith(">", text) || html.startsWith("->", text)) {
            return html.indexOf('>', text) + 1;
        }
        int close = html.indexOf(CLOSE, text);
        return close < 0 ? -1 : close + CLOSE.length();
    }

    private static String inside(String html, int open, int end) {
        int text = open + OPEN.length();
        return html.substring(text, Math.max(text, end - CLOSE.length())).strip();
    }
}
