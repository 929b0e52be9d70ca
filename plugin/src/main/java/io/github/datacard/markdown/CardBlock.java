package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** A block of a card's body: a paragraph, a table, a list, code, and what else CommonMark knows. */
public final class CardBlock {
    private static final Pattern COLON = Pattern.compile("(?<!\\s)\\s*:$");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /** Where no blanks part words, two characters stand for one. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{2}|\\p{L}[\\p{L}\\p{N}'’-]*");

    private static final int PROSE = 3;

    private final Node node;
    private final String source;
    private final int start;
    private final String body;

    CardBlock(Node node, String body, int start, int end) {
        this(node, body, start, body.substring(start, end));
    }

    private CardBlock(Node node, String body, int start, String source) {
        this.node = node;
        this.body = body;
        this.start = start;
        this.source = source;
    }

    /** A list with some of its items. */
    public CardBlock with(List<Item> items) {
        return new CardBlock(node, body, start, items.stream().map(Item::source).collect(Collectors.joining()));
    }

    /** The addresses of its links. */
    public List<String> links() {
        return Links.in(node).addresses();
    }

    /** The words of its links. */
    public List<String> linked() {
        return Links.in(node).words();
    }

    /** Whether it is a paragraph that is emphasized as a whole. */
    public boolean isRemark() {
        return node instanceof Paragraph && node.getFirstChild() instanceof Emphasis remark && remark.getNext() == null;
    }

    /** Whether it is a quote. */
    public boolean isQuote() {
        return node instanceof BlockQuote;
    }

    /** Whether it is a table. */
    public boolean isTable() {
        return node instanceof TableBlock;
    }

    /** The block as it is written, with the empty lines behind it. */
    public String source() {
        return source;
    }

    /** Its words on one line, without markup. */
    public String words() {
        return VisibleWords.of(node);
    }

    /** Whether it is a paragraph. */
    public boolean isParagraph() {
        return node instanceof Paragraph;
    }

    /** Whether it is a paragraph of words and links, without pictures, HTML, and titles of links. */
    public boolean isPlain() {
        return node instanceof Paragraph && Links.in(node).isAll();
    }

    /** Whether it is a paragraph that says more than its pictures and links do. */
    public boolean isProse() {
        if (!(node instanceof Paragraph)) {
            return false;
        }
        String rest = words();
        for (String linked : Links.in(node).words()) {
            rest = rest.replace(linked, " ");
        }
        return WORD.matcher(rest).results().limit(PROSE).count() == PROSE;
    }

    /** Whether it is HTML. */
    public boolean isHtml() {
        return node instanceof HtmlBlock;
    }

    /** Whether it is a list of links into the page and nothing else: a table of contents. */
    public boolean isContents() {
        if (!(node instanceof ListBlock)) {
            return false;
        }
        Links links = Links.in(node);
        List<String> targets = links.addresses();
        String words = words();
        for (String linked : links.words()) {
            words = words.replace(linked, " ");
        }
        return !targets.isEmpty()
                && targets.stream().allMatch(target -> target.startsWith("#"))
                && !WORD.matcher(words).find();
    }

    /** Whether readers see nothing of it: an HTML comment and nothing else. */
    public boolean isComment() {
        return node instanceof HtmlBlock && HtmlComments.only(source).isPresent();
    }

    /** The words of a paragraph that is one strong phrase, or an empty text. */
    public String label() {
        return node instanceof Paragraph
                        && node.getFirstChild() instanceof StrongEmphasis strong
                        && strong.getNext() == null
                ? VisibleWords.of(strong)
                : "";
    }

    /** Whether it is a paragraph that names what follows it: a strong phrase, and a colon at most. */
    public boolean isLabel() {
        return node instanceof Paragraph
                && node.getFirstChild() instanceof StrongEmphasis strong
                && withoutColon(words()).equals(withoutColon(VisibleWords.of(strong)));
    }

    /** The lines of a table in cells, each as words; the first is its head. Empty for any other block. */
    public List<List<String>> rows() {
        return cells().stream()
                .map(row -> row.stream().map(Cell::words).toList())
                .toList();
    }

    /**
     * A cell of a table.
     *
     * @param words its words on one line, without markup
     * @param source the cell as it is written, without blanks around it
     */
    public record Cell(String words, String source) {}

    /**
     * The lines of a table in cells; the first is its head. A line has as many cells, and those behind them that readers
     * do not see. Empty for any other block, and where a lone bar is the head.
     */
    public List<List<Cell>> cells() {
        List<List<Cell>> rows = new ArrayList<>();
        if (node instanceof TableBlock) {
            for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    rows.add(cells((TableRow) row));
                }
            }
        }
        return rows.isEmpty() || rows.get(0).isEmpty() ? List.of() : rows;
    }

    /** The parser does not say where cells are; a line of a table is divided by each bar that no backslash precedes. */
    private List<Cell> cells(TableRow row) {
        String line = row.getSourceSpans().stream()
                .map(span -> body.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining())
                .strip();
        String[] written = BAR.split(line.startsWith("|") ? line.substring(1) : line, -1);
        List<Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(new Cell(
                    VisibleWords.of(cell), cells.size() < written.length ? written[cells.size()].strip() : ""));
        }
        Arrays.stream(written)
                .skip(cells.size())
                .map(String::strip)
                .filter(hidden -> !hidden.isEmpty())
                .forEach(hidden -> cells.add(new Cell(hidden, hidden)));
        return cells;
    }

    /** Whether it is a list, with bullets or numbers. */
    public boolean isList() {
        return node instanceof ListBlock;
    }

    /** The items of a bullet list; empty for any other block. */
    public List<Item> items() {
        return node instanceof BulletList ? items(node, start + source.length()) : List.of();
    }

    private List<Item> items(Node list, int end) {
        List<Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node next = item.getNext();
            int from = Slices.start(body, item);
            int to = next == null ? end : Slices.start(body, next);
            items.add(item(item, body.substring(Math.min(from, to), to), to));
        }
        return items;
    }

    /**
     * An item of a list.
     *
     * @param source the item as it is written
     * @param label the strong words at its start without a colon, if the item is a line of words and links that begins
     *     with such words
     * @param value the words behind them, or all words
     * @param links the addresses of its links
     * @param linked the words of its links
     * @param line whether the item is one paragraph
     * @param group the list below the item, if it is nothing but a label with a list
     */
    public record Item(
            String source,
            String label,
            String value,
            List<String> links,
            List<String> linked,
            boolean line,
            Group group) {}

    /**
     * A list below a label.
     *
     * @param label the strong words above it without a colon; empty if there is no such list
     */
    public record Group(String label, List<Item> items) {
        private static final Group NONE = new Group("", List.of());
    }

    private static String withoutColon(String label) {
        return COLON.matcher(label).replaceFirst("");
    }

    private Item item(Node item, String source, int end) {
        Node first = item.getFirstChild();
        boolean line = first instanceof Paragraph && first.getNext() == null;
        Links links = Links.in(item);
        String words = first == null ? "" : VisibleWords.of(item);
        String label = line && links.isAll() && first.getFirstChild() instanceof StrongEmphasis strong
                ? VisibleWords.of(strong)
                : "";
        String rest = words.startsWith(label) ? words.substring(label.length()) : words;
        boolean colon = label.endsWith(":") || rest.stripLeading().startsWith(":");
        if (label.isEmpty() || !colon) {
            return new Item(source, "", words, links.addresses(), links.words(), line, group(item, end));
        }
        String value = rest.strip();
        return new Item(
                source,
                withoutColon(label),
                value.startsWith(":") ? value.substring(1).strip() : value,
                links.addresses(),
                links.words(),
                line,
                Group.NONE);
    }

    private Group group(Node item, int end) {
        Node first = item.getFirstChild();
        boolean labeled = first instanceof Paragraph
                && first.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() == null
                && VisibleWords.of(strong).endsWith(":")
                && first.getNext() instanceof BulletList list
                && list.getNext() == null;
        return labeled ? new Group(withoutColon(VisibleWords.of(first)), items(first.getNext(), end)) : Group.NONE;
    }
}
