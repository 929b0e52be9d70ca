package io.github.datacard.markdown;

import io.github.datacard.text.SafeUrl;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown from a descriptor as HTML. Of raw HTML only a few harmless elements are kept, links go to safe
 * addresses alone, and images become links, since a page loads nothing from elsewhere.
 */
public final class MarkdownHtml {
    private static final int LOWEST = 6;
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(Dialect.EXTENSIONS).build();
    private static final List<PolicyFactory> POLICIES =
            IntStream.rangeClosed(0, LOWEST).mapToObj(MarkdownHtml::policy).toList();

    private MarkdownHtml() {}

    /**
     * The HTML of a Markdown text.
     *
     * @param level the level of the heading that the text stands below; its own headings begin one lower
     */
    public static String render(String markdown, int level) {
        Node document = Dialect.parse(markdown);
        document.accept(new Tamer(level));
        return POLICIES.get(Math.min(LOWEST, level))
                .sanitize(RENDERER.render(document))
                .strip();
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
                        "sup")
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
        return "h" + Math.max(Math.min(LOWEST, level + 1), Character.digit(heading.charAt(1), 10));
    }

    private static final class Tamer extends AbstractVisitor {
        private final int level;

        Tamer(int level) {
            this.level = level;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + level));
            visitChildren(heading);
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
            if (SafeUrl.isSafe(image.getDestination())) {
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
