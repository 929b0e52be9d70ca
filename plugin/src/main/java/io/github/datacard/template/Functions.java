package io.github.datacard.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.github.datacard.markdown.CardMarkdown;
import io.github.datacard.markdown.MarkdownHtml;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.text.MarkdownText;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions that templates may call.
 *
 * <ul>
 *   <li>{@code md(text, level)}: Markdown of a descriptor in a card, below a heading of this level;
 *   <li>{@code html(text, level)}: the same in a page;
 *   <li>{@code cell(text)}: the same in a cell of a table in a card;
 *   <li>{@code words(text)}: Markdown as plain text on one line;
 *   <li>{@code code(text)}, {@code fence(text, language)}, {@code link(text, url)}: Markdown made of plain text;
 *   <li>{@code say(name, values…)}, see {@link Interface}: a text of the interface;
 *   <li>{@code safe(url)}: whether a page may link to an address.
 * </ul>
 */
final class Functions {
    private Functions() {}

    static Map<String, TemplateMethodModelEx> all(Messages messages) {
        Map<String, TemplateMethodModelEx> functions = new LinkedHashMap<>();
        MarkdownHtml page = new MarkdownHtml(messages.group("text"));
        functions.put("md", arguments -> markdown(CardMarkdown.fit(text(arguments, 0), number(arguments, 1))));
        functions.put(
                "html",
                arguments ->
                        HTMLOutputFormat.INSTANCE.fromMarkup(page.render(text(arguments, 0), number(arguments, 1))));
        functions.put("cell", arguments -> markdown(CardMarkdown.cell(text(arguments, 0))));
        functions.put("words", arguments -> MarkdownPlain.of(text(arguments, 0)));
        functions.put("code", arguments -> markdown(MarkdownText.code(text(arguments, 0))));
        functions.put("fence", arguments -> markdown(MarkdownText.fence(text(arguments, 0), text(arguments, 1))));
        functions.put("link", arguments -> markdown(MarkdownText.link(text(arguments, 0), text(arguments, 1))));
        functions.put("safe", arguments -> SafeUrl.isSafe(text(arguments, 0)));
        return functions;
    }

    private static MarkdownOutputModel markdown(String markup) throws TemplateModelException {
        return MarkdownOutputFormat.INSTANCE.fromMarkup(markup);
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("Argument " + (index + 1) + " has to be a text.");
    }

    private static int number(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateNumberModel number) {
            return number.getAsNumber().intValue();
        }
        throw new TemplateModelException("Argument " + (index + 1) + " has to be a number.");
    }
}
