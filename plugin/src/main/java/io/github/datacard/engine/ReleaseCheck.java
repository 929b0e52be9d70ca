package io.github.datacard.engine;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Judges what changed since the last release by the policy of the build. */
final class ReleaseCheck {
    private final Workspace workspace;
    private final Policy policy;

    ReleaseCheck(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
    }

    /**
     * What was found.
     *
     * @param findings on descriptors, as the build weighs them
     * @param line what to know of the comparison
     */
    record Outcome(List<Finding> findings, Optional<String> line) {
        static final Outcome NOTHING = new Outcome(List.of(), Optional.empty());
    }

    Outcome judge(ReleaseRules rules) {
        ReleaseTags tags = new ReleaseTags(workspace, rules.tags());
        Optional<String> last = tags.last();
        if (last.isEmpty()) {
            return new Outcome(List.of(), Optional.of(nothing(tags)));
        }
        DiffResult result = new Diffing(
                        workspace,
                        policy.audience(),
                        new DiffRequest(
                                Optional.empty(), Optional.empty(), rules.tags(), rules.policy(), Optional.empty()))
                .run();
        return new Outcome(
                result.findings().stream().map(policy.settings()::weighed).toList(),
                Optional.of("Since the release " + last.get() + ": "
                        + result.report().summary()));
    }

    private static String nothing(ReleaseTags tags) {
        String why = tags.inGit() ? "No release is tagged yet" : "There is no git repository here";
        return why + ", so -Ddatacard.diff.policy has nothing to compare with"
                + (tags.isShallow()
                        ? "; this clone has the last commits only, so fetch all of them with their tags"
                        : "");
    }
}
