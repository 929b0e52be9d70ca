package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import java.util.Optional;
import java.util.Set;

/**
 * What is new in a run, compared with another commit.
 *
 * @param compared whether there was something to compare with
 * @param unchanged the findings that the other commit has too
 */
public record Baseline(boolean compared, Set<Finding> unchanged) {
    /** Nothing to compare with. */
    public static final Baseline NONE = new Baseline(false, Set.of());

    /** The state of a finding in the words of SARIF: new or unchanged; empty where nothing was compared. */
    Optional<String> state(Finding finding) {
        return compared ? Optional.of(unchanged.contains(finding) ? "unchanged" : "new") : Optional.empty();
    }
}
