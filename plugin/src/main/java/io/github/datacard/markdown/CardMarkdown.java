package io.github.datacard.markdown;

import io.github.datacard.text.MarkdownText;
import io.github.datacard.text.SafeUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Fits the Markdown of a descriptor into a card, which is Markdown too: headings go below the card's own, raw HTML
 * outside the allow-list becomes text, unsafe links become text, and nothing can close or open what is around it.
 */
public final class CardMarkdown {
    private static final Pattern ALLOWED =
            Pattern.compile("(?i)</?(?:details|summary|table|thead|tbody|tr|th|td|br|sub|sup)\\s*+/?>|[^<>]++");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(Dialect.EXTENSIONS).build();

    private CardMarkdown() {}

    /**
     * The text as it may stand in a card.
     *
     * @param level the level of the heading that it stands below
     */
    public static String fit(String markdown, int level) {
        return new Inspected(markdown).fit(level);
    }

    /** The same, if it reads there as it reads where it is: it holds nothing that must become text or sink. */
    public static Optional<String> lossless(String markdown, int level) {
        Inspected text = new Inspected(markdown);
        return text.inspector.loses() ? Optional.empty() : Optional.of(text.fit(level));
    }

    /** What ends the code or the comment that is still open at the end of a text; nothing if none is. */
    public static String openEnd(String markdown) {
        if (!markdown.contains("```") && !markdown.contains("~~~") && !markdown.contains("<!--")) {
            return "";
        }
        Node last = Dialect.blocks(markdown).getLastChild();
        if (last instanceof FencedCodeBlock code && code.getClosingFenceLength() == null) {
            int length = code.getOpeningFenceLength() == null ? 3 : code.getOpeningFenceLength();
            return "\n" + code.getFenceCharacter().repeat(length);
        }
        return last instanceof HtmlBlock html
                        && html.getLiteral().startsWith("<!--")
                        && !html.getLiteral().contains("-->")
                ? " -->"
                : "";
    }

    /** The text as it may stand in a cell of a table: formatted if it is one paragraph, or else its words. */
    public static String cell(String markdown) {
        String line = fit(markdown.strip().replaceAll("\\s*\\R\\s*", "\n"), LoweredHeadings.LOWEST);
        Node document = Dialect.parse(line);
        boolean paragraph = document.getFirstChild() instanceof Paragraph only && only.getNext() == null;
        return paragraph && !markdown.strip().contains("\n\n")
                ? PIPE.matcher(line.replace("\n", " ")).replaceAll("\\\\|")
                : MarkdownText.cell(MarkdownPlain.of(markdown));
    }

    /** A text with what was found in it. */
    private static final class Inspected {
        private final String markdown;
        private final Node document;
        private final Inspector inspector = new Inspector();

        Inspected(String markdown) {
            this.markdown = markdown;
            this.document = Dialect.parse(markdown);
            document.accept(inspector);
        }

        String fit(int level) {
            if (!inspector.needsWork) {
                return markdown.strip();
            }
            document.accept(new Fitter(level));
            return RENDERER.render(document).strip();
        }
    }

    /** Whether a piece of HTML is nothing but text and tags of the list without attributes. */
    private static boolean isAllowed(String html) {
        Matcher piece = ALLOWED.matcher(html);
        int end = 0;
        while (end < html.length() && piece.region(end, html.length()).lookingAt()) {
            end = piece.end();
        }
        return end == html.length();
    }

    /** Text that needs no change is left as its author wrote it. */
    private static final class Inspector extends AbstractVisitor {
        private boolean needsWork;
        private boolean losesMarkup;
        private boolean table;

        /** A table that is written new has no cells but those below its head. */
        boolean loses() {
            return losesMarkup || (needsWork && table);
        }

        @Override
        public void visit(CustomBlock block) {
            table |= block instanceof TableBlock;
            visitChildren(block);
        }

        @Override
        public void visit(Heading heading) {
            loses(true);
            visitChildren(heading);
        }

        @Override
        public void visit(HtmlBlock block) {
            loses(!isAllowed(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            loses(!isAllowed(inline.getLiteral()));
        }

        @Override
        public void visit(Link link) {
            loses(!SafeUrl.isSafe(link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            loses(!SafeUrl.isSafe(image.getDestination()));
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            loses(true);
        }

        private void loses(boolean markup) {
            needsWork |= markup;
            losesMarkup |= markup;
        }

        /** A fence that is never closed would swallow the rest of the card. */
        @Override
        public void visit(FencedCodeBlock block) {
            needsWork |= block.getClosingFenceLength() == null;
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            needsWork = true;
        }
    }

    private static final class Fitter extends LoweredHeadings {
        Fitter(int level) {
            super(level);
        }

        @Override
        public void visit(HtmlBlock block) {
            if (!isAllowed(block.getLiteral())) {
                Node paragraph = new Paragraph();
                paragraph.appendChild(new Text(oneLine(block.getLiteral())));
                block.insertAfter(paragraph);
                block.unlink();
            }
        }

        @Override
        public void visit(HtmlInline inline) {
            if (!isAllowed(inline.getLiteral())) {
                inline.insertAfter(new Text(inline.getLiteral()));
                inline.unlink();
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            unwrapIfUnsafe(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            unwrapIfUnsafe(image, image.getDestination());
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (!SafeUrl.isSafe(definition.getDestination())) {
                definition.unlink();
            }
        }

        @Override
        public void visit(FencedCodeBlock block) {
            block.setClosingFenceLength(null);
            block.setOpeningFenceLength(null);
        }

        private static void unwrapIfUnsafe(Node node, String destination) {
            if (SafeUrl.isSafe(destination)) {
                return;
            }
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }

        private static String oneLine(String html) {
            return html.strip().replaceAll("\\s+", " ");
        }
    }
}
