package io.github.datacard.markdown;

import io.github.datacard.text.SafeUrl;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown from a descriptor as HTML. Of raw HTML only a few harmless elements are kept, links go to safe
 * addresses alone, and images become links, since a page loads nothing from elsewhere; those that lie beside the data
 * become words. Tables and code, which may be wider than a page, can be scrolled by keyboard; each block has the direction
 * of its own script.
 */
public final class MarkdownHtml {
    private static final String DONE = "\u2611 ";
    private static final String OPEN = "\u2610 ";
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(Dialect.PAGE_EXTENSIONS).build();
    private static final List<PolicyFactory> POLICIES = IntStream.rangeClosed(0, LoweredHeadings.LOWEST)
            .mapToObj(MarkdownHtml::policy)
            .toList();

    private static final Pattern DIRECTED =
            Pattern.compile("<(p|ul|ol|li|blockquote|h[1-6]|table|td|th|summary|dl)(?=[ >])");
    private static final Pattern NOTE = Pattern.compile("(id=\"|href=\"#)(fn(?:ref)?-)");

    private final Map<String, String> titles;
    private int rendered;

    /**
     * A renderer of the texts of one page.
     *
     * @param titles what readers see above alerts, by the kinds of these, and what stands for {@code table} and {@code code}
     */
    public MarkdownHtml(Map<String, String> titles) {
        this.titles = titles;
    }

    /**
     * The HTML of a Markdown text.
     *
     * @param level the level of the heading that the text stands below; its own headings begin one lower
     */
    public String render(String markdown, int level) {
        Node document = Dialect.page(markdown);
        RawHtml.tame(document);
        document.accept(new Tamer(level));
        Alerts.mark(document, titles);
        return finished(POLICIES.get(Math.min(LoweredHeadings.LOWEST, level))
                .sanitize(RENDERER.render(document))
                .strip());
    }

    /** What the policy lets through is well-formed, and has no attributes but those that it allows. */
    private String finished(String html) {
        rendered++;
        String directed = DIRECTED.matcher(html).replaceAll("<$1 dir=\"auto\"");
        String named = NOTE.matcher(directed).replaceAll("$1t" + rendered + "-$2");
        return named.replace("<table ", scroll("table") + "<table ")
                .replace("</table>", "</table></div>")
                .replace("<pre>", "<pre tabindex=\"0\" role=\"group\" aria-label=\"" + title("code") + "\">");
    }

    private String scroll(String kind) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"" + title(kind) + "\">";
    }

    private String title(String kind) {
        return titles.getOrDefault(kind, kind)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    private static PolicyFactory policy(int level) {
        return new HtmlPolicyBuilder()
                .allowElements((name, attributes) -> below(level, name), "h1", "h2", "h3", "h4", "h5", "h6")
                .allowElements(
                        "p",
                        "ul",
                        "ol",
                        "li",
                        "blockquote",
                        "pre",
                        "code",
                        "em",
                        "strong",
                        "hr",
                        "a",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "details",
                        "summary",
                        "br",
                        "sub",
                        "sup",
                        "b",
                        "i",
                        "u",
                        "del",
                        "ins",
                        "kbd",
                        "samp",
                        "var",
                        "small",
                        "mark",
                        "q",
                        "caption",
                        "tfoot",
                        "dl",
                        "dt",
                        "dd",
                        "div",
                        "section")
                .allowAttributes("class")
                .matching(Pattern.compile("alert (?:note|tip|important|warning|caution)|footnotes"))
                .onElements("div", "section")
                .allowAttributes("id")
                .matching(Pattern.compile("fn(?:ref)?-[^\\s\"'<>&]+"))
                .onElements("a", "li")
                .allowAttributes("colspan", "rowspan")
                .matching(Pattern.compile("[1-9][0-9]?"))
                .onElements("th", "td")
                .allowAttributes("href")
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto", "ftp")
                .allowAttributes("start")
                .onElements("ol")
                .allowAttributes("align")
                .onElements("th", "td")
                .allowAttributes("open")
                .onElements("details")
                .requireRelNofollowOnLinks()
                .toFactory();
    }

    /** A heading in raw HTML stands below that of the page, too. */
    private static String below(int level, String heading) {
        return "h" + Math.max(Math.min(LoweredHeadings.LOWEST, level + 1), Character.digit(heading.charAt(1), 10));
    }

    private static final class Tamer extends LoweredHeadings {
        Tamer(int level) {
            super(level);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TaskListItemMarker task) {
                task.insertAfter(new Text(task.isChecked() ? DONE : OPEN));
                task.unlink();
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!SafeUrl.isSafe(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (SafeUrl.isComplete(image.getDestination())) {
                Link link = new Link(image.getDestination(), image.getTitle());
                if (image.getFirstChild() == null) {
                    link.appendChild(new Text(image.getDestination()));
                }
                move(image, link);
                image.insertBefore(link);
                image.unlink();
            } else {
                unwrap(image);
            }
        }

        private static void unwrap(Node node) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }

        private static void move(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }
    }
}
