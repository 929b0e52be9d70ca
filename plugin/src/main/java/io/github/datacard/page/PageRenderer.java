package io.github.datacard.page;

import io.github.datacard.document.Document;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders pages that load nothing from elsewhere, read without scripts and work from files. */
public final class PageRenderer {
    private static final List<String> ASSETS =
            List.of("style.css", "dataset.css", "page.js", "catalog.js", "lineage.js");

    private final TemplateEngine templates;
    private final Library library;
    private final Tongues tongues;

    /** A renderer with the templates of a library. */
    public PageRenderer(TemplateEngine templates, Library library) {
        this.templates = templates;
        this.library = library;
        this.tongues = new Tongues(library.files());
    }

    /**
     * The pages of a dataset by their names in its folder: the whole card, and one page for each profile. Each is made
     * when it is asked for, by whatever thread asks.
     *
     * @param structured the dataset as JSON-LD, fit for an element of a page
     * @param formats the files beside the page that hold the same in other formats, with what readers call these
     * @param since what changed since an earlier state, if that is asked for
     * @param samples small copies of items
     */
    public Map<String, Supplier<String>> dataset(
            Document document,
            String structured,
            Map<String, String> formats,
            Optional<Since> since,
            List<Sample> samples) {
        Map<String, Object> model = model(document, structured);
        model.put("samples", samples);
        since.ifPresent(changes -> model.put("since", changes));
        model.put("formats", formats);
        model.put("root", "../".repeat(document.id().split("/").length));
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("index.html", () -> page("page/dataset.ftlh", model));
        for (Document.ProfileState profile : document.views()) {
            Map<String, Object> view = new LinkedHashMap<>(model);
            view.put("profile", profile);
            pages.put(profile.id() + ".html", () -> page("page/profile.ftlh", view));
        }
        return pages;
    }

    /**
     * One page that holds all that is known of a dataset and needs no other file.
     *
     * @param structured the dataset as JSON-LD, fit for an element of a page
     */
    public String archive(Document document, String structured, Provenance provenance) {
        String style = asset("style.css") + asset("dataset.css");
        Map<String, Object> model = model(document, structured);
        model.put("root", "");
        model.put("samples", List.of());
        model.put("provenance", provenance);
        model.put("inline", Map.of("text", style, "digest", "sha256-" + Digest.base64(style)));
        return page("page/archive.ftlh", model);
    }

    private Map<String, Object> model(Document document, String structured) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("document", document);
        model.put("structured", structured);
        model.put("tongue", tongues.of(document.languages()));
        model.put("model", Document.MODEL);
        return model;
    }

    /** Each page numbers its pictures on its own. */
    private String page(String template, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("easel", new PagePictures(templates.messages()).model());
        return templates.render(template, all);
    }

    /** The badges of a dataset, one for each profile, by the names of their files. */
    public Map<String, Supplier<String>> badges(Document document) {
        Map<String, Supplier<String>> badges = new LinkedHashMap<>();
        document.profiles().forEach(profile -> {
            badges.put("badge-" + profile.id() + ".svg", () -> badge(profile));
            badges.put(
                    "badge-" + profile.id() + ".json", () -> Badge.of(profile).endpoint());
        });
        return badges;
    }

    private String badge(Document.ProfileState profile) {
        return templates.render("page/badge.ftlx", Map.of("badge", Badge.of(profile)));
    }

    /** An empty catalog. */
    public Catalog catalog() {
        return new Catalog(templates, library.vocabulary().in(templates.messages()));
    }

    /** The files that pages need beside them, by name. */
    public Map<String, String> assets() {
        Map<String, String> assets = new LinkedHashMap<>();
        ASSETS.forEach(name -> assets.put(name, asset(name)));
        return assets;
    }

    private String asset(String name) {
        return library.files().read("page/" + name);
    }

    static String href(String id) {
        return id + "/index.html";
    }
}
