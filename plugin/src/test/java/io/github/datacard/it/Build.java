package io.github.datacard.it;

import java.nio.file.Path;
import java.util.Optional;

/** What the build that runs these tests hands over. */
final class Build {
    private static final String GROUP = "io.github.datacard";
    private static final String PLUGIN = "datacard-maven-plugin";

    private Build() {}

    /** The top folder of our repository. */
    static Path root() {
        return Path.of(given("it.root")).normalize();
    }

    /** The folder for what tests leave behind. */
    static Path target() {
        return root().resolve("plugin/target");
    }

    static String version() {
        return given("it.version");
    }

    /** The version of Maven for tests that need one only. */
    static String mavenVersion() {
        return given("it.maven");
    }

    /** The local repository in which the build found all libraries. */
    static Path localRepository() {
        return Path.of(given("it.localRepository"));
    }

    /** The jar that users get. */
    static Path pluginJar() {
        return target().resolve(PLUGIN + "-" + version() + ".jar");
    }

    /** A goal as it is typed where there is no pom. */
    static String goal(String name) {
        return GROUP + ":" + PLUGIN + ":" + version() + ":" + name;
    }

    private static String given(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .orElseThrow(() -> new IllegalStateException(
                        "The pom sets " + property + ": run mvn verify -Dit.test=… instead of the test alone."));
    }
}
