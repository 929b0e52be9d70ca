package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.facts.FactsText;
import io.github.datacard.facts.NearDuplicates;
import io.github.datacard.json.JsonReader;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are nearly the same are counted as a comparison of all pieces counts them, and no value is in the facts. */
class NearRowsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    @Test
    void sketchesAreAsMuchAlikeAsTexts() {
        Random random = new Random(7);
        for (int pair = 0; pair < 2_000; pair++) {
            List<String> words = words(random, 40);
            List<String> others = new ArrayList<>(words);
            for (int change = random.nextInt(12); change > 0; change--) {
                others.set(random.nextInt(others.size()), word(random));
            }
            String first = String.join(" ", words);
            String second = String.join(" ", others);
            double alike = alike(first, second);
            boolean found = TextSketch.of(first)
                    .orElseThrow()
                    .isLike(TextSketch.of(second).orElseThrow());
            if (alike >= 0.93 || alike < 0.67) {
                assertThat(found).as("%s: %s / %s", alike, first, second).isEqualTo(alike > 0.9);
            }
        }
    }

    @Test
    void caseSignsAndFewWordsMakeNoOtherText() throws IOException {
        Random random = new Random(1);
        List<String> train = IntStream.range(0, 200)
                .mapToObj(row -> String.join(" ", words(random, 60)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> test = IntStream.range(0, 50)
                .mapToObj(row -> String.join(" ", words(random, 60)))
                .collect(Collectors.toCollection(ArrayList::new));
        train.add(train.get(3));
        train.add(train.get(3).toUpperCase(java.util.Locale.ROOT) + "!");
        train.add(train.get(4) + " another");
        test.add(train.get(9).replace(" ", ", "));
        test.add("so " + train.get(9));
        test.add("nearly " + train.get(10));
        test.add("short text");
        write("train", train);
        write("test", test);

        NearDuplicates near = facts(2, "train", "test").configs().get(0).near().orElseThrow();

        assertThat(near.columns()).containsExactly("text");
        assertThat(near.splits())
                .containsExactly(new NearDuplicates.Within("train", 203, 3), new NearDuplicates.Within("test", 53, 1));
        assertThat(near.pairs()).containsExactly(new NearDuplicates.Pair("train", "test", 2, 3));
    }

    @Test
    void factsHoldNoValueAreTheSameForAnyThreadsAndAreReadAgain() throws IOException {
        Random random = new Random(2);
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(row -> String.join(" ", words(random, 30)))
                .collect(Collectors.toCollection(ArrayList::new));
        texts.addAll(texts.subList(0, 30));
        Collections.shuffle(texts, random);
        write("train", texts);
        Facts facts = facts(1, "train");
        String written = FactsText.of(facts);

        assertThat(facts.configs().get(0).near().orElseThrow().splits())
                .containsExactly(new NearDuplicates.Within("train", 330, 30));
        assertThat(FactsText.of(facts(2, "train"))).isEqualTo(written);
        assertThat(texts).noneMatch(written::contains);
        Findings findings = new Findings();
        assertThat(new JsonReader(Limits.DEFAULT)
                        .read(Files.writeString(folder.resolve("facts.json"), written), findings)
                        .flatMap(root -> new FactsReader(VOCABULARY).read(root, findings)))
                .contains(facts);
    }

    @Test
    void withoutLongTextsNothingIsCompared() throws IOException {
        write("train", List.of("one", "two", "two"));
        assertThat(facts(1, "train").configs().get(0).near()).isEmpty();
    }

    private static List<String> words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(word -> word(random)).toList();
    }

    private static String word(Random random) {
        return IntStream.range(0, 3 + random.nextInt(6))
                .mapToObj(letter -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }

    private static double alike(String first, String second) {
        Set<String> both = pieces(first);
        Set<String> all = new HashSet<>(both);
        both.retainAll(pieces(second));
        all.addAll(pieces(second));
        return (double) both.size() / all.size();
    }

    private static Set<String> pieces(String text) {
        return IntStream.rangeClosed(0, text.length() - 5)
                .mapToObj(start -> text.substring(start, start + 5))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void write(String split, List<String> texts) throws IOException {
        Files.writeString(
                folder.resolve(split + ".csv"),
                texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining("\n", "text\n", "\n")));
    }

    private Facts facts(int threads, String... splits) throws IOException {
        Path file = folder.resolve("datacard.yaml");
        Files.writeString(
                file,
                "datacard: 1\nname: Test\n"
                        + List.of(splits).stream()
                                .map(split -> split + ": " + split + ".csv")
                                .collect(Collectors.joining(", ", "splits: {", "}\n")));
        return new Measurement(
                        VOCABULARY,
                        () -> DriverManager.getConnection("jdbc:duckdb:"),
                        MeasureSettings.inFolder(folder.resolve("out"))
                                .using(threads, "1GB")
                                .reading(true, false)
                                .nearly(true),
                        (what, done, all) -> {})
                .measure(
                        new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                                .read(file, new Findings())
                                .orElseThrow(),
                        Set.of())
                .facts()
                .orElseThrow();
    }
}
