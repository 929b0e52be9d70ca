package io.github.datacard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes small projects. */
final class Projects {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              %s
              <artifactId>%s</artifactId>
              <packaging>pom</packaging>
              %s
            </project>
            """;

    /** Both goals in the phases that they name themselves. */
    private static final String PLUGIN = """
            <build>
              <plugins>
                <plugin>
                  <groupId>io.github.datacard</groupId>
                  <artifactId>datacard-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions>
                    <execution>
                      <goals>
                        <goal>check</goal>
                        <goal>render</goal>
                      </goals>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </build>
            """;

    private static final String OWN_NAME = "<groupId>org.example</groupId><version>1</version>";

    private static final String PARENT =
            "<parent><groupId>org.example</groupId><artifactId>%s</artifactId><version>1</version></parent>";

    private Projects() {}

    /** A project of its own with the plugin and modules. */
    static void top(Path folder, String artifact, String... modules) {
        write(folder, OWN_NAME, artifact, PLUGIN.formatted(Build.version()) + modules(modules));
        markAsRoot(folder);
    }

    /** A project of its own that only lists modules. */
    static void aggregator(Path folder, String artifact, String... modules) {
        write(folder, OWN_NAME, artifact, modules(modules));
        markAsRoot(folder);
    }

    /** A module that has all from its parent in the folder above. */
    static void module(Path folder, String parent, String artifact, String... modules) {
        write(folder, PARENT.formatted(parent), artifact, modules(modules));
    }

    /** Maven 4 wants to know where a build begins. */
    static void markAsRoot(Path folder) {
        try {
            Files.createDirectories(folder.resolve(".mvn"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path folder, String identity, String artifact, String rest) {
        Folders.write(folder.resolve("pom.xml"), POM.formatted(identity, artifact, rest));
    }

    private static String modules(String... names) {
        return names.length == 0
                ? ""
                : Stream.of(names)
                        .map(name -> "<module>" + name + "</module>")
                        .collect(Collectors.joining("", "<modules>", "</modules>"));
    }
}
