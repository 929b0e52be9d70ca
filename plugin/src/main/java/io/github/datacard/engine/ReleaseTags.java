package io.github.datacard.engine;

import io.github.datacard.git.GitRepository;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** The tags of the repository that are releases. */
final class ReleaseTags {
    /** Names that end with a version or a date. */
    private static final List<String> USUAL = List.of("v[0-9]*", "[0-9]*", "*[-/@]v[0-9]*", "*[-/@][0-9]*", "release*");

    private static final List<String> BEFORE_RELEASE = List.of("*-rc*", "*-alpha*", "*-beta*", "*-SNAPSHOT", "*-dev*");

    private final Lazy<Optional<GitRepository>> repository;
    private final List<String> given;

    ReleaseTags(Workspace workspace, List<String> given) {
        this.repository = new Lazy<>(() -> GitRepository.at(workspace.top()));
        this.given = given;
    }

    boolean inGit() {
        return repository.get().isPresent();
    }

    /** The last release; empty if there is none, or no git. */
    Optional<String> last() {
        return repository
                .get()
                .flatMap(found ->
                        found.lastTag(given.isEmpty() ? USUAL : given, given.isEmpty() ? BEFORE_RELEASE : List.of()));
    }

    /** Why a tag may be missing. */
    boolean isShallow() {
        return repository.get().filter(GitRepository::isShallow).isPresent();
    }
}
