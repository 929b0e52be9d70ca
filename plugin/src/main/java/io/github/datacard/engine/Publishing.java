package io.github.datacard.engine;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
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
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.Content;
import io.github.datacard.publish.Destination;
import io.github.datacard.publish.Destinations;
import io.github.datacard.publish.Family;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.Moved;
import io.github.datacard.publish.Publication;
import io.github.datacard.publish.PublishFault;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.publish.Receipt;
import io.github.datacard.publish.There;
import io.github.datacard.text.TextFile;
import io.github.datacard.text.UnifiedDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The goal {@code publish}: sends cards and what belongs to them to other places. Nothing is sent while a check has
 * errors, and nothing that people wrote there is replaced unseen.
 */
public final class Publishing {
    /** As many times a publication is made again because others were faster. */
    private static final int MOST_TRIES = 20;

    /** What descriptors share may lie anywhere above them. */
    private static final String BASES = "*.datacard-base.yaml";

    private static final int AT_A_TIME = 8;
    private static final int LONGEST_DIFFERENCE = 2_000;

    private final Workspace workspace;
    private final Policy policy;
    private final PublishRequest request;
    private final Connection connection;
    private final Consumer<String> progress;
    private final FaultTexts texts;
    private final Cards cards;
    private final ShownPaths paths;
    private final List<CheckResult.Line> report = new ArrayList<>();

    /**
     * A run.
     *
     * @param progress is given a line now and then, which says how far the run is
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
        if (descriptors == 0 || !mayPublish(judgement, repository)) {
            return new PublishResult(descriptors, List.copyOf(report), 0, 0, descriptors == 0 ? 0 : 1, 0, 0);
        }
        return published(judgement, repository);
    }

    private boolean mayPublish(Judgement judgement, Optional<GitRepository> repository) {
        List<Finding> errors = Stream.concat(judgement.findings().stream(), released().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        ConsoleReport console = new ConsoleReport(paths, new CodeFrame(List.of()), Ink.NONE);
        errors.forEach(finding -> console.lines(finding).forEach(line -> say(Severity.ERROR, line)));
        if (!errors.isEmpty()) {
            say(Severity.ERROR, "Not published, because check has " + Summary.counts(errors) + ".");
            return false;
        }
        List<Path> open = request.committed()
                ? repository
                        .map(found -> found.uncommitted(read(judgement), BASES))
                        .orElse(List.of())
                : List.of();
        open.forEach(file -> say(Severity.ERROR, paths.of(file) + ": this is not committed"));
        if (!open.isEmpty()) {
            say(
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
        outcome.line().ifPresent(line -> say(Severity.INFO, line));
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

    private PublishResult published(Judgement judgement, Optional<GitRepository> repository) {
        Tally tally = new Tally();
        Set<Content> all = EnumSet.noneOf(Content.class);
        request.to().forEach(family -> all.addAll(content(family)));
        PublishedContent content = new PublishedContent(workspace, policy, cards, all, request.version());
        Destinations destinations = new Destinations(connection, texts, request.places());
        Edited edited = new Edited(judgement.datasets(), new CardEdits(cards, repository), repository);
        for (Family family : request.to()) {
            try {
                publish(family, judgement.datasets(), content, destinations, edited, tally);
            } catch (PublishFault fault) {
                failed(fault, tally);
            }
        }
        return new PublishResult(
                judgement.descriptors().size(),
                List.copyOf(report),
                tally.published.get(),
                tally.unchanged.get(),
                tally.refused.get(),
                tally.failed.get(),
                destinations.requests());
    }

    /** What goes to places of a kind. */
    private Set<Content> content(Family family) {
        if (request.content().isEmpty()) {
            return EnumSet.of(family == Family.FOLDER ? Content.SITE : Content.CARD);
        }
        Set<Content> chosen = EnumSet.copyOf(request.content());
        if (family == Family.HUB && chosen.remove(Content.SITE) && chosen.isEmpty()) {
            throw new DatacardException(texts.line("site-on-hub"));
        }
        return chosen;
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

    private static final class Tally {
        private final AtomicInteger published = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
    }

    /**
     * A publication and the datasets of its cards.
     *
     * @param cards datasets by the paths of their cards
     */
    private record Sent(Publication publication, Map<String, JudgedDataset> cards) {}

    private void publish(
            Family family,
            List<JudgedDataset> datasets,
            PublishedContent content,
            Destinations destinations,
            Edited edited,
            Tally tally) {
        Set<Content> chosen = content(family);
        boolean site = chosen.contains(Content.SITE);
        List<Sent> sent = family == Family.HUB
                ? toTheHub(datasets, chosen, content)
                : List.of(site ? site(datasets, content) : together(family, datasets, chosen, content));
        String prefix = site ? folder(request.places().path().orElse("")) : "";
        try (Destination destination = destinations.open(family, prefix)) {
            AtomicBoolean hopeless = new AtomicBoolean();
            Watch watch = new Watch(sent.size());
            each(sent, one -> {
                if (!hopeless.get()) {
                    attempt(destination, one, edited, tally, hopeless);
                    watch.done();
                }
            });
        }
    }

    private List<Sent> toTheHub(List<JudgedDataset> datasets, Set<Content> chosen, PublishedContent content) {
        Map<String, JudgedDataset> targets = new LinkedHashMap<>();
        for (JudgedDataset dataset : datasets) {
            String pattern = request.places().repository().isEmpty()
                    ? "{id}"
                    : request.places().repository();
            String target = named(pattern, dataset.descriptor());
            JudgedDataset other = targets.putIfAbsent(target.toLowerCase(Locale.ROOT), dataset);
            if (other != null) {
                throw texts.fault(
                        "same-target",
                        paths.of(other.descriptor().file()),
                        paths.of(dataset.descriptor().file()),
                        target);
            }
        }
        return Workers.map(datasets, dataset -> {
            String pattern = request.places().repository().isEmpty()
                    ? "{id}"
                    : request.places().repository();
            return new Sent(
                    new Publication(
                            named(pattern, dataset.descriptor()),
                            summary(List.of(dataset)),
                            description(List.of(dataset)),
                            content.of(dataset, chosen)),
                    Map.of(Cards.NAME, dataset));
        });
    }

    private Sent site(List<JudgedDataset> datasets, PublishedContent content) {
        return new Sent(
                new Publication("", summary(datasets), description(datasets), content.site()).listed(), Map.of());
    }

    /** One dataset goes to the folder itself, of several each to one of its own. */
    private Sent together(Family family, List<JudgedDataset> datasets, Set<Content> chosen, PublishedContent content) {
        String pattern = request.places().path().orElse(datasets.size() == 1 ? "" : "{id}");
        Map<String, JudgedDataset> where = new LinkedHashMap<>();
        List<PublishedFile> files = new ArrayList<>();
        for (JudgedDataset dataset : datasets) {
            String prefix = folder(named(pattern, dataset.descriptor()));
            JudgedDataset other = where.putIfAbsent(prefix + Cards.NAME, dataset);
            if (other != null) {
                throw texts.fault(
                        "same-target",
                        paths.of(other.descriptor().file()),
                        paths.of(dataset.descriptor().file()),
                        prefix.isEmpty() ? "the same folder" : prefix);
            }
            content.of(dataset, chosen).forEach(file -> files.add(file.at(prefix + file.path())));
        }
        Publication publication = new Publication("", summary(datasets), description(datasets), List.copyOf(files));
        return new Sent(family == Family.FOLDER ? publication.listed() : publication, where);
    }

    private static String named(String pattern, Descriptor descriptor) {
        String id = descriptor.id();
        return pattern.replace("{id}", id).replace("{name}", id.substring(id.indexOf('/') + 1));
    }

    private String folder(String path) {
        String clean = path.strip().replace('\\', '/').replaceFirst("/+$", "");
        boolean outside = clean.startsWith("/")
                || List.of(clean.split("/", -1)).stream()
                        .anyMatch(part -> part.equals("..") || part.equals(".") || part.equals(".git"));
        if (outside || clean.contains("{") || clean.chars().anyMatch(Character::isISOControl)) {
            throw texts.fault("folder-path", path.replaceAll("\\p{Cntrl}", "?"));
        }
        return clean.isEmpty() ? "" : clean + "/";
    }

    private String summary(List<JudgedDataset> datasets) {
        return request.message()
                .map(text -> text.strip().lines().findFirst().orElse(""))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> datasets.size() == 1
                        ? "Publish the documentation of " + title(datasets.get(0))
                        : "Publish the documentation of " + datasets.size() + " datasets");
    }

    private String description(List<JudgedDataset> datasets) {
        String list = datasets.size() == 1
                ? ""
                : datasets.stream().map(dataset -> "- " + title(dataset) + "\n").collect(Collectors.joining()) + "\n";
        String from = GitRepository.at(workspace.top())
                .flatMap(GitRepository::head)
                .map(commit -> "\nSource: commit " + commit)
                .orElse("");
        return list + "Made by Datacard " + request.version() + " from the descriptors of the datasets." + from;
    }

    private static String title(JudgedDataset dataset) {
        String version = dataset.descriptor().text(Paths.VERSION);
        return dataset.descriptor().id() + (version.isEmpty() ? "" : " " + version);
    }

    /** Several at a time, since each waits for answers most of the time. */
    private static void each(List<Sent> sent, Consumer<Sent> work) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_A_TIME, sent.size())));
        try {
            List<Future<Object>> running = threads.invokeAll(sent.stream()
                    .map(one -> (Callable<Object>) () -> {
                        work.accept(one);
                        return one;
                    })
                    .toList());
            for (Future<Object> one : running) {
                one.get();
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

    private void attempt(Destination destination, Sent sent, Edited edited, Tally tally, AtomicBoolean hopeless) {
        try {
            publish(destination, sent, edited, tally);
        } catch (PublishFault fault) {
            if (fault.isEverywhere() && hopeless.getAndSet(true)) {
                return;
            }
            failed(sent, fault, tally);
        } catch (DatacardException broken) {
            // What the other datasets report must not be lost with this one.
            failed(String.valueOf(broken.getMessage()), tally);
        }
    }

    private void publish(Destination destination, Sent sent, Edited edited, Tally tally) {
        Publication publication = sent.publication();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            There there = destination.look(publication);
            if (there.isAlready()) {
                tally.unchanged.incrementAndGet();
                if (!there.note().isEmpty()) {
                    say(Severity.INFO, "Already " + there.note());
                }
                return;
            }
            if (request.edits() != Edits.REPLACE && edited.stops(destination, sent, there)) {
                tally.refused.incrementAndGet();
                return;
            }
            destination.validate(publication);
            if (request.dryRun()) {
                tally.published.incrementAndGet();
                show(destination, publication, there);
                return;
            }
            try {
                done(destination.send(publication, there), there, tally);
                return;
            } catch (Moved faster) {
                rest(tries);
            }
        }
        throw texts.fault("busy", destination.place(publication), MOST_TRIES);
    }

    /** Two that met once shall not meet again at the same time. */
    private static void rest(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(50, 200L * (1 + Math.min(tries, 10))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatacardException("Publishing was interrupted.", stopped);
        }
    }

    private void done(Receipt receipt, There there, Tally tally) {
        tally.published.incrementAndGet();
        say(Severity.INFO, "Published " + String.join(", ", shortened(there)) + ": " + receipt.where());
        receipt.remarks().forEach(remark -> say(Severity.WARNING, remark));
    }

    private static List<String> shortened(There there) {
        List<String> names = new ArrayList<>(there.changed());
        there.obsolete().forEach(path -> names.add("without " + path));
        return names.size() <= 5 ? names : List.of(names.size() + " files");
    }

    /** The exact difference. */
    private void show(Destination destination, Publication publication, There there) {
        List<String> lines = new ArrayList<>();
        lines.add("Would publish to " + destination.place(publication) + ":");
        for (String path : there.changed()) {
            PublishedFile file = publication.file(path).orElseThrow();
            Optional<String> before = there.text(path);
            boolean shown = file.size() < 1_000_000 && (before.isPresent() || path.endsWith(Cards.NAME));
            if (shown) {
                List<String> difference = UnifiedDiff.whole(path, before.orElse(""), file.text());
                difference.stream().limit(LONGEST_DIFFERENCE).forEach(lines::add);
                if (difference.size() > LONGEST_DIFFERENCE) {
                    lines.add("… and " + (difference.size() - LONGEST_DIFFERENCE) + " more lines");
                }
            } else {
                lines.add((before.isPresent() ? "changed: " : "new: ") + path + ", " + file.size() + " bytes");
            }
        }
        there.obsolete().forEach(path -> lines.add("removed: " + path));
        say(Severity.INFO, lines);
    }

    private void failed(Sent sent, PublishFault fault, Tally tally) {
        if (fault.id().equals("refused") && sent.cards().containsKey(Cards.NAME)) {
            tally.refused.incrementAndGet();
            JudgedDataset dataset = Objects.requireNonNull(sent.cards().get(Cards.NAME));
            List<String> lines = new ArrayList<>(List.of(String.valueOf(fault.getMessage())));
            lines.addAll(new RefusedMetadata(workspace.library(), texts, paths)
                    .lines(dataset.descriptor(), sent.publication().file(Cards.NAME), fault.details()));
            say(Severity.ERROR, lines);
            return;
        }
        failed(fault, tally);
    }

    private void failed(PublishFault fault, Tally tally) {
        failed(String.valueOf(fault.getMessage()), tally);
    }

    private void failed(String line, Tally tally) {
        tally.failed.incrementAndGet();
        synchronized (report) {
            if (report.stream().noneMatch(known -> known.text().equals(line))) {
                report.add(new CheckResult.Line(Severity.ERROR, line));
            }
        }
    }

    private void say(Severity severity, String text) {
        say(severity, List.of(text));
    }

    /** Lines that belong together: other threads have theirs before or after them. */
    private void say(Severity severity, List<String> lines) {
        synchronized (report) {
            lines.forEach(line -> report.add(new CheckResult.Line(severity, line)));
        }
    }

    /** What stands in the way because somebody edited it where it was published. */
    private final class Edited {
        private final List<JudgedDataset> datasets;
        private final CardEdits edits;
        private final Optional<GitRepository> repository;

        Edited(List<JudgedDataset> datasets, CardEdits edits, Optional<GitRepository> repository) {
            this.datasets = List.copyOf(datasets);
            this.edits = edits;
            this.repository = repository;
        }

        boolean stops(Destination destination, Sent sent, There there) {
            Set<String> paths = new LinkedHashSet<>(there.edited());
            sent.cards().forEach((path, dataset) -> {
                Optional<String> text = there.text(path);
                String here =
                        sent.publication().file(path).map(PublishedFile::text).orElse("");
                if (text.isPresent() && edits.isEdited(dataset, text.get(), here)) {
                    paths.add(path);
                }
            });
            paths.forEach(path -> stop(destination, sent, there, path));
            return !paths.isEmpty();
        }

        private void stop(Destination destination, Sent sent, There there, String path) {
            String theirs = there.text(path).orElse("");
            Optional<JudgedDataset> dataset = Optional.ofNullable(sent.cards().get(path));
            String place = destination.place(sent.publication()) + ", " + path;
            if (request.edits() == Edits.IMPORT && dataset.isPresent() && !request.dryRun()) {
                bring(dataset.get(), theirs, place);
                return;
            }
            List<String> lines = new ArrayList<>();
            lines.add(place + " was edited since it was published. What is there (-) and what would be published (+):");
            String ours = sent.publication().file(path).map(PublishedFile::text).orElse("");
            lines.addAll(UnifiedDiff.of(path, theirs, ours).lines().toList());
            lines.add(
                    dataset.isPresent()
                            ? "To take the edit over: -Ddatacard.publish.edits=import. To replace it:"
                                    + " -Ddatacard.publish.edits=replace."
                            : "To replace it: -Ddatacard.publish.edits=replace.");
            say(Severity.ERROR, lines);
        }

        /** Beside the data, where its difference is seen and can be taken back; what is not committed is not replaced. */
        private void bring(JudgedDataset dataset, String theirs, String place) {
            Descriptor descriptor = dataset.descriptor();
            Path card = Cards.file(descriptor);
            boolean kept = !Files.exists(card)
                    || repository
                            .map(found -> found.uncommitted(List.of(card)).isEmpty())
                            .orElse(false);
            if (!kept || !datasets.contains(dataset)) {
                say(
                        Severity.ERROR,
                        place + " was edited since it was published, and " + paths.of(card)
                                + " has changes that would be lost. Commit it, then import again.");
                return;
            }
            TextFile.write(descriptor.folder(), descriptor.cardPath(), edits.imported(dataset, theirs));
            say(
                    Severity.ERROR,
                    "Wrote the edit of " + place + " to " + paths.of(card)
                            + ". Look at the difference, commit it, and publish again.");
        }
    }
}
