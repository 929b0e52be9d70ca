package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of threads writes the same files. */
@Slow
class ThreadsTest {
    private static final int DATASETS = 60;

    @TempDir
    private Path temp;

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws Exception {
        for (int i = 0; i < DATASETS; i++) {
            Path file = temp.resolve("data/set" + i + "/datacard.yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, "datacard: 1\nname: Set\nid: team" + i % 3 + "/set" + i + "\nkeywords: [word" + i + "]\n");
        }
        Map<String, String> alone = rendered(1);
        assertThat(alone).hasSizeGreaterThan(DATASETS * 5);
        assertThat(rendered(8)).isEqualTo(alone);
    }

    private Map<String, String> rendered(int threads) throws Exception {
        Path output = temp.resolve("out" + threads);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> Runs.on(temp.resolve("data"), output).render()).get();
        } finally {
            pool.shutdown();
        }
        return files(output);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
