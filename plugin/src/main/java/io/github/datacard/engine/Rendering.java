package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessor;
import io.github.datacard.audience.Cards;
import io.github.datacard.audience.Documents;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.document.Document;
import io.github.datacard.document.Neighbors;
import io.github.datacard.exchange.DatasetLosses;
import io.github.datacard.exchange.Disclosed;
import io.github.datacard.exchange.Format;
import io.github.datacard.exchange.Formats;
import io.github.datacard.exchange.LossReport;
import io.github.datacard.exchange.Written;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Judging;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.page.Catalog;
import io.github.datacard.page.PageRenderer;
import io.github.datacard.page.Since;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.training.TrainingSummary;
import io.github.datacard.vocabulary.EditorSchema;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.ProfileNames;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The goal {@code render}: writes cards, pages, the catalog and long forms into the output folder. Datasets and the files
 * of each are made by as many threads as there are processors. A file is written as soon as it is made and then
 * forgotten, and the catalog takes the datasets in their order.
 */
public final class Rendering {
    private static final String FACTS_SCHEMA = "facts.schema.json";

    /** So many datasets are rendered side by side before the catalog takes from them what it keeps. */
    private static final int BATCH = 64;

    private final Workspace workspace;
    private final Policy policy;
    private final PageOptions options;
    private final Judging judging;
    private final Documents documents;
    private final Documents spoken;
    private final Formats formats;
    private final List<Format> chosen;
    private final LossReport losses = new LossReport();
    private Map<String, Since> since = Map.of();
    private final Queue<Finding> failures = new ConcurrentLinkedQueue<>();

    /** A rendering. */
    public Rendering(Workspace workspace, Policy policy, PageOptions options) {
        this.workspace = workspace;
        this.policy = policy;
        this.options = options;
        this.judging = new Judging(workspace, policy);
        this.documents = new Documents(workspace.library(), policy.audience());
        this.spoken =
                isEnglish() ? documents : new Documents(workspace.library(), policy.audience(), options.language());
        this.formats = new Formats(workspace.library());
        this.chosen = formats.named(options.formats());
    }

    /** Renders all datasets whose descriptors can be read. */
    public RenderResult run() {
        ForkJoinTask<Renderers> prepared = Workers.start(this::renderers);
        try {
            return rendered(prepared);
        } finally {
            prepared.quietlyJoin();
        }
    }

    private RenderResult rendered(ForkJoinTask<Renderers> prepared) {
        Judgement judgement = judging.judge();
        since = SinceStates.of(workspace, policy.audience(), options.since());
        List<JudgedDataset> datasets = shownDatasets(judgement);
        Map<String, Descriptor> known = new LinkedHashMap<>();
        datasets.forEach(dataset -> known.put(
                dataset.descriptor().id(), documents.shown(dataset.known().answered())));
        Map<String, Descriptor> named = new LinkedHashMap<>(known);
        judgement.published().found().forEach(named::putIfAbsent);
        Neighbors neighbors = new Neighbors(named);
        for (int from = 0; from < datasets.size(); from += BATCH) {
            int to = Math.min(datasets.size(), from + BATCH);
            List<Documented> batch = Workers.map(
                            datasets.subList(from, to),
                            dataset -> attempt(dataset, () -> documented(dataset, neighbors)))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            Renderers renderers = prepared.join();
            Stream<Runnable> last = to < datasets.size()
                    ? Stream.of(() -> renderers.add(batch))
                    : Stream.of(() -> catalog(renderers.add(batch)), () -> assets(renderers.pages));
            finish(Stream.concat(last, batch.stream().flatMap(documented -> files(documented, renderers)))
                    .toList());
            batch.forEach(this::losses);
        }
        judgement
                .training()
                .forEach(file -> new TrainingSummary(workspace.library(), file, known)
                        .documents()
                        .forEach(this::write));
        return new RenderResult(
                judgement.descriptors().size(),
                workspace.output().resolve("index.html"),
                known.keySet().stream()
                        .map(id -> workspace.output().resolve(id).resolve("README.md"))
                        .toList(),
                skipped(judgement),
                losses.lines(),
                (int) judgement.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .count(),
                Findings.sorted(Stream.concat(
                        failures.stream(),
                        judgement.onNoDataset().stream().filter(finding -> finding.isOf(ReadingRule.DATASET_FAILED)))),
                root -> prepared.join().catalog().report(root));
    }

    /** Does all of it side by side. A failure ends the run when nothing is left that writes, and the first one is reported. */
    private static void finish(List<Runnable> work) {
        Workers.map(work, Rendering::failure).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private static Optional<DatacardException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (DatacardException failure) {
            return Optional.of(failure);
        }
    }

    /**
     * A dataset with what the audience sees of it.
     *
     * @param document for its card and other formats
     * @param page for its pages, in the language of these
     * @param losses takes what formats do not hold
     */
    private record Documented(
            JudgedDataset dataset, Descriptor descriptor, Document document, Document page, DatasetLosses losses) {}

    private Documented documented(JudgedDataset dataset, Neighbors neighbors) {
        Descriptor shown = Objects.requireNonNull(
                neighbors.known().get(dataset.descriptor().id()));
        List<Assessment> views = views(dataset);
        Document document = documents.of(dataset, views, neighbors);
        Document page = isEnglish() ? document : spoken.of(dataset, views, neighbors);
        return new Documented(dataset, shown, document, page, new DatasetLosses());
    }

    private boolean isEnglish() {
        return options.language().equals(Messages.ENGLISH);
    }

    /** What needs templates. Making it takes about as long as judging one dataset and describing what readers see of it. */
    private record Renderers(Cards cards, PageRenderer pages, Catalog catalog) {
        Catalog add(List<Documented> batch) {
            batch.forEach(documented -> catalog.add(documented.descriptor, documented.page));
            return catalog;
        }
    }

    /** The templates of cards are read already; those of pages are read while the first card is made. */
    private Renderers renderers() {
        TemplateEngine templates = new TemplateEngine(workspace.library().files());
        templates.prepare("card");
        LibraryFiles library = workspace.library().files();
        PageRenderer pages = new PageRenderer(
                isEnglish() ? templates : new TemplateEngine(library, Messages.read(library, options.language())),
                workspace.library());
        return new Renderers(new Cards(workspace.library(), policy.audience(), templates), pages, pages.catalog());
    }

    /** Of several datasets with one id the first, in the order of their names. */
    private static List<JudgedDataset> shownDatasets(Judgement judgement) {
        Set<String> ids = new HashSet<>();
        return judgement.datasets().stream()
                .filter(dataset -> ids.add(dataset.descriptor().id().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing((JudgedDataset dataset) ->
                                dataset.descriptor().name().toLowerCase(Locale.ROOT))
                        .thenComparing(dataset -> dataset.descriptor().id()))
                .toList();
    }

    private Stream<Runnable> files(Documented documented, Renderers renderers) {
        return attempt(documented.dataset, () -> filesOf(documented, renderers)).stream()
                .flatMap(files -> files);
    }

    private Stream<Runnable> filesOf(Documented documented, Renderers renderers) {
        JudgedDataset dataset = documented.dataset;
        Disclosed disclosed = documents.disclosed(dataset.known(), documented.document);
        String structured = formats.embedded(disclosed);
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("README.md", () -> renderers.cards.rendered(dataset.known(), documented.document));
        files.putAll(renderers.pages.dataset(
                documented.page,
                structured,
                titles(),
                Optional.ofNullable(since.get(documented.descriptor.id())),
                SamplePictures.of(documented.descriptor)));
        files.putAll(renderers.pages.badges(documented.page));
        if (options.singleFile()) {
            Provenances provenances = new Provenances(workspace.top(), options.version());
            files.put(
                    "archive.html",
                    () -> renderers.pages.archive(
                            documented.page,
                            structured,
                            provenances.of(
                                    disclosed.known().descriptor(),
                                    disclosed.known().facts(),
                                    dataset.findings())));
        }
        chosen.forEach(format -> files.put(format.file(), () -> written(format, disclosed, documented.losses)));
        return files.entrySet().stream()
                .map(file -> () -> attempt(dataset, file.getValue())
                        .ifPresent(text -> write(documented.descriptor.id() + "/" + file.getKey(), text)));
    }

    /** A dataset that cannot be shown stops no other. */
    private <T> Optional<T> attempt(JudgedDataset dataset, Supplier<T> work) {
        Findings failed = new Findings();
        Optional<T> done = Attempt.at("Rendering", dataset.descriptor().file(), failed, work);
        failures.addAll(failed.sorted());
        return done;
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        chosen.forEach(format -> titles.put(format.file(), format.title()));
        return titles;
    }

    private String written(Format format, Disclosed dataset, DatasetLosses own) {
        Written written = format.write(dataset);
        losses.add(format, written.losses());
        own.add(format, written.losses());
        return written.text();
    }

    private void losses(Documented documented) {
        String text = documented.losses.text();
        if (!text.isEmpty()) {
            write(documented.descriptor.id() + "/" + DatasetLosses.FILE, text);
        }
    }

    private void catalog(Catalog catalog) {
        Map<String, String> files = catalog.files();
        files.forEach(this::write);
        TextFile.keepOnly(workspace.output(), Catalog.FOLDER, files.keySet());
    }

    private void assets(PageRenderer pages) {
        pages.assets().forEach((name, text) -> write("assets/" + name, text));
        write("assets/schema.json", EditorSchema.of(workspace.library()));
        write("assets/" + FACTS_SCHEMA, workspace.library().files().read(FACTS_SCHEMA));
    }

    /** How a dataset stands to the profiles that pages add to its own. */
    private List<Assessment> views(JudgedDataset dataset) {
        Assessor assessor =
                new Assessor(workspace.library().vocabulary(), dataset.known().answered());
        return new ProfileNames(workspace.library().vocabulary())
                .configured(options.profiles()).stream()
                        .filter(profile -> dataset.assessments().named().stream()
                                .noneMatch(done -> done.profile().equals(profile)))
                        .map(assessor::assess)
                        .toList();
    }

    private List<String> skipped(Judgement judgement) {
        ShownPaths paths = new ShownPaths(workspace.viewpoint());
        Set<Path> read = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<String> skipped = new ArrayList<>();
        for (JudgedDataset dataset : judgement.datasets()) {
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
        workspace.write(name, text);
    }
}
