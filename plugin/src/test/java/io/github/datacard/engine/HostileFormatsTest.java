package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of other formats that are too deep or large, empty, in circles or something else end no goal and hold none. */
@Slow
class HostileFormatsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_MILLIS = 2000;
    private static final int TRIES = 2;
    private static final List<String> FILES = List.of(
            "CITATION.cff",
            "annotations.json",
            "croissant.json",
            "ro-crate-metadata.json",
            "d4d.yaml",
            "datapackage.json",
            "train.csv.dvc",
            "dataset_infos.json",
            "dataset-metadata.json",
            "data-provenance.json",
            "datacontract.yaml",
            "data.yaml",
            ".zenodo.json");

    /** What is wrong with a file. */
    private enum Shape {
        EMPTY(""),
        NULS("\0".repeat(1000)),
        SPACES(" ".repeat(1_000_000)),
        A_NUMBER("1e999999999"),
        A_TEXT("\"x\""),
        A_LIST("[[], {}, null, 1]"),
        LINE_SEPARATORS("{\"name\": \"a\u2028b\", \"title\": \"a\u2029b\u0085c\"}"),
        DEEP_LISTS("[".repeat(100_000)),
        DEEP_MAPS("{\"a\":".repeat(100_000)),
        DEEP_PARTS("{\"@graph\": [{\"hasPart\":".repeat(20_000)),
        KEYS_AGAIN("{" + "\"name\": \"x\", ".repeat(100_000) + "\"title\": 1}"),
        MANY_KEYS("{"
                + IntStream.range(0, 100_000)
                        .mapToObj(i -> "\"k" + i + "\": " + i)
                        .collect(Collectors.joining(", "))
                + "}"),
        MANY_NAMES("{\"name\": [" + "\"x\", ".repeat(100_000) + "\"y\"], \"names\": [" + "\"x\", ".repeat(100_000)
                + "\"y\"]}"),
        FIFTY_MEGABYTES("{\"name\": \"" + "x".repeat(50_000_000) + "\"}"),
        SELF("{\"name\": &a [*a], \"title\": *a}"),
        MERGED_SELF("{\"name\": &a {<<: *a}}"),
        LAUGHS(laughs()),
        CIRCLE(circle(2)),
        LONG_CIRCLE(circle(20_000)),
        OTHER_TYPES(
                "{\"name\": {}, \"title\": [], \"license\": 1, \"licenses\": \"\", \"authors\": {}, \"creators\": [[]],"
                        + " \"@graph\": {}, \"@context\": 1, \"recordSet\": 1, \"distribution\": \"x\", \"resources\": {\"a\": 1},"
                        + " \"outs\": 1, \"deps\": \"a\", \"names\": 1, \"nc\": \"x\", \"categories\": {}, \"info\": [],"
                        + " \"apiVersion\": [], \"schema\": 1, \"metadata\": [], \"keywords\": {\"a\": {}}, \"version\": {}}");

        private final String text;

        Shape(String text) {
            this.text = text;
        }

        private static String laughs() {
            return IntStream.range(1, 30)
                            .mapToObj(i -> "k" + i + ": &k" + i + " [" + ("*k" + (i - 1) + ", ").repeat(10) + "x]\n")
                            .collect(Collectors.joining("", "k0: &k0 ha\n", ""))
                    + "name: *k29\n";
        }

        /** Things of which each is a part of the one before. */
        private static String circle(int things) {
            return IntStream.range(0, things)
                    .mapToObj(i -> "{\"@id\": \"#" + i
                            + "\", \"@type\": \"Dataset\", \"name\": \"a\", \"author\": {\"@id\": \"#"
                            + (i + 1) % things + "\"}, \"hasPart\": [{\"@id\": \"#" + (i + 1) % things
                            + "\"}], \"isPartOf\": {\"@id\": \"#" + i + "\"}}")
                    .collect(Collectors.joining(
                            ", ",
                            "{\"@context\": \"https://w3id.org/ro/crate/1.1/context\", \"@graph\": [{\"@id\":"
                                    + " \"ro-crate-metadata.json\", \"about\": {\"@id\": \"#0\"}}, ",
                            "]}"));
        }
    }

    @TempDir
    private Path temp;

    static Stream<Arguments> files() {
        return Stream.of(Shape.values()).flatMap(shape -> FILES.stream().map(file -> Arguments.of(shape, file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNoReasonToFailOrToWait(Shape shape, String file) throws IOException {
        Files.writeString(temp.resolve("rows.csv"), "a,b\n1,2\n");
        Files.writeString(temp.resolve(file), shape.text);
        long taken = taken();
        for (int again = 0; taken >= MOST_MILLIS && again < TRIES; again++) {
            Files.delete(temp.resolve("datacard.yaml"));
            taken = Math.min(taken, taken());
        }
        assertThat(temp.resolve("datacard.yaml")).isNotEmptyFile();
        assertThat(Runs.on(temp, temp.resolve("out")).check().findings())
                .extracting(found -> found.rule() + " " + found.message())
                .noneMatch(said -> said.startsWith("dataset-failed"));
        assertThat(taken).as("milliseconds of the processor").isLessThan(MOST_MILLIS);
    }

    /** Milliseconds of the processor; the first time, a busy machine may not have compiled yet what takes long. */
    private long taken() {
        long start = THREADS.getCurrentThreadCpuTime();
        new Initializing(InitRequest.in(temp), LIBRARY).run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
    }
}
