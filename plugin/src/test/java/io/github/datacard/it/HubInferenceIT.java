package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.HubInference;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No goal changes what the Hub takes for data, neither without a pom nor with one. */
final class HubInferenceIT {
    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviews.csv",
                "train.csv test.csv",
                "data/train-00000-of-00001.parquet data/test-00000-of-00001.parquet",
                "train/a.png train/b.png test/c.png metadata.jsonl",
                "notes/a.txt",
            })
    void findsTheSameFilesAsBefore(String files) {
        List.of(files.split(" ", -1)).forEach(name -> write(folder.resolve(name)));
        HubInference before = inferred();
        assertThat(before.reader()).isPresent();

        maven.goals(
                        folder,
                        List.of("init", "measure", "check", "render", "apply"),
                        "-Ddatacard.failOn=never",
                        "-Ddatacard.outputDirectory=" + folder.resolve(".datacard/out"))
                .succeeded();
        assertThat(folder.resolve(".datacard/facts.json")).exists();
        assertThat(folder.resolve("README.md")).exists();
        assertThat(inferred()).isEqualTo(before);

        Projects.top(folder, "top");
        HubInference withPom = inferred();
        maven.run(folder, "verify", "-Ddatacard.failOn=never").succeeded();
        assertThat(inferred()).isEqualTo(withPom);
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            if (file.toString().endsWith(".png")) {
                ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
            } else if (file.toString().endsWith(".parquet")) {
                try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                        Statement statement = engine.createStatement()) {
                    statement.execute("COPY (SELECT 1 AS a, 2 AS b) TO '" + file + "'");
                }
            } else {
                Files.writeString(file, file.toString().endsWith("l") ? "{\"a\": 1}\n" : "a,b\n1,2\n");
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HubInference inferred() {
        return HubInference.of(Folders.files(folder).stream()
                .filter(name -> !name.startsWith("target/"))
                .toList());
    }
}
