package io.github.datacard.resolver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Repository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.jspecify.annotations.Nullable;

/** The repositories of the active profiles of {@code settings.xml}, and Maven Central unless they say what it is. */
record SettingsRepositories(List<Profile> profiles) {
    private static final String CENTRAL = "central";
    private static final String LAYOUT = "default";
    private static final RemoteRepository MAVEN_CENTRAL = new RemoteRepository.Builder(
                    CENTRAL, LAYOUT, "https://repo.maven.apache.org/maven2")
            .setReleasePolicy(policy(true))
            .setSnapshotPolicy(policy(false))
            .build();

    List<RemoteRepository> all() {
        Map<String, RemoteRepository> all = new LinkedHashMap<>();
        // As with Maven, what stands last goes first.
        List<Profile> order = new ArrayList<>(profiles);
        Collections.reverse(order);
        order.stream()
                .flatMap(profile ->
                        Stream.concat(profile.getRepositories().stream(), profile.getPluginRepositories().stream()))
                .forEach(repository -> all.putIfAbsent(repository.getId(), remote(repository)));
        all.putIfAbsent(CENTRAL, MAVEN_CENTRAL);
        return List.copyOf(all.values());
    }

    private static RemoteRepository remote(Repository repository) {
        return new RemoteRepository.Builder(repository.getId(), LAYOUT, repository.getUrl())
                .setReleasePolicy(policy(repository.getReleases()))
                .setSnapshotPolicy(policy(repository.getSnapshots()))
                .build();
    }

    private static RepositoryPolicy policy(org.apache.maven.settings.@Nullable RepositoryPolicy stated) {
        if (stated == null) {
            return policy(true);
        }
        return new RepositoryPolicy(
                stated.isEnabled(),
                stated.getUpdatePolicy() == null ? RepositoryPolicy.UPDATE_POLICY_DAILY : stated.getUpdatePolicy(),
                stated.getChecksumPolicy() == null
                        ? RepositoryPolicy.CHECKSUM_POLICY_FAIL
                        : stated.getChecksumPolicy());
    }

    private static RepositoryPolicy policy(boolean enabled) {
        return new RepositoryPolicy(
                enabled, RepositoryPolicy.UPDATE_POLICY_DAILY, RepositoryPolicy.CHECKSUM_POLICY_FAIL);
    }
}
