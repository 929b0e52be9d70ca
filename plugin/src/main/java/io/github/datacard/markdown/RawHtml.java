package io.github.datacard.markdown;

import io.github.datacard.text.SafeUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Distinguishes markup from words in angle brackets in the raw HTML of a text. A tag is markup if its element is one of a short
 * list and if both of its tags are there, close to what they mark; all others, such as {@code <think>}, {@code <s>} and
 * {@code <unk/>}, are words that readers have to see. Attributes that pages do not need are left out.
 */
final class RawHtml {
    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "u", "del", "ins", "kbd", "samp", "var", "code", "sub", "sup", "small",
            "mark", "q");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "details",
            "summary",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    /** These may end without a tag where one of the containers is open. */
    private static final Set<String> OPEN_ENDED =
            Set.of("p", "thead", "tbody", "tfoot", "tr", "th", "td", "li", "dt", "dd");

    private static final Set<String> CONTAINERS = Set.of("table", "ul", "ol", "dl");

    /** They arrange what is in them, which pages do on their own. */
    private static final Set<String> LAYOUT =
            Set.of("div", "span", "center", "font", "picture", "figure", "section", "source", "a");

    private static final Set<String> VOID = Set.of("br", "hr", "wbr");
    private static final Map<String, Set<String>> KEPT = Map.of(
            "a", Set.of("href"),
            "ol", Set.of("start"),
            "details", Set.of("open"),
            "td", Set.of("align", "colspan", "rowspan"),
            "th", Set.of("align", "colspan", "rowspan"));
    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:\\s++[A-Za-z_:][\\w.:-]*+(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'=<>`]++))?)*+)\\s*+/?>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][\\w.:-]*+)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?");

    private final Node document;
    private final boolean plain;
    private final List<Tag> tags = new ArrayList<>();

    private RawHtml(Node document, boolean plain) {
        this.document = document;
        this.plain = plain;
    }

    /** Leaves only markup in the raw HTML of a document; all else becomes text. */
    static void tame(Node document) {
        new RawHtml(document, false).work();
    }

    /** The same without the markup. */
    static void remove(Node document) {
        new RawHtml(document, true).work();
    }

    /** A tag and what is known of it. */
    private static final class Tag {
        private final Node node;
        private final String written;
        private final String name;
        private final boolean closing;
        private final Map<String, String> attributes;
        private final int start;
        private boolean markup;

        Tag(Node node, Matcher found) {
            this.node = node;
            this.written = found.group();
            this.closing = !found.group(1).isEmpty();
            this.name = found.group(2).toLowerCase(Locale.ROOT);
            this.attributes = attributes(found.group(3));
            this.start = found.start();
        }

        private static Map<String, String> attributes(String written) {
            Map<String, String> attributes = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(written);
            while (attribute.find()) {
                String value = Optional.ofNullable(attribute.group(2))
                        .or(() -> Optional.ofNullable(attribute.group(3)))
                        .or(() -> Optional.ofNullable(attribute.group(4)))
                        .orElse("");
                attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value);
            }
            return attributes;
        }

        boolean inBlock() {
            return node instanceof HtmlBlock;
        }

        boolean isPicture() {
            return name.equals("img") && attributes.containsKey("src");
        }

        boolean isLayout() {
            return LAYOUT.contains(name) && !(name.equals("a") && attributes.containsKey("href"));
        }

        /** The tag without what pages do not need. */
        String clean(boolean layout) {
            if (layout) {
                return "";
            }
            StringBuilder out = new StringBuilder(closing ? "</" : "<").append(name);
            if (!closing) {
                attributes.forEach((attribute, value) -> {
                    if (KEPT.getOrDefault(name, Set.of()).contains(attribute)) {
                        out.append(' ')
                                .append(attribute)
                                .append("=\"")
                                .append(quoted(value))
                                .append('"');
                    }
                });
            }
            return out.append('>').toString();
        }
    }

    private final Map<Tag, Boolean> layout = new HashMap<>();

    private void work() {
        List<Node> nodes = nodes();
        nodes.forEach(this::read);
        pair();
        Map<Node, List<Tag>> byNode = new HashMap<>();
        tags.forEach(tag ->
                byNode.computeIfAbsent(tag.node, node -> new ArrayList<>()).add(tag));
        nodes.forEach(node -> write(node, byNode.getOrDefault(node, List.of())));
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                nodes.add(block);
            }

            @Override
            public void visit(HtmlInline inline) {
                nodes.add(inline);
            }
        });
        return nodes;
    }

    private void read(Node node) {
        Matcher tag = TAG.matcher(HtmlComments.without(literal(node)));
        while (tag.find()) {
            tags.add(new Tag(node, tag));
        }
    }

    private static String literal(Node node) {
        return node instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) node).getLiteral();
    }

    private void pair() {
        Map<String, Deque<Tag>> open = new HashMap<>();
        for (Tag tag : tags) {
            if (VOID.contains(tag.name) || (tag.isPicture() && !tag.closing)) {
                tag.markup = true;
            } else if (!tag.closing) {
                tag.markup = tag.inBlock()
                        && OPEN_ENDED.contains(tag.name)
                        && CONTAINERS.stream()
                                .anyMatch(name -> !open.getOrDefault(name, new ArrayDeque<>())
                                        .isEmpty());
                open.computeIfAbsent(tag.name, name -> new ArrayDeque<>()).push(tag);
            } else {
                Optional.ofNullable(open.get(tag.name))
                        .filter(waiting -> !waiting.isEmpty())
                        .map(Deque::pop)
                        .ifPresent(first -> pair(first, tag));
            }
        }
    }

    private void pair(Tag first, Tag last) {
        boolean together = first.inBlock()
                || (first.node.getParent() == last.node.getParent()
                        && touches(first.node.getNext(), last.node)
                        && touches(last.node.getPrevious(), first.node));
        boolean arranged = first.isLayout() && (first.inBlock() || !first.attributes.isEmpty());
        boolean known = (INLINE.contains(first.name) && !first.isLayout()) || BLOCKS.contains(first.name);
        if (arranged || (known && together)) {
            first.markup = true;
            last.markup = true;
            layout.put(first, arranged);
            layout.put(last, arranged);
        }
    }

    /** Whether a tag stands beside words without a space: in "between {@code <b>} and {@code </b>}" it marks nothing. */
    private static boolean touches(@org.jspecify.annotations.Nullable Node beside, Node partner) {
        boolean before = beside != null && beside.getNext() == partner;
        if (beside == null || beside == partner || beside instanceof SoftLineBreak) {
            return false;
        }
        if (beside instanceof Text text && !text.getLiteral().isEmpty()) {
            String words = text.getLiteral();
            boolean single = beside.getPrevious() instanceof HtmlInline && beside.getNext() instanceof HtmlInline;
            boolean spaceAtStart = Character.isWhitespace(words.charAt(0));
            boolean spaceAtEnd = Character.isWhitespace(words.charAt(words.length() - 1));
            return (single || before) ? !spaceAtStart && !spaceAtEnd : !spaceAtStart || !spaceAtEnd;
        }
        return true;
    }

    private void write(Node node, List<Tag> found) {
        if (node instanceof HtmlBlock block) {
            writeBlock(block, found);
        } else {
            writeInline((HtmlInline) node, found);
        }
    }

    private void writeInline(HtmlInline inline, List<Tag> found) {
        if (HtmlComments.only(inline.getLiteral()).isPresent()) {
            inline.unlink();
        } else if (found.size() == 1 && found.get(0).markup) {
            Tag tag = found.get(0);
            if (tag.isPicture()) {
                inline.insertBefore(picture(tag));
                inline.unlink();
            } else if (plain) {
                inline.insertBefore(new Text(VOID.contains(tag.name) ? " " : ""));
                inline.unlink();
            } else {
                inline.setLiteral(tag.clean(layout.getOrDefault(tag, false)));
            }
        } else {
            inline.insertBefore(new Text(inline.getLiteral()));
            inline.unlink();
        }
    }

    private static Node picture(Tag tag) {
        String address = tag.attributes.getOrDefault("src", "");
        String words = tag.attributes.getOrDefault("alt", "");
        Text text = new Text(words.isEmpty() ? address : words);
        if (!SafeUrl.isSafe(address)) {
            return text;
        }
        Link link = new Link(address, null);
        link.appendChild(text);
        return link;
    }

    private void writeBlock(HtmlBlock block, List<Tag> found) {
        String html = HtmlComments.without(block.getLiteral());
        if (html.isBlank()) {
            block.unlink();
        } else if (plain || found.stream().noneMatch(tag -> tag.markup)) {
            block.insertBefore(paragraph(plain ? withoutMarkup(html, found) : html));
            block.unlink();
        } else {
            block.setLiteral(rebuilt(html, found));
        }
    }

    private static String withoutMarkup(String html, List<Tag> found) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Tag tag : found) {
            if (tag.markup) {
                out.append(html, done, tag.start).append(' ');
                out.append(tag.isPicture() ? tag.attributes.getOrDefault("alt", "") : "");
                done = tag.start + tag.written.length();
            }
        }
        return out.append(html.substring(done)).toString();
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        text.strip().lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new SoftLineBreak());
            }
            paragraph.appendChild(new Text(line));
        });
        return paragraph;
    }

    private String rebuilt(String html, List<Tag> found) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Tag tag : found) {
            out.append(html.substring(done, tag.start).replace("<", "&lt;"));
            out.append(tag.markup ? markup(tag) : escaped(tag.written));
            done = tag.start + tag.written.length();
        }
        return out.append(html.substring(done).replace("<", "&lt;")).toString();
    }

    private String markup(Tag tag) {
        if (!tag.isPicture()) {
            return tag.clean(layout.getOrDefault(tag, false));
        }
        String address = tag.attributes.getOrDefault("src", "");
        String words = tag.attributes.getOrDefault("alt", "");
        String shown = quoted(words.isEmpty() ? address : words);
        return SafeUrl.isSafe(address) ? "<a href=\"" + quoted(address) + "\">" + shown + "</a>" : shown;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A value that may hold references to characters, as it may stand between quotation marks. */
    private static String quoted(String value) {
        return value.replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
