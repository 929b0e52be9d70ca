package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.audience.Documents;
import io.github.datacard.audit.AuditComparison;
import io.github.datacard.audit.AuditFiles;
import io.github.datacard.audit.AuditInput;
import io.github.datacard.audit.AuditReport;
import io.github.datacard.audit.AuditSummary;
import io.github.datacard.audit.CardMeasurer;
import io.github.datacard.audit.CardReader;
import io.github.datacard.audit.CardRow;
import io.github.datacard.audit.Pipeline;
import io.github.datacard.audit.StudyFigures;
import io.github.datacard.audit.Submission;
import io.github.datacard.audit.Topics;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.json.JsonText;
import io.github.datacard.judging.Judging;
import io.github.datacard.page.AuditPage;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goal {@code audit}: measures many cards that have no descriptor, and says what is missing and what to do first. */
public final class Auditing {
    private static final String FOLDER = "audit";
    private static final String TABLE = "cards.csv";

    private final Workspace workspace;
    private final Policy policy;
    private final AuditRequest request;
    private final Topics topics;
    private final AuditFiles files;

    /** An audit of all cards below the sources of a workspace. */
    public Auditing(Workspace workspace, Policy policy, AuditRequest request) {
        this.workspace = workspace;
        this.policy = policy;
        this.request = request;
        this.topics = Topics.of(workspace.library());
        this.files = new AuditFiles(topics);
    }

    /** Where everything is written. */
    private Path folder() {
        return workspace.output().resolve(FOLDER);
    }

    /** How people are told where a file of it is. */
    private String shown(String name) {
        return new ShownPaths(workspace.viewpoint()).of(folder().resolve(name));
    }

    /** Measures all cards, or a part of them, or puts parts together. */
    public AuditResult run() {
        if (request.part().isPresent()) {
            return part(request.part().get());
        }
        AuditSummary summary = new AuditSummary(topics);
        Optional<AuditComparison.Earlier> earlier = request.against().map(this::earlier);
        // The earlier table may be the one that is written now.
        Optional<AuditReport> before = earlier.map(known -> before());
        TextFile.write(
                folder(),
                "cards.jsonl",
                lines -> TextFile.write(folder(), TABLE, table -> {
                    table.write(files.header());
                    rows(row -> {
                        write(table, row);
                        json(lines, row);
                        summary.add(row);
                        earlier.ifPresent(known -> known.meet(row));
                    });
                }));
        AuditReport[] report = new AuditReport[1];
        TextFile.write(folder(), "copies.csv", out -> report[0] = summary.report(folder().resolve(TABLE), out));
        return result(report[0], earlier.flatMap(known -> before.map(known::with)));
    }

    private AuditResult part(AuditRequest.Part part) {
        long[] count = {0};
        TextFile.write(folder(), part.file(), table -> {
            table.write(files.header());
            rows(row -> {
                write(table, row);
                count[0]++;
            });
        });
        return new AuditResult(
                List.of(
                        count[0] + " cards in part " + part.number() + " of " + part.of() + ": " + shown(part.file()),
                        "When all parts are there: -Ddatacard.audit.merge=FOLDER"),
                List.of(),
                count[0]);
    }

    private static void write(Writer table, CardRow row) {
        try {
            table.write(row.csv());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void json(Writer lines, CardRow row) {
        try {
            files.json(row, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All rows in the order of the input: measured, or from the tables of parts. */
    private void rows(Consumer<CardRow> each) {
        if (request.merge().isPresent()) {
            files.merge(parts(request.merge().get()), each);
            return;
        }
        CardMeasurer measurer = new CardMeasurer(
                topics,
                new CardReader(workspace.library(), topics),
                request.popularity().map(AuditFiles::popularity).orElse(Map.of()));
        int threads = Math.min(Workers.MOST, Runtime.getRuntime().availableProcessors());
        try (Pipeline pipeline = new Pipeline(measurer, request.seconds() * 1000, threads, each)) {
            long[] place = {0};
            submissions(submission -> {
                long own = place[0]++;
                if (request.part().filter(part -> !part.has(own)).isEmpty()) {
                    pipeline.add(own, submission);
                }
            });
        }
    }

    private void submissions(Consumer<Submission> each) {
        List<Path> folders =
                workspace.sources().stream().filter(Files::isDirectory).toList();
        List<Path> descriptors = folders.isEmpty()
                ? List.of()
                : new DescriptorFinder(List.of(workspace.output()), workspace.excludes())
                        .search(folders)
                        .descriptors();
        Set<Path> described = descriptors.stream()
                .map(descriptor -> descriptor.toAbsolutePath().normalize().getParent())
                .collect(Collectors.toUnmodifiableSet());
        if (!described.isEmpty()) {
            described(each);
        }
        AuditInput input = new AuditInput(
                request.bytes(),
                file -> described.contains(file.toAbsolutePath().normalize().getParent())
                        || file.toAbsolutePath()
                                .normalize()
                                .startsWith(workspace.output().toAbsolutePath().normalize()));
        workspace.sources().forEach(source -> input.read(source, each));
    }

    /** The cards that descriptors make. */
    private void described(Consumer<Submission> each) {
        Documents documents = new Documents(workspace.library(), policy.audience());
        Cards cards = new Cards(workspace.library(), policy.audience());
        new Judging(workspace, policy).judge().datasets().forEach(dataset -> {
            String text = cards.rendered(dataset.known(), documents.of(dataset.known(), dataset.assessments()));
            each.accept(Submission.of(dataset.descriptor().id(), -1, text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static List<Path> parts(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> parts = all.filter(
                            file -> String.valueOf(file.getFileName()).matches("part-\\d+-of-\\d+\\.csv"))
                    .sorted()
                    .toList();
            Set<String> of = parts.stream()
                    .map(part -> String.valueOf(part.getFileName()).replaceAll(".*-of-|\\.csv", ""))
                    .collect(Collectors.toSet());
            if (of.size() != 1 || !of.contains(String.valueOf(parts.size()))) {
                throw new DatacardException("The folder " + folder + " does not hold all parts of one audit: "
                        + parts.stream()
                                .map(Path::getFileName)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            return parts;
        } catch (IOException unreadable) {
            throw new DatacardException(
                    "The folder " + folder + " cannot be read: correct -Ddatacard.audit.merge.", unreadable);
        }
    }

    private Path earlierTable() {
        Path against = request.against().orElseThrow();
        return Files.isDirectory(against) ? against.resolve(TABLE) : against;
    }

    private AuditComparison.Earlier earlier(Path against) {
        if (!Files.isRegularFile(earlierTable())) {
            throw new DatacardException(
                    "There is no earlier audit at " + against + ": correct -Ddatacard.audit.against.");
        }
        AuditComparison.Earlier earlier = new AuditComparison.Earlier();
        files.read(earlierTable(), earlier::add);
        return earlier;
    }

    private AuditReport before() {
        AuditSummary summary = new AuditSummary(topics);
        files.read(earlierTable(), summary::add);
        try {
            return summary.report(earlierTable(), Writer.nullWriter());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private AuditResult result(AuditReport report, Optional<AuditComparison> comparison) {
        StudyFigures study = StudyFigures.of(workspace.library());
        TextFile.write(folder(), "audit.json", JsonText.indented(AuditJson.of(report)));
        TemplateEngine templates = new TemplateEngine(workspace.library().files());
        AuditPage page = new AuditPage(templates, workspace.library().files());
        page.files(report, study, comparison).forEach((name, text) -> TextFile.write(folder(), name, text));
        return new AuditResult(
                AuditLines.of(report, comparison, shown("index.html")),
                AuditGate.failures(report, request.thresholds()),
                report.cards());
    }
}
