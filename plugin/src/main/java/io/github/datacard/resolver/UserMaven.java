package io.github.datacard.resolver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where a user's Maven keeps its things.
 *
 * @param home the user's folder
 * @param properties those of Java, of which {@code maven.repo.local} names the local repository
 * @param environment the variables, of which {@code MAVEN_HOME} names the folder of an installed Maven
 */
public record UserMaven(Path home, Properties properties, Map<String, String> environment) {
    private static final String REPOSITORY = "maven.repo.local";
    private static final String SETTINGS = "settings.xml";

    /** That of who runs this program. */
    public static UserMaven current() {
        return new UserMaven(Path.of(System.getProperty("user.home")), System.getProperties(), System.getenv());
    }

    boolean hasSettings() {
        return userSettings().or(this::installedSettings).isPresent();
    }

    /** The local repository that a property names, which goes before one in the settings. */
    Optional<Path> namedRepository() {
        return Optional.ofNullable(properties.getProperty(REPOSITORY)).map(Path::of);
    }

    Path usualRepository() {
        return folder().resolve("repository");
    }

    Optional<Path> userSettings() {
        return Optional.of(folder().resolve(SETTINGS)).filter(Files::isRegularFile);
    }

    /** The settings of an installed Maven, for all of its users. */
    Optional<Path> installedSettings() {
        return Stream.of("MAVEN_HOME", "M2_HOME")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("conf").resolve(SETTINGS))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What passwords in the settings are encrypted with. */
    Path security() {
        return folder().resolve("settings-security.xml");
    }

    private Path folder() {
        return home.resolve(".m2");
    }
}
