package io.github.datacard.markdown;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The Markdown that descriptors use: CommonMark with tables and bare links. What pages show and what is read as plain text
 * knows more of what the Hub does: struck text, lists of tasks, footnotes and formulas.
 */
final class Dialect {
    private static final Extension LINKS = AutolinkExtension.create();

    private static final int MOST_CELLS = 100_000;

    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.builder().maxCells(MOST_CELLS).build(), LINKS);

    /** What pages know besides. */
    static final List<Extension> PAGE_EXTENSIONS = List.of(
            EXTENSIONS.get(0),
            LINKS,
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create());

    /** What plain texts know besides: whether a text is struck is left to its own signs. */
    static final List<Extension> PLAIN_EXTENSIONS = List.of(EXTENSIONS.get(0), LINKS, FootnotesExtension.create());

    private static final int MOST_OPEN_BLOCKS = 50;
    private static final int LONG = 4 * LongParagraphs.MOST_LINES;
    private static final UnaryOperator<Parser.Builder> ALL = builder -> builder;
    private static final UnaryOperator<Parser.Builder> BLOCKS_ONLY =
            builder -> builder.inlineParserFactory(context -> (lines, block) -> {});
    private static final UnaryOperator<Parser.Builder> PAGE = builder -> formulas(builder, Code::new);
    private static final UnaryOperator<Parser.Builder> PLAIN = builder -> formulas(builder, Text::new);
    private static final Parser PARSER = parser(EXTENSIONS, ALL).build();
    private static final Parser BLOCKS = parser(EXTENSIONS, BLOCKS_ONLY).build();
    private static final Parser PAGES = parser(PAGE_EXTENSIONS, PAGE).build();
    private static final Parser WORDS = parser(PLAIN_EXTENSIONS, PLAIN).build();

    private Dialect() {}

    private static Parser.Builder formulas(Parser.Builder builder, Function<String, Node> shown) {
        return builder.customInlineContentParserFactory(new Formula(shown))
                .customInlineContentParserFactory(new BracketedFormula(shown));
    }

    static Node parse(String text) {
        return text.length() < LONG ? PARSER.parse(text) : parse(text, EXTENSIONS, ALL);
    }

    /** A text as pages show it. */
    static Node page(String text) {
        return text.length() < LONG ? PAGES.parse(text) : parse(text, PAGE_EXTENSIONS, PAGE);
    }

    /** A text of which only the words are wanted. */
    static Node plain(String text) {
        return text.length() < LONG ? WORDS.parse(text) : parse(text, PLAIN_EXTENSIONS, PLAIN);
    }

    /** The blocks of a text without what stands in their lines, which takes most of the time. */
    static Node blocks(String text) {
        return text.length() < LONG ? BLOCKS.parse(text) : parse(text, EXTENSIONS, BLOCKS_ONLY);
    }

    /** A long text may hold long paragraphs, and tables of so many cells that the parser gives up: these are text. */
    private static Node parse(String text, List<Extension> extensions, UnaryOperator<Parser.Builder> kind) {
        try {
            return patient(parser(extensions, kind)).parse(text);
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
