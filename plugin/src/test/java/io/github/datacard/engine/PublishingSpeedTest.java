package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.publish.Connection;
import io.github.datacard.publish.CreateRepository;
import io.github.datacard.publish.DestinationKind;
import io.github.datacard.publish.HubStandIn;
import io.github.datacard.publish.PublishPlaces;
import io.github.datacard.publish.PublishedKind;
import io.github.datacard.testing.Need;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred datasets, beside the Hub's own client that does the same with the same files. */
@Slow
class PublishingSpeedTest {
    private static final int SETS = Integer.getInteger("datacard.sets", 20);
    private static final Path PYTHON = Path.of("target/hub/bin/python").toAbsolutePath();

    @TempDir
    private Path temp;

    private HubStandIn hub;

    @BeforeEach
    void start() throws IOException {
        hub = HubStandIn.start();
        hub.latency = 50;
        for (int at = 0; at < SETS; at++) {
            hub.repo("anna/set-" + at);
        }
        describe("first");
    }

    @AfterEach
    void stop() {
        hub.close();
        assertThat(hub.violations).isEmpty();
    }

    @Test
    void whatIsThereAlreadyTakesOneRequestForEachDataset() throws Exception {
        Measured first = measured("ours, all new", () -> publish(SETS, 0));
        Measured unchanged = measured("ours, unchanged", () -> publish(0, SETS));
        assertThat(unchanged.requests()).isEqualTo(SETS);
        assertThat(hub.log.stream().skip(first.requests())).allMatch(line -> line.contains("/preupload/"));
        assertThat(first.requests()).isLessThanOrEqualTo(7 * SETS);

        Need.met(
                "datasets",
                Files.isExecutable(PYTHON),
                "There is no Python with huggingface_hub in plugin/target/hub.");
        for (int at = 0; at < SETS; at++) {
            Path file =
                    Files.createDirectories(temp.resolve("theirs/set-" + at)).resolve("README.md");
            Files.writeString(file, hub.repos.get("anna/set-" + at).texts().get("README.md"));
        }
        Measured theirs = measured("upload_folder, unchanged", this::official);
        assertThat(unchanged.requests()).isLessThan(theirs.requests());
        for (int at = 0; at < SETS; at++) {
            assertThat(hub.repos.get("anna/set-" + at).commits).hasSize(2);
            Files.writeString(
                    temp.resolve("theirs/set-" + at + "/README.md"),
                    hub.repos.get("anna/set-" + at).texts().get("README.md") + "\nMore.\n");
        }
        measured("upload_folder, all new", this::official);
    }

    /** What a run cost. */
    private record Measured(long requests, double seconds) {}

    /** Something to measure. */
    private interface Work {
        void run() throws Exception;
    }

    private Measured measured(String name, Work work) throws Exception {
        long before = hub.log.size();
        long start = System.nanoTime();
        work.run();
        Measured done = new Measured(hub.log.size() - before, (System.nanoTime() - start) / 1e9);
        System.out.printf("%s: %d requests, %.1f s%n", name, done.requests(), done.seconds());
        return done;
    }

    private void publish(int published, int unchanged) {
        PublishResult result = Runs.on(temp.resolve("sets"), temp.resolve("out"))
                .asking("reference")
                .publish(
                        new PublishRequest(
                                List.of(DestinationKind.HUB),
                                List.of(PublishedKind.CARD),
                                new PublishPlaces(
                                        "",
                                        Optional.empty(),
                                        false,
                                        CreateRepository.NO,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                false,
                                Edits.REFUSE,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "0.1.0-test"),
                        new Connection(
                                Map.of("HF_ENDPOINT", hub.address().toString(), "HF_TOKEN", HubStandIn.TOKEN),
                                temp,
                                id -> Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                "datacard/test"));
        assertThat(result.published()).as(result.report().toString()).isEqualTo(published);
        assertThat(result.unchanged()).isEqualTo(unchanged);
    }

    private void official() throws Exception {
        Path errors = temp.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        PYTHON.toString(),
                        Path.of(PublishingSpeedTest.class
                                        .getResource("/publish/official.py")
                                        .toURI())
                                .toString(),
                        hub.address().toString(),
                        HubStandIn.TOKEN,
                        "",
                        temp.resolve("theirs").toString(),
                        "many")
                .redirectErrorStream(true)
                .redirectOutput(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    }

    private void describe(String word) throws IOException {
        for (int at = 0; at < SETS; at++) {
            Path folder = Files.createDirectories(temp.resolve("sets/set-" + at));
            Files.writeString(folder.resolve("datacard.yaml"), """
                datacard: 1
                id: anna/set-%d
                name: Set %d
                license: cc-by-4.0
                language: en
                summary: The %s reviews of products, each labeled negative, neutral or positive.
                """.formatted(at, at, word));
        }
    }
}
