package io.github.datacard.resolver;

import io.github.datacard.diagnostic.DatacardException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** What {@code settings.xml} of a user and of an installed Maven say. */
record UserSettings(UserMaven maven, OpenSettings open) {
    static UserSettings of(UserMaven maven) {
        return new UserSettings(maven, new OpenSettings(read(maven), decrypter(maven)));
    }

    Path localRepository() {
        return Optional.ofNullable(open.settings().getLocalRepository())
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseGet(maven::usualRepository);
    }

    /** The profiles that are active without a build: those listed as such, and else those that are active by default. */
    List<Profile> profiles() {
        List<Profile> listed = open.settings().getProfiles().stream()
                .filter(profile -> open.settings().getActiveProfiles().contains(profile.getId()))
                .toList();
        return listed.isEmpty()
                ? open.settings().getProfiles().stream()
                        .filter(profile -> profile.getActivation() != null
                                && profile.getActivation().isActiveByDefault())
                        .toList()
                : listed;
    }

    private static Settings read(UserMaven maven) {
        Properties known = new Properties();
        maven.environment().forEach((name, value) -> known.setProperty("env." + name, value));
        known.putAll(maven.properties());
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest()
                .setSystemProperties(known)
                .setUserSettingsFile(file(maven.userSettings()))
                .setGlobalSettingsFile(file(maven.installedSettings()));
        try {
            return new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
        } catch (SettingsBuildingException broken) {
            throw new DatacardException("The settings of Maven cannot be read: " + places(broken), broken);
        }
    }

    private static @Nullable File file(Optional<Path> path) {
        return path.map(Path::toFile).orElse(null);
    }

    /** Where they are broken; what stands there may be a password. */
    private static String places(SettingsBuildingException broken) {
        return broken.getProblems().stream()
                .map(SettingsProblem::getLocation)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static DefaultSettingsDecrypter decrypter(UserMaven maven) {
        return new DefaultSettingsDecrypter(new DefaultSecDispatcher(
                new DefaultPlexusCipher(), Map.of(), maven.security().toString()));
    }
}
