package io.github.datacard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * A local repository for tests, so that they neither use nor change that of the user. It begins with our own artifacts,
 * as just built; all else Maven takes from the build's local repository as if that were a remote one, and only what is
 * missing there from Central.
 */
final class TestRepository {
    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>libraries</id>
                  <repositories>
                    <repository>%1$s</repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>%1$s</pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>libraries</activeProfile>
              </activeProfiles>
            </settings>
            """;

    /** No snapshots: an old build of our own may lie there. */
    private static final String LIBRARIES = """
            <id>libraries</id>
            <url>%s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
            <snapshots><enabled>false</enabled></snapshots>
            """;

    private static final class Shared {
        private static final TestRepository REPOSITORY = made();

        private static TestRepository made() {
            Path folder = Build.target().resolve("it-repository");
            Folders.delete(folder);
            return in(folder);
        }
    }

    private final Path local;
    private final Path settings;

    private TestRepository(Path local, Path settings) {
        this.local = local;
        this.settings = settings;
    }

    /** The repository that tests share: what one of them fetched, the next one has. */
    static TestRepository shared() {
        return Shared.REPOSITORY;
    }

    /** A repository that nobody used before. */
    static TestRepository in(Path folder) {
        Path settings = Folders.write(
                folder.resolve("settings.xml"),
                SETTINGS.formatted(LIBRARIES.formatted(Build.localRepository().toUri())));
        TestRepository repository = new TestRepository(folder.resolve("local"), settings);
        repository.install("datacard-parent", ".", List.of());
        repository.install("datacard-templates", "templates", List.of("jar"));
        repository.install("datacard-maven-plugin", "plugin", List.of("jar"));
        return repository;
    }

    /** What Maven is told to use this repository. */
    List<String> arguments() {
        return List.of("-s", settings.toString(), "-Dmaven.repo.local=" + local);
    }

    /** All jars that are here by now. */
    List<Path> jars() {
        return Folders.files(local).stream()
                .filter(name -> name.endsWith(".jar"))
                .map(local::resolve)
                .toList();
    }

    /** Puts an artifact of one file here, as if somebody had installed it. */
    void putFile(String group, String artifact, String version, String type, String text) {
        Folders.write(file(group, artifact, version, type), text);
    }

    /** Puts an artifact here that is a jar with one entry. */
    void putJar(String group, String artifact, String version, String entry, String text) {
        Path file = file(group, artifact, version, "jar");
        try {
            Files.createDirectories(file.getParent());
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String group, String artifact, String version, String type) {
        return local.resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + "." + type);
    }

    private void install(String artifact, String module, List<String> types) {
        Path source = Build.root().resolve(module);
        String name = artifact + "-" + Build.version();
        Path folder = local.resolve("io/github/datacard").resolve(artifact).resolve(Build.version());
        Folders.copy(source.resolve("pom.xml"), folder.resolve(name + ".pom"));
        types.forEach(type ->
                Folders.copy(source.resolve("target").resolve(name + "." + type), folder.resolve(name + "." + type)));
    }
}
