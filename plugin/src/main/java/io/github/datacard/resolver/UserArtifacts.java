package io.github.datacard.resolver;

import io.github.datacard.library.Artifacts;
import io.github.datacard.library.Coordinates;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Artifacts without Maven: from the local repository, or else from the repositories of the user's {@code settings.xml}
 * and Maven Central. Classes of Maven are loaded only where there are such settings or something has to be fetched.
 */
public final class UserArtifacts implements Artifacts {
    private final UserMaven maven;
    private final boolean offline;
    private final Consumer<String> says;
    private @Nullable UserSettings settings;
    private @Nullable ResolvedArtifacts resolver;

    /**
     * The artifacts of a user.
     *
     * @param offline whether nothing may be fetched, also where the settings do not say so
     * @param says hears what is fetched
     */
    public UserArtifacts(UserMaven maven, boolean offline, Consumer<String> says) {
        this.maven = maven;
        this.offline = offline;
        this.says = says;
    }

    @Override
    public synchronized Path file(String coordinates, String extension) throws Missing {
        Coordinates known = Coordinates.of(coordinates)
                .filter(found -> !coordinates.contains(".."))
                .orElseThrow(Missing::noCoordinates)
                .orExtension(extension);
        return new LocalCopies(repository())
                .of(known)
                .orElseGet(() -> resolver().file(coordinates, extension));
    }

    private Path repository() {
        return maven.namedRepository()
                .orElseGet(() -> maven.hasSettings() ? settings().localRepository() : maven.usualRepository());
    }

    private UserSettings settings() {
        settings = Optional.ofNullable(settings).orElseGet(() -> UserSettings.of(maven));
        return settings;
    }

    private ResolvedArtifacts resolver() {
        resolver = Optional.ofNullable(resolver)
                .orElseGet(() -> new StandaloneResolver(settings(), says).artifacts(repository(), offline));
        return resolver;
    }
}
