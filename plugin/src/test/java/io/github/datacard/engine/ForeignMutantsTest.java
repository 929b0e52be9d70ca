package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.exchange.Importer;
import io.github.datacard.exchange.MappedImporter;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.ByteMutants;
import io.github.datacard.testing.Fuzzing;
import io.github.datacard.testing.HostileTrees;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.TextMutants;
import io.github.datacard.training.TrainingFile;
import io.github.datacard.training.TrainingSummary;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files of other formats, of the machine and of a team, with one thing changed: none ends a goal by what is not ours, nor
 * makes it give up a dataset.
 */
@Slow
class ForeignMutantsTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final List<MappedImporter> IMPORTERS = MappedImporter.all(LIBRARY);
    private static final Path SHIPPED = Path.of("../templates/datacard");
    private static final Path EXAMPLES = Path.of("../examples");

    /** So many mutants are read by importers alone before one is described whole. */
    private static final int WHOLE = 25;

    private static final String DESCRIPTOR = """
            datacard: 1
            name: Levels
            summary: Hourly levels of forty gauges at three rivers.
            license: cc-by-4.0
            language: en
            splits: {train: train.csv}
            """;

    /** Files of other formats, by their names. */
    private enum Format {
        CITATION("CITATION\\.cff"),
        COCO(".*coco\\.json|annotations\\.json|instances.*\\.json"),
        CROISSANT("croissant\\.json"),
        CRATE("ro-crate-metadata\\.json"),
        D4D(".*d4d\\.yaml|datasheet\\.yaml"),
        DATA_PACKAGE("datapackage\\.json"),
        DVC(".*\\.dvc"),
        INFOS("dataset_infos\\.json"),
        KAGGLE("dataset-metadata\\.json"),
        OASIS(".*provenance\\.json"),
        ODCS("datacontract\\.ya?ml|.*\\.odcs\\.ya?ml"),
        YOLO("data(?:set)?\\.ya?ml"),
        ZENODO("\\.zenodo\\.json");

        private final Pattern name;

        Format(String name) {
            this.name = Pattern.compile(name);
        }

        private List<Path> seeds() throws IOException {
            try (Stream<Path> all = Files.walk(Path.of("src/test/resources/exchange"))) {
                return all.filter(file ->
                                name.matcher(file.getFileName().toString()).matches())
                        .sorted()
                        .toList();
            }
        }
    }

    private static final Fuzzing FORMATS = new Fuzzing(400);
    private static final Fuzzing OTHERS = new Fuzzing(30);

    @TempDir
    private Path temp;

    @ParameterizedTest
    @EnumSource
    void noFileOfAnotherFormatEndsAGoal(Format format) throws IOException {
        List<Path> seeds = format.seeds();
        assertThat(seeds).isNotEmpty();
        List<IntFunction<byte[]>> mutants = seeds.stream()
                .map(ForeignMutantsTest::text)
                .map(ForeignMutantsTest::mutants)
                .toList();
        int[] counts = {0};
        FORMATS.read(format.name(), count -> mutants.get(count % seeds.size()).apply(count / seeds.size()), mutant -> {
            int count = counts[0]++;
            Path file =
                    temp.resolve(seeds.get(count % seeds.size()).getFileName().toString());
            Files.write(file, mutant);
            for (Importer importer : IMPORTERS) {
                importer.read(temp, new Findings());
            }
            if (count % WHOLE == 0) {
                describeWhole();
            }
            Files.delete(file);
        });
    }

    private void describeWhole() throws IOException {
        try {
            new Initializing(InitRequest.in(temp), LIBRARY).run();
            isNotGivenUp(Runs.on(temp, temp.resolve("out")).check().findings());
        } catch (DatacardException ours) {
            assertThat(ours.getMessage()).isNotBlank();
        } finally {
            Files.deleteIfExists(temp.resolve("datacard.yaml"));
        }
    }

    private static void isNotGivenUp(List<Finding> findings) {
        assertThat(findings).extracting(Finding::rule).doesNotContain("dataset-failed");
    }

    @ParameterizedTest
    @CsvSource({
        "made-up-mixture.training-summary.yaml",
        "../plugin/src/test/resources/training/none.training-summary.yaml"
    })
    void noSummaryOfTrainingDataEndsTheReader(String seed) throws IOException {
        Path file = temp.resolve("a.training-summary.yaml");
        OTHERS.read("training summary " + seed, mutants(text(EXAMPLES.resolve(seed))), mutant -> {
            Files.write(file, mutant);
            TrainingFile.read(file, new Findings())
                    .ifPresent(read -> assertThat(new TrainingSummary(LIBRARY, read, Map.of()).documents())
                            .isNotEmpty());
        });
    }

    /** What lies beside a descriptor and is read with it. */
    @ParameterizedTest
    @CsvSource({
        ".datacard/facts.json, olympic-hosts/.datacard/facts.json",
        ".datacard/known.json, ''",
        "croissant.json, ../plugin/src/test/resources/exchange/round-trip/croissant.json",
        "README.md, abstracts/README.md"
    })
    void nothingBesideADescriptorEndsAGoal(String name, String seed) throws IOException {
        for (String part : List.of("datacard.yaml", "games.csv")) {
            Files.copy(EXAMPLES.resolve("olympic-hosts").resolve(part), temp.resolve(part));
        }
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        String sound = seed.isEmpty()
                ? "{\"known\": 1, \"findings\": [{\"fingerprint\": \"0a\", \"rule\": \"missing-answer\", \"message\": \"x\"}]}"
                : text(EXAMPLES.resolve(seed));
        Runs runs = Runs.on(temp, temp.resolve("out"));
        OTHERS.read(name, mutants(sound), mutant -> {
            Files.write(file, mutant);
            isNotGivenUp(runs.check().findings());
            isNotGivenUp(runs.render().failures());
            isNotGivenUp(runs.apply(MergeOptions.NONE).findings());
        });
    }

    /** A library that is wrong ends the run, and the message says where. */
    @ParameterizedTest
    @CsvSource({
        "conditions.yaml",
        "contradictions.yaml",
        "croissant-demands.yaml",
        "croissant.yaml",
        "dialects.yaml",
        "expectations.yaml",
        "overview.yaml",
        "scaffold.yaml",
        "exchange/citation-cff.yaml",
        "imports/datapackage.yaml",
        "profiles/baseline.yaml",
        "rules/missing-answer.yaml",
        "vocabulary/motivation.yaml",
        "card/current.yaml",
        "card/front-matter.yaml",
        "hub/front-matter.yaml",
        "hub/loader.yaml",
        "page/messages.yaml",
        "values/count-words.yaml",
        "values/licenses.yaml",
        "values/word-groups.yaml",
        "values/words-hired.yaml"
    })
    void noFileOfATeamEndsAGoalWithoutAReason(String name) throws IOException {
        Path set = Files.createDirectories(temp.resolve("set"));
        Files.writeString(set.resolve("datacard.yaml"), DESCRIPTOR);
        Files.writeString(set.resolve("train.csv"), "text,label\na good one,positive\n");
        Path file = temp.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        OTHERS.read(name, mutants(text(SHIPPED.resolve(name))), mutant -> {
            Files.write(file, mutant);
            try {
                Runs runs = Runs.on(set, temp.resolve("out")).with(temp.resolve("own"));
                isNotGivenUp(runs.check().findings());
                isNotGivenUp(runs.render().failures());
            } catch (DatacardException ours) {
                assertThat(ours.getMessage()).isNotBlank();
            }
        });
    }

    /** By turns bytes, letters and values are changed. */
    private static IntFunction<byte[]> mutants(String sound) {
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        TextMutants texts = new TextMutants(Fuzzing.SEED, List.of("\\u", "[[[[", "{{", "99999999999999999999"));
        ByteMutants damaged = new ByteMutants(Fuzzing.SEED);
        HostileTrees trees = new HostileTrees(Fuzzing.SEED);
        Optional<Object> tree = sound.startsWith("---\n") || sound.startsWith("<!--")
                ? Optional.empty()
                : Optional.of(HostileTrees.read(sound));
        return count -> switch (count % 3) {
            case 0 -> damaged.of(bytes);
            case 1 -> texts.of(sound).getBytes(StandardCharsets.UTF_8);
            default -> tree.map(trees::of).orElseGet(() -> damaged.of(bytes));
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
