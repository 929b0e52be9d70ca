package io.github.datacard.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to publish to, as the user says it.
 *
 * @param repository the repository of the Hub for each dataset, with {@code {id}} and {@code {name}}
 * @param branch the branch of the Hub or of git
 * @param pullRequest whether to open a pull request on the Hub
 * @param create whether repositories of the Hub are created
 * @param git the address of the git repository
 * @param directory the folder
 * @param path where in the git repository or the folder; with {@code {id}} and {@code {name}}
 * @param server the id of the server in {@code settings.xml}
 */
public record PublishPlaces(
        String repository,
        Optional<String> branch,
        boolean pullRequest,
        CreateRepository create,
        Optional<String> git,
        Optional<Path> directory,
        Optional<String> path,
        Optional<String> server) {}
