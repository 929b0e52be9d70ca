package io.github.datacard.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.TemplateModelException;
import io.github.datacard.text.MarkdownText;
import java.io.IOException;
import java.io.Writer;

/** Escapes what a template prints into Markdown. */
final class MarkdownOutputFormat extends CommonMarkupOutputFormat<MarkdownOutputModel> {
    static final MarkdownOutputFormat INSTANCE = new MarkdownOutputFormat();

    private MarkdownOutputFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        return MarkdownText.inline(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected MarkdownOutputModel newTemplateMarkupOutputModel(
            @org.jspecify.annotations.Nullable String text, @org.jspecify.annotations.Nullable String markup) {
        return new MarkdownOutputModel(text, markup);
    }
}
