package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.workspace.Attempt;
import java.nio.file.Path;
import java.util.List;

/** No descriptor is known on which a run fails: this work is one that always does. */
public final class Failing {
    private Failing() {}

    /** What is said of a dataset that made a run fail. */
    public static List<Finding> dataset(Path file) {
        Findings findings = new Findings();
        Attempt.at("Judging", file, findings, () -> {
            throw new IllegalStateException("on purpose");
        });
        return findings.sorted();
    }
}
