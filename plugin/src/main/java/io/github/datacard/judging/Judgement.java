package io.github.datacard.judging;

import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.descriptor.PublishedDatasets;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.training.TrainingFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Finding> same = Collections.newSetFromMap(new IdentityHashMap<>());
        datasets.forEach(dataset -> same.addAll(dataset.findings()));
        List<Finding> rest =
                findings.stream().filter(finding -> !same.contains(finding)).toList();
        if (rest.isEmpty()) {
            return rest;
        }
        Set<Path> files =
                rest.stream().map(finding -> finding.location().file()).collect(Collectors.toSet());
        Set<Finding> equal = same.stream()
                .filter(finding -> files.contains(finding.location().file()))
                .collect(Collectors.toSet());
        return rest.stream().filter(finding -> !equal.contains(finding)).toList();
    }
}
