package io.github.datacard.markdown;

import org.commonmark.internal.ParagraphParser;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a new paragraph when one has grown too long; for one text. The parser copies all lines of a paragraph for
 * each further line that does not begin with a character, so that a megabyte of such lines would take minutes.
 */
final class LongParagraphs extends AbstractBlockParserFactory {
    static final int MOST_LINES = 1_000;

    private final Parser parser;
    private @Nullable BlockParser paragraph;
    private int first;

    /**
     * A factory of paragraphs.
     *
     * @param parser decides what a line is
     */
    LongParagraphs(Parser parser) {
        this.parser = parser;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BlockParser open = matched.getMatchedBlockParser();
        if (!(open.getBlock() instanceof Paragraph) || state.isBlank()) {
            return BlockStart.none();
        }
        int line = state.getLine().getSourceSpan().getLineIndex();
        if (open != paragraph) {
            paragraph = open;
            first = line;
        }
        CharSequence content = state.getLine().getContent();
        return line - first >= MOST_LINES && goesOn(content.subSequence(state.getIndex(), content.length()))
                ? BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    /** Whether a line does not end a paragraph. */
    private boolean goesOn(CharSequence line) {
        Node only = parser.parse("a\n" + line).getFirstChild();
        return only instanceof Paragraph && only.getNext() == null;
    }
}
