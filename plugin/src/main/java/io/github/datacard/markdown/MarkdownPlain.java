package io.github.datacard.markdown;

import java.util.regex.Pattern;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as plain text on one line, for search, titles and summaries. */
public final class MarkdownPlain {
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(Dialect.EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private MarkdownPlain() {}

    /** The words of a Markdown text. */
    public static String of(String markdown) {
        String text = TAG.matcher(RENDERER.render(Dialect.parse(markdown))).replaceAll(" ");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
