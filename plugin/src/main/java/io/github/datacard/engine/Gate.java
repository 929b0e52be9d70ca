package io.github.datacard.engine;

import java.util.List;
import java.util.Optional;

/**
 * What a check lets pass.
 *
 * @param failOn from which severity on findings fail
 * @param known what becomes of findings that the repository knows of
 * @param against a commit, branch or tag of git, whose findings do not fail
 * @param expected globs of folders, relative to the sources, that must have a descriptor
 * @param release what changes since the last release ask for; empty for nothing
 */
public record Gate(
        FailOn failOn,
        KnownMode known,
        Optional<String> against,
        List<String> expected,
        Optional<ReleaseRules> release) {
    /** A gate that asks nothing of releases. */
    public Gate(FailOn failOn, KnownMode known, Optional<String> against, List<String> expected) {
        this(failOn, known, against, expected, Optional.empty());
    }
}
