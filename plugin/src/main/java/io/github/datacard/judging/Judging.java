package io.github.datacard.judging;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.cardcheck.LoneCardJudge;
import io.github.datacard.cardcheck.LoneFiles;
import io.github.datacard.check.Checker;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.PublishedDatasets;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.training.TrainingFile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.Attempt;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workers;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds, reads and judges the descriptors of a workspace. */
public final class Judging {
    /** So many datasets are judged side by side. */
    private static final int BATCH = 64;

    private final Workspace workspace;
    private final Policy policy;
    private final Vocabulary vocabulary;

    public Judging(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
        this.vocabulary = workspace.library().vocabulary();
    }

    /** A descriptor, if it can be read, with what was found in it so far. */
    private record Read(Optional<Descriptor> descriptor, Findings findings) {}

    public Judgement judge() {
        DescriptorFinder.Found found = workspace.search();
        List<Path> files = found.descriptors();
        DatasetJudge judge = new DatasetJudge(workspace, policy);
        policy.settings().known(vocabulary);
        List<Finding> all = new ArrayList<>();
        found.findings().forEach(finding -> all.add(judge.reported(finding)));
        Deque<Read> readable = new ArrayDeque<>();
        for (Read read : read(files)) {
            if (read.descriptor.isPresent()) {
                readable.add(read);
            } else {
                all.addAll(judge.reported(read.findings.sorted()));
            }
        }
        PublishedDatasets published = published(readable);
        List<JudgedDataset> datasets = new ArrayList<>();
        for (Judged judged : judged(readable, published, judge)) {
            datasets.addAll(judged.dataset.stream().toList());
            all.addAll(judged.findings);
        }
        LoneFiles lone = LoneFiles.in(workspace, policy.cards(), files);
        if (!lone.cards().isEmpty()) {
            new LoneCardJudge(workspace, policy).findings(lone).forEach(finding -> all.add(judge.reported(finding)));
        }
        new CroissantJudge(workspace, policy).findings(lone).forEach(finding -> all.add(judge.reported(finding)));
        List<TrainingFile> training = training(lone, datasets, all, judge);
        return new Judgement(
                files,
                Set.copyOf(lone.cards()),
                training,
                published,
                List.copyOf(datasets),
                Findings.sorted(all.stream()));
    }

    private PublishedDatasets published(Collection<Read> readable) {
        return PublishedDatasets.namedBy(
                readable.stream().flatMap(read -> read.descriptor.stream()).toList(),
                reader(),
                workspace.library().artifacts());
    }

    private List<TrainingFile> training(
            LoneFiles lone, List<JudgedDataset> datasets, List<Finding> all, DatasetJudge judge) {
        List<String> ids =
                datasets.stream().map(dataset -> dataset.descriptor().id()).toList();
        List<TrainingFile> read = new ArrayList<>();
        for (Path file : lone.training()) {
            Findings findings = new Findings();
            TrainingFile.read(file, findings).ifPresent(training -> {
                findings.addAll(training.findings(ids, policy.settings().today()));
                read.stream()
                        .filter(other -> other.name().equals(training.name()))
                        .findFirst()
                        .ifPresent(other -> findings.add(training.sameNameAs(other)));
                read.add(training);
            });
            findings.sorted().forEach(finding -> all.add(judge.reported(finding)));
        }
        return List.copyOf(read);
    }

    private DescriptorReader reader() {
        return new DescriptorReader(
                vocabulary,
                workspace.limits(),
                workspace.top(),
                workspace.library().artifacts());
    }

    private List<Read> read(List<Path> files) {
        DescriptorReader reader = reader();
        return Workers.map(files, file -> read(reader, file));
    }

    private static Read read(DescriptorReader reader, Path file) {
        Findings findings = new Findings();
        Optional<Descriptor> descriptor = Attempt.at("Reading", file, findings, () -> reader.read(file, findings))
                .flatMap(read -> read);
        return new Read(descriptor, findings);
    }

    /** A dataset, unless it could not be judged, with the findings on it. */
    private record Judged(Optional<JudgedDataset> dataset, List<Finding> findings) {}

    private List<Judged> judged(Deque<Read> readable, PublishedDatasets published, DatasetJudge judge) {
        Map<Path, List<Finding>> shared = byFile(Checker.check(
                vocabulary,
                readable.stream().flatMap(read -> read.descriptor.stream()).toList(),
                published));
        List<Judged> datasets = new ArrayList<>();
        while (!readable.isEmpty()) {
            datasets.addAll(judged(batch(readable), shared, judge));
        }
        return List.copyOf(datasets);
    }

    /** What was read is let go when it was judged: of thousands of datasets it would fill the memory. */
    private static List<Read> batch(Deque<Read> readable) {
        List<Read> batch = new ArrayList<>();
        while (batch.size() < BATCH && !readable.isEmpty()) {
            batch.add(readable.remove());
        }
        return batch;
    }

    /** Rules are pure functions, so all processors take part; measuring has threads of its own. */
    private List<Judged> judged(List<Read> batch, Map<Path, List<Finding>> shared, DatasetJudge judge) {
        boolean measuring = policy.data().measurement().isPresent();
        return measuring
                ? batch.stream().map(read -> judged(read, shared, judge)).toList()
                : Workers.map(batch, read -> judged(read, shared, judge));
    }

    private static Judged judged(Read read, Map<Path, List<Finding>> shared, DatasetJudge judge) {
        Descriptor descriptor = read.descriptor.orElseThrow();
        boolean whole = !read.findings.hasErrors();
        read.findings.addAll(shared.getOrDefault(descriptor.file(), List.of()));
        Optional<JudgedDataset> dataset = Attempt.at(
                "Judging", descriptor.file(), read.findings, () -> judge.judge(descriptor, whole, read.findings));
        return new Judged(
                dataset, dataset.map(JudgedDataset::findings).orElseGet(() -> judge.reported(read.findings.sorted())));
    }

    private static Map<Path, List<Finding>> byFile(List<Finding> findings) {
        Map<Path, List<Finding>> byFile = new LinkedHashMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                .add(finding));
        return byFile;
    }
}
