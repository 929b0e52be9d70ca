package io.github.datacard.engine;

import io.github.datacard.audience.Audience;
import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.FactsFile;
import io.github.datacard.findings.CodeFrame;
import io.github.datacard.findings.ConsoleReport;
import io.github.datacard.findings.Ink;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.findings.Summary;
import io.github.datacard.git.GitRepository;
import io.github.datacard.judging.Judgement;
import io.github.datacard.judging.Judging;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.Destination;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.Destinations;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.PublishFault;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The goal {@code publish}: sends cards and what belongs to them to other places. Nothing is sent while a check has
 * errors, and nothing that people wrote there is replaced unseen.
 */
public final class Publishing {
    /** What descriptors share may lie anywhere above them. */
    private static final String BASES = "*.datacard-base.yaml";

    private static final int AT_A_TIME = 8;

    private final Workspace workspace;
    private final Policy policy;
    private final PublishRequest request;
    private final Connection connection;
    private final Consumer<String> progress;
    private final FaultTexts texts;
    private final Cards cards;
    private final ShownPaths paths;
    private final PublishReport report = new PublishReport();

    /**
     * A run.
     *
     * @param progress is given a line now and then: how far the run is, and what it does not look at
     */
    public Publishing(
            Workspace workspace,
            Policy policy,
            PublishRequest request,
            Connection connection,
            Consumer<String> progress) {
        this.workspace = workspace;
        this.policy = policy.toThePublic();
        this.request = request;
        this.connection = connection;
        this.progress = progress;
        this.texts = FaultTexts.read(
                workspace.library().files(), workspace.library().vocabulary().paths());
        this.cards = new Cards(workspace.library(), Audience.PUBLIC);
        this.paths = new ShownPaths(workspace.viewpoint());
    }

    /** Publishes, unless something is in the way. */
    public PublishResult run() {
        if (request.to().isEmpty()) {
            throw new DatacardException(texts.line("no-destination"));
        }
        Judgement all = new Judging(workspace, policy).judge();
        KnownFindings.Comparison kept = new KnownFindings(all).kept();
        Judgement judgement = all.without(kept.known()).with(kept.remarks());
        int descriptors = judgement.descriptors().size();
        Optional<GitRepository> repository = GitRepository.at(workspace.top());
        if (descriptors == 0) {
            return report.result(0, 0);
        }
        if (!mayPublish(judgement, repository)) {
            report.refused();
            return report.result(descriptors, 0);
        }
        Destinations destinations = new Destinations(connection, texts, request.places());
        publish(judgement.datasets(), repository, destinations);
        return report.result(descriptors, destinations.requests());
    }

    private boolean mayPublish(Judgement judgement, Optional<GitRepository> repository) {
        List<Finding> errors = Stream.concat(judgement.findings().stream(), released().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        ConsoleReport console = new ConsoleReport(paths, new CodeFrame(List.of()), Ink.NONE);
        errors.forEach(finding -> console.lines(finding).forEach(line -> report.line(Severity.ERROR, line)));
        if (!errors.isEmpty()) {
            report.line(Severity.ERROR, "Not published, because check has " + Summary.counts(errors) + ".");
            return false;
        }
        if (request.committed() && repository.isEmpty()) {
            progress.accept(
                    "There is no git repository here: no history will show from which state this was published.");
        }
        List<Path> open = request.committed()
                ? repository
                        .map(found -> found.uncommitted(read(judgement), BASES))
                        .orElse(List.of())
                : List.of();
        open.forEach(file -> report.line(Severity.ERROR, paths.of(file) + ": this is not committed"));
        if (!open.isEmpty()) {
            report.line(
                    Severity.ERROR,
                    "Not published, because it could not be found again in the history. Commit it, or publish it all the"
                            + " same with -Ddatacard.publish.committed=false.");
        }
        return open.isEmpty();
    }

    /** What the policy of {@code diff} misses since the last release. */
    private List<Finding> released() {
        ReleaseCheck.Outcome outcome = request.release()
                .map(rules -> new ReleaseCheck(workspace, policy).judge(rules))
                .orElse(ReleaseCheck.Outcome.NOTHING);
        outcome.line().ifPresent(line -> report.line(Severity.INFO, line));
        return outcome.findings();
    }

    /** The files of which cards are made. */
    private static List<Path> read(Judgement judgement) {
        return judgement.datasets().stream()
                .map(JudgedDataset::descriptor)
                .flatMap(descriptor ->
                        List.of(descriptor.file(), Cards.file(descriptor), FactsFile.of(descriptor.file())).stream())
                .filter(Files::exists)
                .distinct()
                .toList();
    }

    private void publish(List<JudgedDataset> datasets, Optional<GitRepository> repository, Destinations destinations) {
        PublishedContent content =
                new PublishedContent(workspace, policy, cards, content(), request.since(), request.version());
        Publications publications = new Publications(request, content, texts, paths, repository);
        EditedCards edited = new EditedCards(request, new CardEdits(cards, repository), repository, paths);
        for (DestinationKind family : request.to()) {
            try {
                List<CardPublication> prepared = publications.of(family, datasets);
                try (Destination destination = destinations.open(family, publications.prefix(family))) {
                    publish(prepared, destination, edited);
                }
            } catch (PublishFault fault) {
                report.failed(String.valueOf(fault.getMessage()));
            }
        }
    }

    /** All that is published anywhere. */
    private Set<PublishedKind> content() {
        Set<PublishedKind> all = EnumSet.noneOf(PublishedKind.class);
        for (DestinationKind family : request.to()) {
            Set<PublishedKind> chosen = request.contentFor(family);
            if (chosen.isEmpty()) {
                throw new DatacardException(texts.line("site-on-hub"));
            }
            all.addAll(chosen);
        }
        return all;
    }

    /** Several at a time, since each waits for answers most of the time; what they report keeps their order. */
    private void publish(List<CardPublication> prepared, Destination destination, EditedCards edited) {
        Publisher publisher = new Publisher(
                request,
                destination,
                edited,
                texts,
                new Lazy<>(() -> new RefusedMetadata(workspace.library(), texts, paths)));
        Watch watch = new Watch(prepared.size());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_A_TIME, prepared.size())));
        try {
            List<Future<PublishReport>> running = threads.invokeAll(prepared.stream()
                    .map(one -> (Callable<PublishReport>) () -> {
                        PublishReport made = publisher.publish(one);
                        watch.done();
                        return made;
                    })
                    .toList());
            for (Future<PublishReport> one : running) {
                report.add(one.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatacardException("Publishing was interrupted.", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Says how far a long run is, and nothing of a short one. */
    private final class Watch {
        private static final long PAUSE = 5_000_000_000L;

        private final int all;
        private int done;
        private long last = System.nanoTime();

        Watch(int all) {
            this.all = all;
        }

        synchronized void done() {
            done++;
            if (done < all && System.nanoTime() - last > PAUSE) {
                last = System.nanoTime();
                progress.accept("Looked at " + done + " of " + all);
            }
        }
    }
}
