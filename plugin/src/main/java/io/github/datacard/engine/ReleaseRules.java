package io.github.datacard.engine;

import java.util.List;
import java.util.Optional;

/**
 * What changes since the last release ask for.
 *
 * @param policy the name of a policy, or which grade of changes needs which step of the version and an approval
 * @param tags patterns of tags that are releases; none for the usual ones
 */
public record ReleaseRules(List<String> policy, List<String> tags) {
    /** The rules, if there is a policy. */
    public static Optional<ReleaseRules> of(List<String> policy, List<String> tags) {
        return policy.isEmpty() ? Optional.empty() : Optional.of(new ReleaseRules(policy, tags));
    }
}
