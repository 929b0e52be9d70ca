package io.github.datacard.template;

import freemarker.core.CommonTemplateMarkupOutputModel;
import org.jspecify.annotations.Nullable;

/** Markdown that a template prints as it is. */
final class MarkdownOutputModel extends CommonTemplateMarkupOutputModel<MarkdownOutputModel> {
    MarkdownOutputModel(@Nullable String text, @Nullable String markup) {
        super(text, markup);
    }

    @Override
    public MarkdownOutputFormat getOutputFormat() {
        return MarkdownOutputFormat.INSTANCE;
    }
}
