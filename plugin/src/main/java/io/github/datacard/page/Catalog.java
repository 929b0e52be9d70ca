package io.github.datacard.page;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.json.JsonText;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The catalog of all datasets. It keeps of each dataset what the catalog shows; the document can go.
 *
 * <p>The search is our own: an index that is made here once for all readers answers at once, where a library would build
 * its index in each reader's browser, and it can be cut into pieces that are loaded when somebody looks for a word.
 */
public final class Catalog {
    /** The folder of the index and of all but the first page of the plain list. */
    public static final String FOLDER = "assets/catalog/";

    private static final int FIRST_WORDS = 60;
    private static final int LIST_PAGE = 500;
    private static final int PIECE_SIZE = 64_000;

    private final TemplateEngine templates;
    private final Vocabulary vocabulary;
    private final List<CatalogEntry> entries = new ArrayList<>();
    private final WordIndex names = new WordIndex();
    private final WordIndex beginnings = new WordIndex();
    private final WordIndex texts = new WordIndex();
    private final Comparison comparison;

    Catalog(TemplateEngine templates, Vocabulary vocabulary) {
        this.templates = templates;
        this.vocabulary = vocabulary;
        this.comparison = new Comparison(templates.messages());
    }

    /** Adds a dataset; they come in the order of the list. */
    public void add(Descriptor descriptor, Document document) {
        int number = entries.size();
        entries.add(CatalogEntry.of(descriptor, document, templates.messages()));
        comparison.add(document);
        names.add(number, words(naming(descriptor, document)));
        beginnings.add(number, words(all(document)).limit(FIRST_WORDS));
        texts.add(number, words(all(document)).skip(FIRST_WORDS));
    }

    /** All its files by their names. */
    public Map<String, String> files() {
        List<Facet> facets = Facet.of(entries, templates.messages());
        GapMap gaps = GapMap.of(entries);
        Map<String, String> files = new LinkedHashMap<>();
        int pages = Math.max(1, (entries.size() + LIST_PAGE - 1) / LIST_PAGE);
        for (int page = 1; page <= pages; page++) {
            files.put(page == 1 ? "index.html" : FOLDER + page + ".html", list(page, pages, facets, gaps));
        }
        files.put("gaps.html", templates.render("page/gaps.ftlh", Map.of("root", "", "map", gaps)));
        files.put("lineage.html", lineage());
        files.put("llms.txt", templates.render("page/llms.ftlm", Map.of("entries", entries)));
        CatalogIndex index = new CatalogIndex(templates.messages(), facets, gaps);
        int pieces = (int) Math.max(1, texts.size() / PIECE_SIZE);
        files.put(FOLDER + "index.js", index.entries(entries, names, beginnings, pieces));
        for (int piece = 0; piece < pieces; piece++) {
            files.put(FOLDER + "words-" + piece + ".js", CatalogIndex.piece(piece, texts.piece(piece, pieces)));
        }
        for (int piece = 0; piece < comparison.pieces(); piece++) {
            files.put(FOLDER + "compared-" + piece + ".js", CatalogIndex.compared(comparison.piece(piece)));
        }
        return files;
    }

    /**
     * A part of a page of somebody else, with no style of its own, that lists the datasets.
     *
     * @param root the way to the output folder
     */
    public String report(String root) {
        return templates.render(
                "page/report.ftlh",
                Map.of(
                        "root",
                        root,
                        "entries",
                        entries,
                        "missing",
                        GapMap.of(entries).frequent()));
    }

    private String lineage() {
        Messages messages = templates.messages();
        Ancestry lineage = Ancestry.of(entries, vocabulary, messages);
        return templates.render(
                "page/lineage.ftlh",
                Map.of(
                        "root",
                        "",
                        "lineage",
                        lineage,
                        "picture",
                        lineage.picture(messages),
                        "easel",
                        new PagePictures(messages).model()));
    }

    private String list(int page, int pages, List<Facet> facets, GapMap gaps) {
        int from = (page - 1) * LIST_PAGE;
        List<CatalogEntry> shown = entries.subList(from, Math.min(entries.size(), from + LIST_PAGE));
        return templates.render(
                "page/catalog.ftlh",
                JsonText.ordered(
                        "structured",
                        JsonText.script(structured(shown, page == 1 ? "" : "../../")),
                        "entries",
                        shown,
                        "total",
                        entries.size(),
                        "facets",
                        facets.stream().filter(Facet::isUseful).toList(),
                        "missing",
                        gaps.frequent(),
                        "page",
                        page,
                        "pages",
                        pages,
                        "root",
                        page == 1 ? "" : "../../",
                        "model",
                        Document.MODEL));
    }

    /** The list as search engines read it. */
    private Map<String, Object> structured(List<CatalogEntry> shown, String root) {
        return JsonText.ordered(
                "@context",
                "https://schema.org/",
                "@type",
                "DataCatalog",
                "name",
                templates.messages().say("catalog.title"),
                "dataset",
                shown.stream().map(entry -> structured(entry, root)).toList());
    }

    private static Map<String, Object> structured(CatalogEntry entry, String root) {
        Map<String, Object> dataset =
                JsonText.ordered("@type", "Dataset", "name", entry.name(), "url", root + entry.getHref());
        if (!entry.summary().isEmpty()) {
            dataset.put("description", entry.summary());
        }
        return dataset;
    }

    private static Stream<String> words(Stream<String> texts) {
        return texts.flatMap(SearchWords::of);
    }

    private static Stream<String> naming(Descriptor descriptor, Document document) {
        return Stream.of(
                        Stream.of(document.title(), document.name(), document.id()),
                        descriptor.texts(Paths.KEYWORDS).stream(),
                        document.catalog().stream().flatMap(line -> line.values().stream()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> all(Document document) {
        return Stream.concat(
                Stream.of(document.plainSummary()),
                document.chapters().stream()
                        .flatMap(chapter -> chapter.entries().stream())
                        .flatMap(entry -> TextsOfValues.of(entry.value())));
    }
}
