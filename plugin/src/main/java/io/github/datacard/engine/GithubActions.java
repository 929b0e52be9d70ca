package io.github.datacard.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * GitHub Actions, as far as a run can see that it takes place there.
 *
 * @param baseBranch the branch into which a pull request wants to be merged
 * @param stepSummary the file to which a step appends its summary
 */
public record GithubActions(Optional<String> baseBranch, Optional<Path> stepSummary) {
    /** Read from the variables of the process; empty elsewhere. */
    public static Optional<GithubActions> in(Map<String, String> variables) {
        return "true".equals(variables.get("GITHUB_ACTIONS"))
                ? Optional.of(new GithubActions(
                        given(variables, "GITHUB_BASE_REF"),
                        given(variables, "GITHUB_STEP_SUMMARY").map(Path::of)))
                : Optional.empty();
    }

    private static Optional<String> given(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
