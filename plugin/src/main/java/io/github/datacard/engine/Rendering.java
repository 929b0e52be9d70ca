package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessor;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.DatacardException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The goal {@code render}: writes cards, pages, the catalog and long forms into the output folder. Datasets and the files
 * of each are made by as many threads as there are processors. A file is written as soon as it is made and then
 * forgotten, and the catalog takes the datasets in their order.
 */
public final class Rendering {
    private static final String FACTS_SCHEMA = "facts.schema.json";
    private static final List<String> TEMPLATES = List.of("card", "page");

    /** So many datasets are rendered side by side before the catalog takes from them what it keeps. */
    private static final int BATCH = 64;

    private final Workspace workspace;
    private final Policy policy;
    private final PageOptions options;
    private final Judging judging;
    private final Documents documents;

    /** A rendering. */
    public Rendering(Workspace workspace, Policy policy, PageOptions options) {
        this.workspace = workspace;
        this.policy = policy;
        this.options = options;
        this.judging = new Judging(workspace, policy);
        this.documents = new Documents(workspace.library(), policy.audience());
    }

    /** Renders all datasets whose descriptors can be read. */
    public RenderResult run() {
        CompletableFuture<TemplateEngine> prepared = CompletableFuture.supplyAsync(this::templates);
        Judgement judgement = judging.judge();
        TemplateEngine templates = made(prepared);
        Cards cards = new Cards(workspace.library(), policy.audience(), templates);
        PageRenderer pages = new PageRenderer(templates, workspace.library());
        Catalog catalog = pages.catalog();
        List<Path> written = new ArrayList<>();
        List<Dataset> datasets = shownDatasets(judgement);
        Map<String, Descriptor> known = new LinkedHashMap<>();
        datasets.forEach(dataset -> known.put(dataset.descriptor().id(), documents.shown(dataset.answered())));
        for (int from = 0; from < datasets.size(); from += BATCH) {
            List<Dataset> batch = datasets.subList(from, Math.min(datasets.size(), from + BATCH));
            List<Document> rendered = batch.parallelStream()
                    .map(dataset -> render(dataset, known, cards, pages))
                    .toList();
            for (Document document : rendered) {
                catalog.add(Objects.requireNonNull(known.get(document.id())), document);
                written.add(workspace.output().resolve(document.id()).resolve("README.md"));
            }
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

    /** The engine with all templates read, which takes about as long as judging one dataset. */
    private TemplateEngine templates() {
        TemplateEngine templates = new TemplateEngine(workspace.library().files());
        TEMPLATES.forEach(templates::prepare);
        return templates;
    }

    /** What another thread made, or the failure that it met. */
    private static <T> T made(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof DatacardException known) {
                throw known;
            }
            throw failed;
        }
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
        Document document = documents.of(dataset, views(dataset), known);
        Descriptor shown = Objects.requireNonNull(known.get(dataset.descriptor().id()));
        String folder = shown.id() + "/";
        Descriptor written = documents.shown(dataset.descriptor());
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("README.md", () -> cards.rendered(dataset, document));
        files.putAll(pages.dataset(shown, document));
        files.putAll(pages.badges(document));
        if (options.singleFile()) {
            Provenances provenances = new Provenances(workspace.top(), options.version());
            files.put(
                    "archive.html",
                    () -> pages.archive(
                            shown, document, provenances.of(written, documents.facts(dataset), dataset.findings())));
        }
        files.put("datacard.json", () -> JsonText.indented(LongForm.of(written)));
        files.entrySet().parallelStream()
                .forEach(file -> write(folder + file.getKey(), file.getValue().get()));
        return document;
    }

    /** How a dataset stands to the profiles that pages add to its own. */
    private List<Assessment> views(Dataset dataset) {
        Assessor assessor = new Assessor(workspace.library().vocabulary(), dataset.answered());
        return judging.configured(options.profiles()).stream()
                .filter(profile -> Stream.concat(dataset.assessments().stream(), dataset.reports().stream())
                        .noneMatch(done -> done.profile().equals(profile)))
                .map(assessor::assess)
                .toList();
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
