package io.github.datacard.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Finds the lines of a Markdown text in which every blank counts. */
public final class CodeLines {
    private CodeLines() {}

    /** The indexes of the lines of code blocks. */
    public static Set<Integer> of(String markdown) {
        Set<Integer> lines = new HashSet<>();
        if (markdown.contains("```") || markdown.contains("~~~") || markdown.contains("    ")) {
            Dialect.blocks(markdown).accept(new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock block) {
                    add(block);
                }

                @Override
                public void visit(IndentedCodeBlock block) {
                    add(block);
                }

                private void add(Node block) {
                    List<SourceSpan> spans = block.getSourceSpans();
                    IntStream.rangeClosed(
                                    spans.get(0).getLineIndex(),
                                    spans.get(spans.size() - 1).getLineIndex())
                            .forEach(lines::add);
                }
            });
        }
        return lines;
    }
}
