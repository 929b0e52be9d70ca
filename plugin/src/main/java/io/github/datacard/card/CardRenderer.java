package io.github.datacard.card;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.LibraryFiles;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;

/** Renders the card of a dataset: a README with YAML front matter. */
public final class CardRenderer {
    private static final String CURRENT = "current";

    private final FrontMatter frontMatter;
    private final LibraryFiles files;
    private final LayoutReader layouts;
    private final Vocabulary vocabulary;
    private final TemplateEngine templates;

    /** A renderer with the templates of a library. */
    public CardRenderer(Vocabulary vocabulary, LibraryFiles files, TemplateEngine templates) {
        this.vocabulary = vocabulary;
        this.files = files;
        this.layouts = new LayoutReader(files);
        this.templates = templates;
        this.frontMatter = new FrontMatter(vocabulary, layouts.root("card/front-matter.yaml"));
    }

    /** The whole card, in Markdown with front matter. */
    public String render(Descriptor descriptor, Document document) {
        List<Outline.Block> blocks = new Outline(vocabulary, document).blocks(layout(descriptor));
        String body = templates.render(
                "card/body.ftlm", Map.of("document", document, "blocks", blocks, "model", Document.MODEL));
        Map<String, Object> matter = frontMatter.of(descriptor);
        return (matter.isEmpty() ? "" : "---\n" + YamlText.write(matter) + "---\n\n") + tidy(body);
    }

    private Layout layout(Descriptor descriptor) {
        String wanted = "card/" + descriptor.text(Paths.CARD_TEMPLATE) + ".yaml";
        return layouts.layout(files.has(wanted) ? wanted : "card/" + CURRENT + ".yaml");
    }

    /** One empty line between blocks, none at the ends; templates need not care. */
    private static String tidy(String body) {
        StringBuilder out = new StringBuilder();
        boolean fenced = false;
        boolean gap = false;
        for (String line : body.strip().lines().toList()) {
            fenced ^= line.startsWith("```");
            if (line.isBlank() && !fenced) {
                gap = true;
                continue;
            }
            out.append(gap ? "\n" : "")
                    .append(fenced ? line : line.stripTrailing())
                    .append('\n');
            gap = false;
        }
        return out.toString();
    }
}
