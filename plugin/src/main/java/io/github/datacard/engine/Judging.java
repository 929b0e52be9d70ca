package io.github.datacard.engine;

import io.github.datacard.check.Checker;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds, reads and judges the descriptors of a workspace. */
final class Judging {
    /** So many datasets are judged side by side. */
    private static final int BATCH = 64;

    private final Workspace workspace;
    private final Policy policy;
    private final Vocabulary vocabulary;

    Judging(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
        this.vocabulary = workspace.library().vocabulary();
    }

    /** A descriptor, if it can be read, with what was found in it so far. */
    private record Read(Optional<Descriptor> descriptor, Findings findings) {}

    Judgement judge() {
        List<Path> files =
                new DescriptorFinder(List.of(workspace.output()), workspace.excludes()).find(workspace.sources());
        DatasetJudge judge = new DatasetJudge(workspace, policy);
        policy.settings().known(vocabulary);
        Findings all = new Findings();
        Deque<Read> readable = new ArrayDeque<>();
        for (Read read : read(files)) {
            if (read.descriptor.isPresent()) {
                readable.add(read);
            } else {
                read.findings.sorted().forEach(finding -> all.add(judge.reported(finding)));
            }
        }
        List<JudgedDataset> datasets = judged(readable, judge);
        datasets.forEach(dataset -> all.addAll(dataset.findings()));
        new CroissantJudge(workspace, policy).findings().forEach(finding -> all.add(judge.reported(finding)));
        return new Judgement(files, datasets, all.sorted());
    }

    private List<Read> read(List<Path> files) {
        DescriptorReader reader = new DescriptorReader(
                vocabulary,
                workspace.limits(),
                workspace.top(),
                workspace.library().artifacts());
        return Workers.map(files, file -> read(reader, file));
    }

    private static Read read(DescriptorReader reader, Path file) {
        Findings findings = new Findings();
        return new Read(reader.read(file, findings), findings);
    }

    private List<JudgedDataset> judged(Deque<Read> readable, DatasetJudge judge) {
        Map<Path, List<Finding>> shared = byFile(Checker.check(
                vocabulary,
                readable.stream().flatMap(read -> read.descriptor.stream()).toList()));
        List<JudgedDataset> datasets = new ArrayList<>();
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
    private List<JudgedDataset> judged(List<Read> batch, Map<Path, List<Finding>> shared, DatasetJudge judge) {
        boolean measuring = policy.data().measurement().isPresent();
        return measuring
                ? batch.stream().map(read -> judged(read, shared, judge)).toList()
                : Workers.map(batch, read -> judged(read, shared, judge));
    }

    private static JudgedDataset judged(Read read, Map<Path, List<Finding>> shared, DatasetJudge judge) {
        Descriptor descriptor = read.descriptor.orElseThrow();
        boolean whole = !read.findings.hasErrors();
        read.findings.addAll(shared.getOrDefault(descriptor.file(), List.of()));
        return judge.judge(descriptor, whole, read.findings);
    }

    private static Map<Path, List<Finding>> byFile(List<Finding> findings) {
        Map<Path, List<Finding>> byFile = new LinkedHashMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                .add(finding));
        return byFile;
    }
}
