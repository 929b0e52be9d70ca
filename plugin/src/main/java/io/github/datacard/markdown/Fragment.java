package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * The smallest part of a text that can be an answer: a paragraph, a list item, a cell, a block of code.
 *
 * @param kind what it is part of
 * @param text its words, without marks, comments and the bold label that it may begin with
 * @param emptyLink whether all of it is a link that leads nowhere
 */
public record Fragment(Kind kind, String text, boolean emptyLink) {
    /** What a fragment is part of. */
    public enum Kind {
        /** Running text. */
        PROSE,
        /** A list. */
        ITEM,
        /** A table. */
        CELL,
        /** Code. */
        CODE,
        /** HTML that is no comment, or a picture. */
        OTHER
    }

    private static final Pattern OPENING = Pattern.compile("\\s*+\\p{L}[^<]*?\\n(?=\\n)");
    private static final Pattern LABEL_END = Pattern.compile("^\\s*:");

    /** With none of these, and with a word or a number at the start of each line, a text reads as it is written. */
    private static final String MARKS = "*_`<>[]\\&|~";

    /** The fragments of a text, in their order. */
    public static List<Fragment> of(String markdown) {
        return isPlain(markdown)
                ? List.of(new Fragment(Kind.PROSE, markdown.replace('\n', ' ').strip(), false))
                : parsed(markdown);
    }

    private static boolean isPlain(String text) {
        char before = '\n';
        boolean numbered = true;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean start = before == '\n';
            boolean digit = character >= '0' && character <= '9';
            boolean item = !start && numbered && (character == '.' || character == ')');
            boolean blank = character == '\n' && before == ' ';
            if ((start && !digit && !Character.isLetter(character)) || item || blank || isMark(character)) {
                return false;
            }
            numbered = character == '\n' || (numbered && digit);
            before = character;
        }
        return !text.isEmpty();
    }

    private static boolean isMark(char character) {
        return MARKS.indexOf(character) >= 0 || (character < ' ' && character != '\n');
    }

    static List<Fragment> parsed(String markdown) {
        Collector collector = new Collector();
        Dialect.parse(markdown).accept(collector);
        return List.copyOf(collector.fragments);
    }

    /**
     * Those of its first paragraph, if it begins with one and goes on behind it: they are known without reading all.
     */
    public static List<Fragment> opening(String markdown) {
        Matcher paragraph = OPENING.matcher(markdown);
        return paragraph.lookingAt() ? of(paragraph.group()) : List.of();
    }

    private static final class Collector extends AbstractVisitor {
        private final List<Fragment> fragments = new ArrayList<>();

        @Override
        public void visit(Paragraph paragraph) {
            add(paragraph.getParent() instanceof ListItem ? Kind.ITEM : Kind.PROSE, paragraph);
        }

        /** Headings inside of a quotation name what is quoted. */
        @Override
        public void visit(Heading heading) {
            if (!(heading.getParent() instanceof BlockQuote)) {
                add(Kind.PROSE, heading);
            }
        }

        @Override
        public void visit(FencedCodeBlock block) {
            fragments.add(new Fragment(Kind.CODE, block.getLiteral().strip(), false));
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            fragments.add(new Fragment(Kind.CODE, block.getLiteral().strip(), false));
        }

        @Override
        public void visit(HtmlBlock block) {
            String html = HtmlComments.without(block.getLiteral()).strip();
            if (!html.isEmpty()) {
                fragments.add(new Fragment(Kind.OTHER, html, false));
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableHead) {
                return;
            }
            if (node instanceof TableCell cell) {
                add(Kind.CELL, cell);
            } else {
                visitChildren(node);
            }
        }

        private void add(Kind kind, Node block) {
            WordCollector words = new WordCollector();
            for (Node part = afterLabel(block); part != null; part = part.getNext()) {
                part.accept(words);
            }
            String text = words.text.toString().strip();
            boolean label = block.getFirstChild() != null && afterLabel(block) != block.getFirstChild();
            fragments.add(new Fragment(
                    words.picture ? Kind.OTHER : kind,
                    label ? LABEL_END.matcher(text).replaceFirst("").strip() : text,
                    words.links > 0
                            && words.openLinks == words.links
                            && words.outside.toString().isBlank()));
        }

        /** What follows a bold label such as {@code **Homepage:**}; the first child if there is none. */
        private static Node afterLabel(Node block) {
            Node first = block.getFirstChild();
            if (first instanceof StrongEmphasis) {
                WordCollector label = new WordCollector();
                first.accept(label);
                Node next = first.getNext();
                boolean colon = next instanceof Text text
                        && LABEL_END.matcher(text.getLiteral()).lookingAt();
                if (colon || label.text.toString().strip().endsWith(":")) {
                    return next;
                }
            }
            return first;
        }
    }

    private static final class WordCollector extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder outside = new StringBuilder();
        private int links;
        private int openLinks;
        private boolean picture;
        private boolean inside;

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
            outside.append(inside ? "" : part.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
            outside.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            text.append(HtmlComments.without(html.getLiteral()));
        }

        @Override
        public void visit(SoftLineBreak line) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            text.append(' ');
        }

        @Override
        public void visit(Image image) {
            picture = true;
        }

        @Override
        public void visit(Link link) {
            links++;
            openLinks += link.getDestination().isBlank() ? 1 : 0;
            inside = true;
            visitChildren(link);
            inside = false;
        }
    }
}
