package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

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
