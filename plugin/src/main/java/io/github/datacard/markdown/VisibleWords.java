package io.github.datacard.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words that a reader sees in a node, on one line: of a link its words, not its address. */
final class VisibleWords extends AbstractVisitor {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder words = new StringBuilder();

    private VisibleWords() {}

    static String of(Node node) {
        VisibleWords visitor = new VisibleWords();
        node.accept(visitor);
        return SPACE.matcher(visitor.words).replaceAll(" ").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
