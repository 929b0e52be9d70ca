package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.data.HubInference;
import java.nio.file.Path;
import java.util.List;
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
        List.of(files.split(" ", -1)).forEach(name -> Folders.write(folder.resolve(name), "a,b\n1,2\n"));
        HubInference before = inferred();
        assertThat(before.reader()).isPresent();

        maven.goals(folder, List.of("init", "check", "render"), "-Ddatacard.failOn=never")
                .succeeded();
        assertThat(inferred()).isEqualTo(before);

        Projects.top(folder, "top");
        HubInference withPom = inferred();
        maven.run(folder, "verify", "-Ddatacard.failOn=never").succeeded();
        assertThat(inferred()).isEqualTo(withPom);
    }

    private HubInference inferred() {
        return HubInference.of(Folders.files(folder).stream()
                .filter(name -> !name.startsWith("target/"))
                .toList());
    }
}
