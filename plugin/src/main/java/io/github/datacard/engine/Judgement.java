package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * All datasets of a run as they were judged.
 *
 * @param descriptors all descriptors that were found, readable or not
 * @param datasets the datasets whose descriptors could be read
 * @param findings all findings, by place
 */
public record Judgement(List<Path> descriptors, List<Dataset> datasets, List<Finding> findings) {
    /** The same without some findings. */
    Judgement without(Set<Finding> left) {
        return new Judgement(
                descriptors,
                datasets.stream().map(dataset -> dataset.without(left)).toList(),
                findings.stream().filter(finding -> !left.contains(finding)).toList());
    }
}
