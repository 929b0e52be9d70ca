package io.github.datacard.engine;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison is about.
 *
 * @param from the older state: a commit, file, folder or archive; empty for the last release, or else the last commit
 * @param to the newer state; empty for the working copy
 * @param tags patterns of tags that are releases
 * @param policy what changes ask of a release; empty for nothing
 * @param changelog a file for an entry on the changes, from the folder in which the run takes place
 */
public record DiffRequest(
        Optional<String> from,
        Optional<String> to,
        List<String> tags,
        List<String> policy,
        Optional<String> changelog) {}
