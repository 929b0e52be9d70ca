package io.github.datacard.card;

import io.github.datacard.card.CardBody.Part;
import io.github.datacard.card.CardBody.Piece;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.markdown.CodeLines;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.Lines;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders what a card says, part by part. A template says by marks where a part begins and ends. */
public final class CardParts {
    /** The part with the summary below the name. */
    private static final String TITLE = "title";

    private final Vocabulary vocabulary;
    private final CardLayouts layouts;
    private final TemplateEngine templates;

    public CardParts(Vocabulary vocabulary, CardLayouts layouts, TemplateEngine templates) {
        this.vocabulary = vocabulary;
        this.layouts = layouts;
        this.templates = templates;
    }

    /** All parts in their order; an empty text where there is nothing to say. */
    public Map<String, String> of(Descriptor descriptor, Document document, CardMode mode) {
        CardLayout layout = layout(descriptor);
        Map<String, List<CardTables.Table>> tables =
                new CardTables(vocabulary, templates.messages(), descriptor, document).all();
        KeptTexts kept = new KeptTexts(descriptor);
        Map<String, Object> model = Map.of(
                "opening",
                kept.at(""),
                "closing",
                kept.elsewhere(layout.headings().stream()
                        .map(CardLayout.Heading::title)
                        .collect(Collectors.toSet())),
                "document",
                document,
                "sections",
                new Outline(vocabulary, document, tables, kept, repeated(descriptor, document)).sections(layout),
                "tables",
                tables,
                "statistics",
                MeasuredCells.others(document.measured(), layout, tables),
                "model",
                Document.MODEL);
        Map<String, String> parts = new LinkedHashMap<>();
        layout.sections().forEach(heading -> parts.put(heading.id(), ""));
        Map<String, String> all = new LinkedHashMap<>();
        body(templates.render("card/body.ftlm", model), kept, all);
        all.forEach((id, text) -> parts.put(id, text));
        Map<String, String> ordered = new LinkedHashMap<>(all);
        parts.forEach(ordered::putIfAbsent);
        if (mode == CardMode.REGIONS) {
            tables.keySet().forEach(name -> ordered.put(name, ""));
            body(templates.render("card/regions.ftlm", model), kept, ordered);
        }
        return ordered;
    }

    /** The fields that each section of a card shows, by the name of its part. */
    public Map<String, Set<String>> fields(Descriptor descriptor, Document document) {
        Map<String, List<CardTables.Table>> tables =
                new CardTables(vocabulary, templates.messages(), descriptor, document).all();
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        new Outline(vocabulary, document, tables, new KeptTexts(descriptor), repeated(descriptor, document))
                .sections(layout(descriptor))
                .forEach(group -> fields.put(group.id(), group.answered()));
        fields.put(TITLE, document.summary().isEmpty() ? Set.of() : Set.of(Paths.SUMMARY));
        return fields;
    }

    /** Fields that say nothing but what the counts of classes show. */
    private static Set<String> repeated(Descriptor descriptor, Document document) {
        boolean measured = descriptor
                .value(Paths.LABELS)
                .map(labels -> labels.location().file())
                .filter(FactsFile.of(descriptor.file())::equals)
                .isPresent();
        return measured && document.measured().stream().anyMatch(MeasuredCells::countsClasses)
                ? Set.of(Paths.LABELS)
                : Set.of();
    }

    /** A template without marks gives one part. */
    private static void body(String rendered, KeptTexts kept, Map<String, String> parts) {
        CardBody body = CardBody.of(rendered);
        for (Piece piece : body.pieces()) {
            String id = piece instanceof Part part ? part.id() : "text-" + (parts.size() + 1);
            String text = kept.fill(tidy(piece instanceof Part part ? part.content() : piece.text()));
            if (piece instanceof Part || !text.isEmpty()) {
                parts.put(id, text);
            }
        }
    }

    private CardLayout layout(Descriptor descriptor) {
        return layouts.namedOrUsual(descriptor.text(Paths.CARD_TEMPLATE));
    }

    /** One empty line between blocks, none at the ends; templates need not care. */
    public static String tidy(String body) {
        String stripped = body.strip();
        Set<Integer> code = CodeLines.of(stripped);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        List<String> lines = stripped.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (line.isBlank() && !code.contains(index)) {
                gap = true;
                continue;
            }
            out.append(gap ? "\n" : "")
                    .append(code.contains(index) ? line : withoutBlanks(line))
                    .append('\n');
            gap = false;
        }
        return Lines.ended(out.toString(), "\n").stripTrailing();
    }

    /** A line without blanks at its end, but for the two that break a line within a paragraph. */
    private static String withoutBlanks(String line) {
        return line.stripTrailing() + (line.endsWith("  ") ? "  " : "");
    }
}
