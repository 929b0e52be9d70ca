package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.document.Document;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.page.Catalog;
import io.github.datacard.page.PageRenderer;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.JsonText;
import io.github.datacard.text.TextFile;
import io.github.datacard.vocabulary.EditorSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The goal {@code render}: writes cards, pages, the catalog and long forms into the output folder. */
public final class Rendering {
    private static final String FACTS_SCHEMA = "facts.schema.json";

    private final Workspace workspace;
    private final Policy policy;
    private final Documents documents;

    /** A rendering. */
    public Rendering(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
        this.documents = new Documents(workspace.library().vocabulary(), policy.audience());
    }

    /** Renders all datasets whose descriptors can be read. */
    public RenderResult run() {
        Judgement judgement = new Judging(workspace, policy).judge();
        TemplateEngine templates = new TemplateEngine(workspace.library().files());
        Cards cards = new Cards(workspace.library(), policy.audience(), templates);
        PageRenderer pages = new PageRenderer(templates, workspace.library().files());
        Catalog catalog = pages.catalog();
        List<Path> written = new ArrayList<>();
        List<Dataset> datasets = shownDatasets(judgement);
        Map<String, Descriptor> known = new LinkedHashMap<>();
        datasets.forEach(dataset -> known.put(dataset.descriptor().id(), documents.shown(dataset.answered())));
        for (Dataset dataset : datasets) {
            String id = dataset.descriptor().id();
            catalog.add(Objects.requireNonNull(known.get(id)), render(dataset, known, cards, pages));
            written.add(workspace.output().resolve(dataset.descriptor().id()).resolve("README.md"));
        }
        if (!written.isEmpty()) {
            Map<String, String> files = catalog.files();
            files.forEach(this::write);
            TextFile.keepOnly(workspace.output(), Catalog.FOLDER, files.keySet());
            pages.assets().forEach((name, text) -> write("assets/" + name, text));
            write("assets/schema.json", EditorSchema.of(workspace.library()));
            write("assets/" + FACTS_SCHEMA, workspace.library().files().read(FACTS_SCHEMA));
        }
        return new RenderResult(
                judgement.descriptors().size(),
                workspace.output().resolve("index.html"),
                List.copyOf(written),
                skipped(judgement),
                (int) judgement.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count());
    }

    /** Of several datasets with one id the first, in the order of their names. */
    private static List<Dataset> shownDatasets(Judgement judgement) {
        Set<String> ids = new HashSet<>();
        return judgement.datasets().stream()
                .filter(dataset -> ids.add(dataset.descriptor().id().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(
                                (Dataset dataset) -> dataset.descriptor().name().toLowerCase(Locale.ROOT))
                        .thenComparing(dataset -> dataset.descriptor().id()))
                .toList();
    }

    private Document render(Dataset dataset, Map<String, Descriptor> known, Cards cards, PageRenderer pages) {
        Document document = documents.of(dataset, known);
        Descriptor shown = Objects.requireNonNull(known.get(dataset.descriptor().id()));
        String folder = shown.id() + "/";
        write(folder + "README.md", cards.rendered(dataset, document));
        pages.dataset(shown, document).forEach((name, page) -> write(folder + name, page));
        pages.badges(document).forEach((name, badge) -> write(folder + name, badge));
        write(folder + "datacard.json", JsonText.indented(LongForm.of(documents.shown(dataset.descriptor()))));
        return document;
    }

    private List<String> skipped(Judgement judgement) {
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        Set<Path> read = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<String> skipped = new ArrayList<>();
        for (Dataset dataset : judgement.datasets()) {
            Descriptor descriptor = dataset.descriptor();
            read.add(descriptor.file());
            if (!ids.add(descriptor.id().toLowerCase(Locale.ROOT))) {
                skipped.add(paths.of(descriptor.file()) + ": another dataset has the id " + descriptor.id());
            }
        }
        judgement.descriptors().stream()
                .filter(file -> !read.contains(file))
                .forEach(file -> skipped.add(paths.of(file) + ": it cannot be read; the goal check says why"));
        return List.copyOf(skipped);
    }

    private void write(String name, String text) {
        TextFile.write(workspace.output(), name, text);
    }
}
