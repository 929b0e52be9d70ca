package io.github.datacard.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that descriptors use: CommonMark with tables and bare links. */
final class Dialect {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final int MOST_OPEN_BLOCKS = 50;
    private static final Parser PARSER = parser().build();
    private static final Parser BLOCKS =
            parser().inlineParserFactory(context -> (lines, block) -> {}).build();

    private Dialect() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The blocks of a text without what stands in their lines, which takes most of the time. */
    static Node blocks(String text) {
        return BLOCKS.parse(text);
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS);
    }
}
