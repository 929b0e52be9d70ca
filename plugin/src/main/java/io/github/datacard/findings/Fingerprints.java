package io.github.datacard.findings;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.Digest;
import java.util.HashMap;
import java.util.Map;

/** Fingerprints of findings that survive moved lines: of rule, file, field and message, and how often they occurred. */
public final class Fingerprints {
    private static final int LENGTH = 32;

    private final ShownPaths paths;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Fingerprints with names of files as seen from a folder. */
    public Fingerprints(ShownPaths paths) {
        this.paths = paths;
    }

    /** The fingerprint of a finding; ask for the findings of a file in one order. */
    public String of(Finding finding) {
        String key = String.join(
                "\n",
                finding.rule(),
                paths.of(finding.location().file()),
                finding.path().orElse(""),
                finding.message().replaceAll("\\bline [0-9]+", "line"));
        int occurrence = seen.merge(key, 1, Integer::sum);
        return Digest.of(key + "\n" + occurrence).substring(0, LENGTH);
    }
}
