package io.github.datacard.markdown;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that descriptors use: CommonMark with tables and bare links. */
final class Dialect {
    private static final Extension LINKS = AutolinkExtension.create();

    private static final int MOST_CELLS = 100_000;

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build(), LINKS);

    private static final int MOST_OPEN_BLOCKS = 50;
    private static final int LONG = 4 * LongParagraphs.MOST_LINES;
    private static final UnaryOperator<Parser.Builder> ALL = builder -> builder;
    private static final UnaryOperator<Parser.Builder> BLOCKS_ONLY =
            builder -> builder.inlineParserFactory(context -> (lines, block) -> {});
    private static final Parser PARSER = parser(EXTENSIONS, ALL).build();
    private static final Parser BLOCKS = parser(EXTENSIONS, BLOCKS_ONLY).build();

    private Dialect() {}

    static Node parse(String text) {
        return text.length() < LONG ? PARSER.parse(text) : parse(text, ALL);
    }

    /** The blocks of a text without what stands in their lines, which takes most of the time. */
    static Node blocks(String text) {
        return text.length() < LONG ? BLOCKS.parse(text) : parse(text, BLOCKS_ONLY);
    }

    /** A long text may hold long paragraphs, and tables of so many cells that the parser gives up: these are text. */
    private static Node parse(String text, UnaryOperator<Parser.Builder> kind) {
        try {
            return patient(parser(EXTENSIONS, kind)).parse(text);
        } catch (IllegalArgumentException tooManyCells) {
            return patient(parser(List.of(LINKS), kind)).parse(text);
        }
    }

    private static Parser patient(Parser.Builder builder) {
        return builder.customBlockParserFactory(new LongParagraphs(BLOCKS)).build();
    }

    private static Parser.Builder parser(List<Extension> extensions, UnaryOperator<Parser.Builder> kind) {
        return kind.apply(Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS));
    }
}
