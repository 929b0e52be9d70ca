package io.github.datacard.judging;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.PublishedDatasets;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.training.TrainingFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All datasets of a run as they were judged.
 *
 * @param descriptors all descriptors that were found, readable or not
 * @param lone cards that no descriptor stands for
 * @param training files on what models were trained on
 * @param published datasets of others from which these come, named by coordinates
 * @param datasets the datasets whose descriptors could be read
 * @param findings all findings, by place
 */
public record Judgement(
        List<Path> descriptors,
        Set<Path> lone,
        List<TrainingFile> training,
        PublishedDatasets published,
        List<JudgedDataset> datasets,
        List<Finding> findings) {
    /** The same without some findings. */
    public Judgement without(Collection<Finding> left) {
        if (left.isEmpty()) {
            return this;
        }
        Set<Finding> gone = Set.copyOf(left);
        return new Judgement(
                descriptors,
                lone,
                training,
                published,
                datasets.stream().map(dataset -> dataset.without(gone)).toList(),
                findings.stream().filter(finding -> !gone.contains(finding)).toList());
    }

    /** The same with findings that are on no dataset. */
    public Judgement with(Collection<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Judgement(
                descriptors,
                lone,
                training,
                published,
                datasets,
                Findings.sorted(Stream.concat(findings.stream(), more.stream())));
    }

    /** The same with findings on datasets, by the files of these. */
    public Judgement withOnDatasets(Collection<Finding> more) {
        return more.isEmpty()
                ? this
                : new Judgement(
                                descriptors,
                                lone,
                                training,
                                published,
                                datasets.stream()
                                        .map(dataset -> dataset.with(more))
                                        .toList(),
                                findings)
                        .with(more);
    }

    /** The findings on files that could not be read, and on folders. Nearly all others are the same objects, so few are compared. */
    public List<Finding> onNoDataset() {
        Map<Path, List<Finding>> onDatasets = byFile(datasets.stream()
                .flatMap(dataset -> dataset.findings().stream())
                .iterator());
        List<Finding> rest = new ArrayList<>();
        byFile(findings.iterator()).forEach((file, inFile) -> {
            Set<Finding> same = Collections.newSetFromMap(new IdentityHashMap<>());
            same.addAll(onDatasets.getOrDefault(file, List.of()));
            List<Finding> others =
                    inFile.stream().filter(finding -> !same.contains(finding)).toList();
            if (!others.isEmpty()) {
                Set<Finding> equal = Set.copyOf(same);
                others.stream().filter(finding -> !equal.contains(finding)).forEach(rest::add);
            }
        });
        return List.copyOf(rest);
    }

    private static Map<Path, List<Finding>> byFile(Iterator<Finding> findings) {
        Map<Path, List<Finding>> files = new LinkedHashMap<>();
        findings.forEachRemaining(
                finding -> files.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                        .add(finding));
        return files;
    }
}
