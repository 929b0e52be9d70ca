package io.github.datacard.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds where nodes stand in a text. */
final class Slices {
    private Slices() {}

    /** The start of the line on which a node begins; the end of the text if the node does not say where it is. */
    static int start(String text, Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? text.length() : lineStart(text, spans.get(0).getInputIndex());
    }

    /** The end of the line on which a node ends, behind its line end. */
    static int end(String text, Node node) {
        SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
        int at = last.getInputIndex() + last.getLength();
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1));
    }

    private static int lineStart(String text, int place) {
        int at = Math.min(place, text.length());
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }
}
