package io.github.datacard.engine;

import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The state of datasets since which pages describe what changed.
 *
 * @param name {@code release} for the last release tag, or what {@code diff} compares with
 * @param tags patterns of tags that are releases; none for the usual ones
 */
public record EarlierState(String name, List<String> tags) {
    private static final String RELEASE = "release";

    /** The state, if one is named. */
    public static Optional<EarlierState> of(Optional<String> name, List<String> tags) {
        return name.map(given -> new EarlierState(given, tags));
    }

    /** What to compare with; none where no release is tagged. */
    Optional<String> in(Workspace workspace) {
        return name.equals(RELEASE) ? new ReleaseTags(workspace, tags).last() : Optional.of(name);
    }
}
