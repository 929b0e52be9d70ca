package io.github.datacard.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as plain text on one line, for search, titles and summaries. */
public final class MarkdownPlain {
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(Dialect.PLAIN_EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MarkdownPlain() {}

    /** The words of a Markdown text, those in angle brackets among them. */
    public static String of(String markdown) {
        Node document = Dialect.plain(markdown);
        RawHtml.remove(document);
        return SPACE.matcher(RENDERER.render(document)).replaceAll(" ").strip();
    }
}
