package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.resolver.ArtifactServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that needs Java alone holds all that it needs, for each kind of file that it looks into. */
final class ProgramIT {
    private static final Path FOLDERS = Path.of("src/test/resources/loading/folders.zip");
    private static final List<String> KINDS =
            List.of(".parquet", ".arrow", ".jsonl", ".csv", ".csv.gz", ".jsonl.zst", ".png", ".tar", ".zip", ".wav");

    @TempDir
    private Path folder;

    @Test
    void filesOfEachKindAreLookedAt() throws IOException, InterruptedException {
        List<Path> files = oneOfEachKind();
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(run("init", "--directory=" + file.getParent()))
                    .as("init beside %s", file.getFileName())
                    .isZero();
        }
        assertThat(run("check", "--failOn=never")).isZero();
        assertThat(run("render")).isZero();
        assertThat(folder.resolve(".datacard/out/index.html")).exists();
    }

    /** The whole of the resolver is in the jar: settings, encrypted passwords, the newest snapshot over HTTP. */
    @Test
    void aPublishedLibraryIsFetchedAsTheSettingsSay() throws IOException, InterruptedException {
        Folders.write(folder.resolve("set/datacard.yaml"), "datacard: 1\nname: Words\n");
        Folders.write(folder.resolve(".m2/settings-security.xml"), """
                <settingsSecurity><master>{JmbVffnRTHEHYM/mrmC8XZlRdzD+5n816tVXi+7+fJ0=}</master></settingsSecurity>
                """);
        try (ArtifactServer server = new ArtifactServer()) {
            Folders.write(folder.resolve(".m2/settings.xml"), """
                    <settings>
                      <mirrors><mirror><id>ours</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                      <servers><server><id>ours</id><username>anna</username>
                        <password>{H75+qiLJbicH/Dq3OLyAlYuKkkLuasgfyabgWvYj1K0=}</password></server></servers>
                      <profiles><profile><id>team</id><repositories><repository>
                        <id>team</id><url>http://localhost/other</url></repository></repositories></profile></profiles>
                      <activeProfiles><activeProfile>team</activeProfile></activeProfiles>
                    </settings>
                    """.formatted(server.url()));
            server.forUser("anna", "secret-word")
                    .with("org/example/our/1-SNAPSHOT/maven-metadata.xml", bytes("""
                            <metadata><versioning><snapshot><timestamp>20260102.030405</timestamp>
                            <buildNumber>7</buildNumber></snapshot></versioning></metadata>
                            """))
                    .with("org/example/our/1-SNAPSHOT/our-1-20260102.030405-7.jar", published());
            assertThat(run("check", "--library=org.example:our:1-SNAPSHOT", "--profiles=team", "set"))
                    .isEqualTo(1);
            assertThat(run("check", "-o", "--library=org.example:our:1-SNAPSHOT", "--profiles=team", "set"))
                    .as("what was fetched is there offline")
                    .isEqualTo(1);
        }
    }

    private static byte[] published() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("datacard/profiles/team.yaml"));
            zip.write(bytes("profile: team\nversion: 1\ntitle: Team\nextends: baseline\n"));
        }
        return jar.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> oneOfEachKind() throws IOException {
        List<Path> written = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FOLDERS))) {
            List<String> open = new ArrayList<>(KINDS);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                String kind = open.stream().filter(name::endsWith).findFirst().orElse("");
                if (!kind.isEmpty()) {
                    open.remove(kind);
                    Path file = Files.createDirectories(folder.resolve("set" + written.size()))
                            .resolve("train" + kind);
                    Files.copy(zip, file);
                    written.add(file);
                }
            }
        }
        return written;
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-jar",
                jar().toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).doesNotContain("Error:", "Exception", "\tat ", "SLF4J");
        return process.exitValue();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-cli.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no jar of the program in target."));
        }
    }
}
