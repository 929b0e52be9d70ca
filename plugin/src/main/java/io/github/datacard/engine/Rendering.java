package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.card.CardRenderer;
import io.github.datacard.data.Disclosure;
import io.github.datacard.data.Facts;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.document.Document;
import io.github.datacard.document.DocumentMaker;
import io.github.datacard.findings.ShownPaths;
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
import java.util.Optional;
import java.util.Set;

/** The goal {@code render}: writes cards, pages, the catalog and long forms into the output folder. */
public final class Rendering {
    private static final String FACTS_SCHEMA = "facts.schema.json";

    private final Workspace workspace;
    private final Policy policy;

    /** A rendering. */
    public Rendering(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
    }

    /** Renders all datasets whose descriptors can be read. */
    public RenderResult run() {
        Judgement judgement = new Judging(workspace, policy).judge();
        TemplateEngine templates = new TemplateEngine(workspace.library().files());
        CardRenderer cards = new CardRenderer(
                workspace.library().vocabulary(), workspace.library().files(), templates);
        PageRenderer pages = new PageRenderer(templates, workspace.library().files());
        List<Document> documents = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, Descriptor> known = new LinkedHashMap<>();
        judgement
                .datasets()
                .forEach(dataset -> known.putIfAbsent(dataset.descriptor().id(), shown(dataset.answered())));
        for (Dataset dataset : judgement.datasets()) {
            if (ids.add(dataset.descriptor().id().toLowerCase(Locale.ROOT))) {
                documents.add(render(dataset, known, cards, pages));
                written.add(
                        workspace.output().resolve(dataset.descriptor().id()).resolve("README.md"));
            }
        }
        if (!documents.isEmpty()) {
            documents.sort(
                    Comparator.comparing((Document document) -> document.name().toLowerCase(Locale.ROOT))
                            .thenComparing(Document::id));
            write("index.html", pages.catalog(documents));
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

    private Document render(Dataset dataset, Map<String, Descriptor> known, CardRenderer cards, PageRenderer pages) {
        Descriptor shown = shown(dataset.answered());
        List<Assessment> assessments = new ArrayList<>(dataset.assessments());
        assessments.addAll(dataset.reports());
        Document document = new DocumentMaker(
                        workspace.library().vocabulary(), shown, facts(dataset), assessments, dataset.findings(), known)
                .make();
        String folder = shown.id() + "/";
        write(folder + "README.md", cards.render(shown, document));
        pages.dataset(shown, document).forEach((name, page) -> write(folder + name, page));
        write(folder + "datacard.json", JsonText.indented(LongForm.of(shown(dataset.descriptor()))));
        return document;
    }

    private Descriptor shown(Descriptor descriptor) {
        return policy.audience() == Audience.PUBLIC ? descriptor.withoutInternal() : descriptor;
    }

    private Optional<Facts> facts(Dataset dataset) {
        return dataset.facts()
                .map(known -> policy.audience() == Audience.PUBLIC
                        ? Disclosure.toThePublic(dataset.descriptor(), known)
                        : Disclosure.toTheOrganization(dataset.descriptor(), known));
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
