package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsText;
import io.github.datacard.facts.KeptHashes;
import io.github.datacard.facts.Part;
import io.github.datacard.facts.PartColumn;
import io.github.datacard.facts.PartFile;
import io.github.datacard.facts.PartName;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that many have measured make the facts that one would have measured. */
@Slow
class PartsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final int FILES = 8;
    private static final int MANY = 1000;

    @TempDir
    private Path folder;

    private final Random random = new Random(3);

    @Test
    void mergedFiguresAreThoseOfAllDataAtOnce() throws IOException {
        describe("train: \"data/train-*.csv\", test: \"data/test-*.csv\"");
        for (int file = 0; file < FILES; file++) {
            Random of = random;
            boolean fractions = file % 3 == 0;
            write(
                    "data/" + (file % 4 == 0 ? "test-" : "train-") + file + ".csv",
                    "n,x,cat,text,label,day,some,flag\n"
                            + IntStream.range(0, 150)
                                    .mapToObj(row -> String.join(
                                            ",",
                                            String.valueOf(of.nextInt(90) - 30),
                                            fractions ? of.nextInt(60) / 4.0 + "" : of.nextInt(9) + "",
                                            List.of("red", "green", "blue").get(of.nextInt(3)),
                                            "t".repeat(1 + of.nextInt(40)) + of.nextInt(400),
                                            List.of("calm", "loud").get(of.nextInt(2)),
                                            "2024-0" + (1 + of.nextInt(9)) + "-1" + of.nextInt(9),
                                            of.nextInt(4) == 0 && fractions ? "7" : "",
                                            of.nextBoolean() ? "True" : "False"))
                                    .collect(Collectors.joining("\n", "", "\n")));
        }
        Facts whole = measurement().measure(read(), Set.of()).facts().orElseThrow();
        for (int shares : List.of(1, 3, FILES, FILES + 2)) {
            clear();
            IntStream.rangeClosed(1, shares).forEach(number -> measure(number + "/" + shares));
            Facts merged = merge().facts().orElseThrow();
            assertThat(FactsText.of(comparable(merged)))
                    .as("%d parts", shares)
                    .isEqualTo(FactsText.of(comparable(whole)));
            assertThat(merged.settings().orElseThrow().parts()).isEqualTo(shares);
        }
    }

    @Test
    void rowsOfAPartAreShownAsFarAsTheDescriptorStillAsksForThem() throws IOException {
        String start = "datacard: 1\nid: parts\nname: T\nconfigs:\n  - splits: {test: \"data/test-*.csv\", train:"
                + " \"data/train-*.csv\"}\n";
        for (String file : List.of("train-0", "train-1", "test-2")) {
            write(
                    "data/" + file + ".csv",
                    "mood,word,said\n"
                            + IntStream.range(0, 20)
                                    .mapToObj(row -> "calm," + file.substring(0, 4) + row
                                            + (row % 10 == 0 ? ",we met johanna on day " : ",nothing was new on day ")
                                            + row + "\n")
                                    .collect(Collectors.joining()));
        }
        write("datacard.yaml", start + "    sample: 4\n");
        IntStream.rangeClosed(1, 3).forEach(number -> measure(number + "/3"));
        Facts.Sample sample =
                merge().facts().orElseThrow().configs().get(0).sample().orElseThrow();
        assertThat(sample.split()).isEqualTo("test");
        assertThat(sample.columns()).containsExactly("mood", "word", "said");
        assertThat(sample.rows())
                .extracting(row -> row.get(1) + " " + row.get(2))
                .containsExactly(
                        "test1 nothing was new on day 1",
                        "test2 nothing was new on day 2",
                        "test3 nothing was new on day 3",
                        "test4 nothing was new on day 4");
        write("datacard.yaml", start + "    sample: 2\n    features: {mood: {privacy: private}}\n");
        assertThat(merge().facts().orElseThrow().configs().get(0).sample())
                .contains(new Facts.Sample(
                        "test",
                        List.of("word", "said"),
                        List.of(
                                List.of("test1", "nothing was new on day 1"),
                                List.of("test2", "nothing was new on day 2"))));
        write("datacard.yaml", start);
        assertThat(merge().facts().orElseThrow().configs().get(0).sample()).isEmpty();
    }

    @Test
    void quantilesOfManyValuesAreNearAndSayHowNear() throws IOException {
        describe("train: \"data/*.csv\"");
        for (int file = 0; file < FILES; file++) {
            Random of = random;
            int shift = file * 100;
            write(
                    "data/" + file + ".csv",
                    "x\n"
                            + IntStream.range(0, 3000)
                                    .mapToObj(row -> String.valueOf(Math.round(of.nextGaussian() * 400 + shift)))
                                    .collect(Collectors.joining("\n", "", "\n")));
            measure(file);
        }
        Facts.Range range = column(merge(), "x").range().orElseThrow();
        List<Long> sorted = Files.list(folder.resolve("data"))
                .flatMap(file -> lines(file).skip(1))
                .map(Long::valueOf)
                .sorted()
                .toList();
        double error = Double.parseDouble(range.rankError().orElseThrow()) / 100 * sorted.size();
        assertThat(error).isLessThan(sorted.size() * 0.003);
        for (Facts.Quantile quantile : range.quantiles()) {
            double rank = Double.parseDouble(quantile.level()) * sorted.size();
            long value = Long.parseLong(quantile.value());
            assertThat((double) sorted.indexOf(value)).isLessThanOrEqualTo(rank + error);
            assertThat((double) sorted.lastIndexOf(value)).isGreaterThanOrEqualTo(rank - error - 1);
        }
        assertThat(column(merge(), "x").detail().bins()).isEmpty();
    }

    @Test
    void differentValuesAreExactToAMillionAndAHalfAndNearAbove() {
        HashUnion exact = new HashUnion(MANY);
        HashUnion near = new HashUnion(MANY);
        HashUnion picked = new HashUnion(MANY);
        for (int part = 0; part < 40; part++) {
            long[] hashes = random.longs(100_000).map(hash -> hash >>> 1).toArray();
            if (part < 15) {
                exact.add(new KeptHashes(0, hashes));
                exact.add(new KeptHashes(0, hashes));
            }
            near.add(new KeptHashes(0, hashes));
            int zeros = part % 3;
            picked.add(new KeptHashes(
                    zeros,
                    java.util.Arrays.stream(hashes)
                            .filter(hash -> (hash & ((1L << zeros) - 1)) == 0)
                            .toArray()));
        }
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.count()).isEqualTo(1_500_000);
        assertThat(near.isExact()).isFalse();
        assertThat(near.count()).isBetween(3_960_000L, 4_040_000L);
        assertThat(picked.isExact()).isFalse();
        assertThat(picked.count()).isBetween(3_960_000L, 4_040_000L);
    }

    @Test
    void groupsAreSmallOrLargeOnlyTogether() throws IOException {
        describe("train: \"data/*.csv\"");
        for (int file = 0; file < FILES; file++) {
            write(
                    "data/" + file + ".csv",
                    "cat,n\n" + "often,5\n".repeat(20) + "thrice,6\n".repeat(3) + (file == 0 ? "once,777\n" : ""));
            measure(file);
        }
        Measurement.Result merged = merge();
        Facts.Column cat = column(merged, "cat");
        assertThat(cat.detail().values().orElseThrow().counts()).containsExactly(new Facts.ClassCount("often", 160));
        assertThat(cat.detail().values().orElseThrow().hidden()).isEqualTo(2);
        assertThat(column(merged, "n").range().orElseThrow().max()).isEmpty();
        assertThat(column(merged, "n").range().orElseThrow().min()).isEqualTo("5");
        assertThat(FactsText.of(merged.facts().orElseThrow()))
                .doesNotContain("once")
                .doesNotContain("777");
    }

    @Test
    void columnsWithoutRangesAreMerged() throws IOException {
        describe("train: \"data/*.csv\"");
        for (int file = 0; file < 2; file++) {
            write("data/" + file + ".csv", "salary,lat,empty\n" + "73100,47.125,\n73200,48.5,\n".repeat(10));
            measure(file);
        }
        Facts merged = merge().facts().orElseThrow();
        assertThat(FactsText.of(merged)).doesNotContain("731").doesNotContain("47.1");
        assertThat(column(merge(), "lat").distinct()).contains(new Facts.Distinct(2, true));
        assertThat(column(merge(), "empty").nulls()).isEqualTo(40);
    }

    @Test
    void columnsThatPartsTakeForOtherThingsAreNamed() throws IOException {
        describe("train: \"data/*.csv\"");
        write("data/0.csv", "a,b,c\n" + "1,1,\n".repeat(20));
        write("data/1.csv", "a,b,d\n" + "1.5,word,2\n".repeat(20));
        measure(0);
        measure(1);
        Measurement.Result merged = merge();
        assertThat(column(merged, "a").type().name()).isEqualTo("float64");
        assertThat(column(merged, "a").distinct()).contains(new Facts.Distinct(2, true));
        assertThat(column(merged, "a").range().orElseThrow().mean()).isEqualTo("1.25");
        assertThat(column(merged, "b").distinct()).isEmpty();
        assertThat(column(merged, "c").nulls()).isEqualTo(40);
        assertThat(column(merged, "d").nulls()).isEqualTo(20);
        assertThat(merged.findings())
                .extracting(Finding::message)
                .containsExactly("The column \"b\" has other types in other parts: int64 in part-0, string in part-1");
    }

    @Test
    void aPartThatIsMissingTwiceThereOrNoPartIsRefused() throws IOException {
        describe("train: \"data/*.csv\"");
        for (int file = 0; file < 3; file++) {
            write("data/" + file + ".csv", "a\n1\n");
        }
        measure("1/3");
        measure("3/3");
        assertThat(merge().findings()).extracting(Finding::message).containsExactly("1 part is missing: 2/3");
        assertThat(merge().facts()).isEmpty();
        clear();
        measure("one");
        measure("two");
        assertThat(merge().findings())
                .extracting(Finding::message)
                .contains("The file \"data/0.csv\" is in more than one part");
        Files.writeString(parts().resolve("two.part.json"), "{}");
        assertThatThrownBy(this::merge).isInstanceOf(DatacardException.class).hasMessageContaining("is no part");
        clear();
        assertThat(merge().findings())
                .extracting(Finding::message)
                .first()
                .asString()
                .startsWith("There are no parts");
        for (String wrong : List.of("0/3", "4/3", "../x", "", "a b")) {
            assertThatThrownBy(() -> PartName.of(wrong)).isInstanceOf(DatacardException.class);
        }
    }

    @Test
    void aThousandPartsAreMergedWithinTwoSeconds() throws IOException {
        describe("train: \"data/*.csv\"");
        write(
                "data/0.csv",
                "id,n,x,text,label\n"
                        + IntStream.range(0, 2000)
                                .mapToObj(row -> row + "," + random.nextInt(1000) + "," + random.nextGaussian() + ",t"
                                        + random.nextInt() + ","
                                        + List.of("calm", "loud").get(random.nextInt(2)))
                                .collect(Collectors.joining("\n", "", "\n")));
        measure("p");
        Part part = PartFile.read(parts().resolve("p.part.json"), VOCABULARY);
        clear();
        for (int number = 0; number < MANY; number++) {
            PartFiles.write(parts(), other(part, number));
        }
        long start = processor();
        Facts merged = merge().facts().orElseThrow();
        long took = TimeUnit.NANOSECONDS.toMillis(processor() - start);
        System.out.printf("1,000 parts merged in %d ms of processor%n", took);
        assertThat(merged.configs().get(0).rows()).contains(2000L * MANY);
        assertThat(took).isLessThan(4000);
    }

    @Test
    void repeatedRowsAreNotCountedInPartsAndNotStated() throws IOException {
        describe("train: \"data/*.csv\"");
        write("data/0.csv", "label\ncalm\ncalm\n");
        Measurement counting = measurement(MeasureSettings.of(
                1, "1GB", new Facts.Settings(false, true, 1000, 10), folder.resolve("out/measured")));
        Facts part = counting.ofPart(PartName.of("p"))
                .measure(read(), Set.of())
                .facts()
                .orElseThrow();
        Facts merged = counting.merging(folder.resolve("out/parts"))
                .measure(read(), Set.of())
                .facts()
                .orElseThrow();
        for (Facts facts : List.of(part, merged)) {
            assertThat(facts.settings().orElseThrow().duplicates()).isFalse();
            assertThat(facts.configs().get(0).splits())
                    .extracting(Facts.Split::duplicates)
                    .containsOnly(Optional.empty());
        }
    }

    @Test
    void aPartOfVeryManyPicturesIsReadBack() throws IOException {
        write("datacard.yaml", "datacard: 1\nid: parts\nname: T\nsplits: {train: \"data/*.csv\"}\n");
        write("data/0.csv", "id\n1\n");
        measure("p");
        Part small = PartFile.read(parts().resolve("p.part.json"), VOCABULARY);
        List<Facts.DataFile> pictures = IntStream.range(0, 350_000)
                .mapToObj(number -> new Facts.DataFile(
                        "pictures/of/places/" + number + ".png",
                        number,
                        io.github.datacard.text.Digest.of("x"),
                        "png",
                        Optional.empty(),
                        "",
                        Optional.of(new Facts.Image(640, 480)),
                        Optional.empty(),
                        List.of()))
                .toList();
        Facts.Split split = new Facts.Split(
                "train",
                pictures.stream().map(Facts.DataFile::path).toList(),
                1,
                Optional.of(350_000L),
                Optional.empty(),
                List.of());
        PartFiles.write(
                parts(),
                new Part(
                        small.dataset(),
                        small.name(),
                        new Facts(
                                small.facts().engine(),
                                pictures,
                                List.of(new Facts.Config(
                                        "default", List.of(split), List.of(), Optional.empty(), java.util.Map.of()))),
                        List.of()));
        Part read = PartFile.read(parts().resolve("p.part.json"), VOCABULARY);
        assertThat(read.facts().files()).isEqualTo(pictures);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Part other(Part part, int number) {
        Facts.Config config = part.facts().configs().get(0);
        Facts.Split split = config.splits().get(0);
        Facts.DataFile file = part.facts().files().get(0);
        String path = "data/" + number + ".csv";
        return new Part(
                part.dataset(),
                PartName.of("p" + number),
                new Facts(
                        part.facts().engine(),
                        List.of(new Facts.DataFile(
                                path,
                                file.bytes(),
                                file.sha256(),
                                file.format(),
                                file.rows(),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                        List.of(new Facts.Config(
                                config.name(),
                                List.of(new Facts.Split(
                                        split.name(),
                                        List.of(path),
                                        split.bytes(),
                                        split.rows(),
                                        Optional.empty(),
                                        split.columns())),
                                List.of(),
                                Optional.empty(),
                                config.options())),
                        part.facts().settings()),
                part.tables().stream()
                        .map(table -> new PartColumn.Table(
                                table.config(),
                                table.split(),
                                table.columns().stream().map(this::other).toList()))
                        .toList());
    }

    private PartColumn other(PartColumn column) {
        long[] hashes = column.different().hashes();
        return new PartColumn(
                column.name(),
                column.sum(),
                column.squares(),
                column.numbers(),
                column.min(),
                column.max(),
                column.atMin(),
                column.atMax(),
                column.values(),
                column.lengths(),
                new KeptHashes(
                        0,
                        hashes.length < 1500
                                ? hashes
                                : random.longs(hashes.length)
                                        .map(hash -> hash >>> 1)
                                        .toArray()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static Facts.Column column(Measurement.Result result, String name) {
        return result.facts().orElseThrow().configs().get(0).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Without what only rows together show, which parts do not know. */
    private static Facts comparable(Facts facts) {
        return new Facts(
                facts.engine(),
                facts.files(),
                facts.configs().stream()
                        .map(config -> new Facts.Config(
                                config.name(),
                                config.splits().stream()
                                        .map(split -> new Facts.Split(
                                                split.name(),
                                                split.files(),
                                                split.bytes(),
                                                split.rows(),
                                                split.duplicates(),
                                                split.columns()))
                                        .toList(),
                                config.columns(),
                                config.shared(),
                                config.options()))
                        .toList());
    }

    private void describe(String splits) throws IOException {
        write(
                "datacard.yaml",
                "datacard: 1\nid: parts\nname: T\nconfigs:\n  - splits: {" + splits
                        + "}\n    features: {label: {class_label: [calm, loud]}}\n");
    }

    /** One file alone, as a worker has it. */
    private void measure(int file) throws IOException {
        Path away = Files.createDirectories(folder.resolve("away"));
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path other :
                    files.filter(path -> !path.endsWith(file + ".csv")).toList()) {
                Files.move(other, away.resolve(other.getFileName()));
            }
        }
        measure("part-" + file);
        try (Stream<Path> files = Files.list(away)) {
            for (Path other : files.toList()) {
                Files.move(other, folder.resolve("data").resolve(other.getFileName()));
            }
        }
    }

    private void measure(String part) {
        Measurement.Result result =
                measurement().ofPart(PartName.of(part)).measure(read(), Set.of(folder.resolve("away")));
        assertThat(result.part()).as(part).isPresent();
    }

    private Measurement.Result merge() {
        return measurement().merging(folder.resolve("out/parts")).measure(read(), Set.of());
    }

    private Path parts() {
        return folder.resolve("out/parts/parts");
    }

    private void clear() throws IOException {
        if (Files.isDirectory(parts())) {
            try (Stream<Path> files = Files.list(parts())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Measurement measurement() {
        return measurement(MeasureSettings.inFolder(folder.resolve("out/measured")));
    }

    private static Measurement measurement(MeasureSettings settings) {
        return new Measurement(VOCABULARY, () -> DriverManager.getConnection("jdbc:duckdb:"), settings, Progress.NONE);
    }

    private Descriptor read() {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(folder.resolve("datacard.yaml"), new Findings())
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
