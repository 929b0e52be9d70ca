package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Reads the body of a card section by section. Headings in code, comments, quotes and lists are none. The sources of all
 * sections joined are the body again.
 */
public final class CardSections {
    private final String body;
    private final boolean whole;
    private final List<CardSection> sections = new ArrayList<>();
    private int line = 1;

    private CardSections(String body, boolean whole) {
        this.body = body;
        this.whole = whole;
    }

    /** The sections of a body, in order; the first is what stands before any heading. */
    public static List<CardSection> of(String body) {
        CardSections reading = new CardSections(body, true);
        reading.read(Dialect.parse(body));
        return List.copyOf(reading.sections);
    }

    /** The same where only headings and the sources of blocks are wanted, in half the time: blocks know no words. */
    public static List<CardSection> outline(String body) {
        CardSections reading = new CardSections(body, false);
        reading.read(Dialect.blocks(body));
        return List.copyOf(reading.sections);
    }

    private void read(Node document) {
        List<Node> placed = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                placed.add(node);
            }
        }
        int from = 0;
        int start = 0;
        for (int at = 0; at < placed.size(); at++) {
            if (isHeading(placed.get(at))) {
                int place = Slices.start(body, placed.get(at));
                section(placed.subList(from, at), start, place);
                from = at;
                start = place;
            }
        }
        section(placed.subList(from, placed.size()), start, body.length());
    }

    private void section(List<Node> nodes, int start, int end) {
        boolean headed = !nodes.isEmpty() && isHeading(nodes.get(0));
        int behind = headed ? Math.min(end, Slices.end(body, nodes.get(0))) : start;
        List<Node> inside = headed ? nodes.subList(1, nodes.size()) : nodes;
        int first = inside.isEmpty() ? end : Slices.start(body, inside.get(0));
        List<CardBlock> blocks = new ArrayList<>();
        for (int at = 0; at < inside.size(); at++) {
            int next = at + 1 < inside.size() ? Slices.start(body, inside.get(at + 1)) : end;
            blocks.add(new CardBlock(inside.get(at), body, Slices.start(body, inside.get(at)), next));
        }
        Node heading = headed ? nodes.get(0) : new Text();
        sections.add(new CardSection(
                level(heading),
                heading instanceof HtmlBlock html
                        ? HtmlHeading.of(html.getLiteral()).orElseThrow().title()
                        : headed ? title(heading, body.substring(start, behind)) : "",
                body.substring(start, behind),
                isPlain(heading),
                !whole || isWorded(heading),
                line,
                body.substring(behind, Math.max(behind, first)),
                List.copyOf(blocks)));
        line += lines(start, end);
    }

    private int lines(int start, int end) {
        int lines = 0;
        for (int at = body.indexOf('\n', start); at >= 0 && at < end; at = body.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private String title(Node heading, String source) {
        return whole
                ? VisibleWords.of(heading)
                : PlainHeading.of(source).orElseGet(() -> VisibleWords.of(Dialect.parse(source)));
    }

    private static boolean isHeading(Node node) {
        return node instanceof Heading
                || (node instanceof HtmlBlock html
                        && HtmlHeading.of(html.getLiteral()).isPresent());
    }

    private static int level(Node heading) {
        if (heading instanceof HtmlBlock html) {
            return HtmlHeading.of(html.getLiteral()).map(HtmlHeading::level).orElse(0);
        }
        return heading instanceof Heading known ? known.getLevel() : 0;
    }

    private static boolean isWorded(Node heading) {
        Links links = Links.in(heading);
        return links.isAll() && links.addresses().stream().allMatch(address -> address.startsWith("#"));
    }

    private static boolean isPlain(Node heading) {
        Node only = heading.getFirstChild();
        return only == null || (only instanceof Text && only.getNext() == null);
    }
}
