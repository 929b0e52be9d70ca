package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The HTML comments that stand alone in a Markdown text: not in code, lists or quotes, and with nothing beside them. */
public final class HtmlComments {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private HtmlComments() {}

    /**
     * A comment.
     *
     * @param text what it says
     * @param first the index of its first line
     * @param last the index of its last line
     */
    public record Comment(String text, int first, int last) {}

    /** All of them, in their order. Lines end with a line feed, a carriage return, or both. */
    public static List<Comment> of(String markdown) {
        List<Comment> comments = new ArrayList<>();
        if (markdown.contains(OPEN)) {
            for (Node block = Dialect.blocks(markdown).getFirstChild(); block != null; block = block.getNext()) {
                if (block instanceof HtmlBlock html
                        && isComment(html.getLiteral().strip())) {
                    comments.add(comment(html));
                }
            }
        }
        return List.copyOf(comments);
    }

    private static boolean isComment(String literal) {
        return literal.startsWith(OPEN) && literal.indexOf(CLOSE) == literal.length() - CLOSE.length();
    }

    private static Comment comment(HtmlBlock block) {
        List<SourceSpan> spans = block.getSourceSpans();
        String literal = block.getLiteral().strip();
        return new Comment(
                literal.substring(OPEN.length(), literal.length() - CLOSE.length())
                        .strip(),
                spans.get(0).getLineIndex(),
                spans.get(spans.size() - 1).getLineIndex());
    }
}
