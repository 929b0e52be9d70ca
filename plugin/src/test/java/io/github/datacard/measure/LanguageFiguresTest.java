package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.facts.FactsText;
import io.github.datacard.json.JsonReader;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts say in which languages texts are, and nothing of few, short or private ones. */
class LanguageFiguresTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final String ENGLISH =
            "The room was clean but we could hear everything through the walls in number ";
    private static final String GERMAN = "Das Zimmer war sauber, aber man konnte alles durch die Wand hören in Nummer ";

    @TempDir
    private Path folder;

    @Test
    void languagesOfTextsAreShares() throws IOException {
        write("train", 100, row -> (row % 4 == 0 ? GERMAN : ENGLISH) + row);
        assertThat(languages("", "train")).isEqualTo("100: en 75, de 25");
    }

    @Test
    void ofManyTextsSomeAreLookedAt() throws IOException {
        write("train", 30_000, row -> (row % 10 == 0 ? GERMAN : ENGLISH) + row);
        Facts.Languages languages = facts("", 2, "train")
                .configs()
                .get(0)
                .columns()
                .get(0)
                .detail()
                .languages()
                .orElseThrow();
        assertThat(languages.texts()).isBetween(1_500L, 3_000L);
        assertThat(languages.shares().get(0).percent()).isBetween(87, 93);
        assertThat(FactsText.of(facts("", 1, "train"))).isEqualTo(FactsText.of(facts("", 2, "train")));
    }

    @Test
    void equalTextsAreOne() throws IOException {
        write("train", 300, row -> row < 240 ? GERMAN : ENGLISH + row);
        assertThat(languages("", "train")).isEqualTo("61: en 98");
    }

    @Test
    void fewTextsOfALanguageDoNotShow() throws IOException {
        write("train", 100, row -> (row < 9 ? GERMAN : ENGLISH) + row);
        assertThat(languages("", "train")).isEqualTo("100: en 91");
        assertThat(languages("people: no\n", "train")).isEqualTo("100: en 91, de 9");
    }

    @Test
    void whatOneSplitHidesDoesNotFollowFromAll() throws IOException {
        write("train", 100, row -> (row < 11 ? GERMAN : ENGLISH) + row);
        write("test", 100, row -> (row < 2 ? GERMAN : ENGLISH) + "A" + row);
        Facts.Config config = facts("", 2, "train", "test").configs().get(0);
        assertThat(said(config.splits().get(0).columns().get(0))).isEqualTo("100: en 89, de 11");
        assertThat(said(config.splits().get(1).columns().get(0))).isEqualTo("100: en 98");
        assertThat(said(config.columns().get(0))).isEmpty();
    }

    @Test
    void ofShortFewAndPrivateTextsNothingIsSaid() throws IOException {
        write("train", 100, row -> "word" + row);
        assertThat(languages("", "train")).isEmpty();
        write("train", 19, row -> ENGLISH + row);
        assertThat(languages("", "train")).isEmpty();
        write("train", 100, row -> ENGLISH + row);
        assertThat(languages(
                        "configs: [{splits: {train: train.csv}, features: [{name: text, privacy: private}]}]\n",
                        "train"))
                .isEmpty();
    }

    /** Messages of a chat, lists of texts and objects in objects; roles are too few and short to have a language. */
    @Test
    void textsInListsAndObjectsHaveLanguages() throws IOException {
        Files.writeString(
                folder.resolve("train.jsonl"),
                IntStream.range(0, 100)
                        .mapToObj(row -> "{\"turns\": [{\"role\": \"user\", \"content\": \"" + GERMAN + row
                                + "\"}, {\"role\": \"model\", \"content\": \"" + ENGLISH + row + "\"}], \"notes\": [\""
                                + ENGLISH + row + "\", \"" + ENGLISH + (row + 500) + "\"], \"by\": {\"user name\": \""
                                + ENGLISH + row + "\", \"deep\": {\"said\": \"" + GERMAN + row
                                + "\"}}, \"numbers\": [1, 2]}")
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(facts("splits: {train: train.jsonl}\n", 2, "train").configs().get(0).columns().stream()
                        .map(column -> column.name() + " " + said(column)))
                .containsExactly("turns 200: de 50, en 50", "notes 200: en 100", "by 100: de 100", "numbers ");
    }

    @Test
    void partsTogetherAreWhatTheirTextsAre() {
        LanguageFigures figures = new LanguageFigures(new Privacy(
                new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                        .parse(folder.resolve("datacard.yaml"), "datacard: 1\nname: T\n", new Findings())
                        .orElseThrow(),
                VOCABULARY,
                10));
        Facts.Languages first =
                new Facts.Languages(300, List.of(new Facts.LanguageShare("en", 90), new Facts.LanguageShare("de", 10)));
        Facts.Languages second =
                new Facts.Languages(100, List.of(new Facts.LanguageShare("de", 50), new Facts.LanguageShare("fr", 9)));
        assertThat(figures.together(List.of(first, second)))
                .contains(new Facts.Languages(
                        400, List.of(new Facts.LanguageShare("en", 67), new Facts.LanguageShare("de", 20))));
        assertThat(figures.together(List.of())).isEmpty();
    }

    @Test
    void factsAreReadAgain() throws IOException {
        write("train", 100, row -> ENGLISH + row);
        Facts facts = facts("", 2, "train");
        Findings findings = new Findings();
        Optional<Facts> again = new JsonReader(Limits.DEFAULT)
                .read(Files.writeString(folder.resolve("facts.json"), FactsText.of(facts)), findings)
                .flatMap(root -> new FactsReader(VOCABULARY).read(root, findings));
        assertThat(again).contains(facts);
    }

    private void write(String split, int rows, IntFunction<String> text) throws IOException {
        Files.writeString(
                folder.resolve(split + ".csv"),
                IntStream.range(0, rows)
                        .mapToObj(row -> "\"" + text.apply(row) + "\"")
                        .collect(Collectors.joining("\n", "text\n", "\n")));
    }

    private String languages(String more, String... splits) throws IOException {
        return said(facts(more, 2, splits).configs().get(0).columns().get(0));
    }

    private static String said(Facts.Column column) {
        return column.detail()
                .languages()
                .map(languages -> languages.texts() + ": "
                        + languages.shares().stream()
                                .map(share -> share.language() + " " + share.percent())
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private Facts facts(String more, int threads, String... splits) throws IOException {
        String files = more.contains("splits:")
                ? ""
                : List.of(splits).stream()
                        .map(split -> split + ": " + split + ".csv")
                        .collect(Collectors.joining(", ", "splits: {", "}\n"));
        Path file = folder.resolve("datacard.yaml");
        Files.writeString(file, "datacard: 1\nname: Test\n" + files + more);
        Findings findings = new Findings();
        return new Measurement(
                        VOCABULARY,
                        () -> DriverManager.getConnection("jdbc:duckdb:"),
                        MeasureSettings.inFolder(folder.resolve("out"))
                                .using(threads, "1GB")
                                .reading(true, false),
                        (what, done, all) -> {})
                .measure(
                        new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                                .read(file, findings)
                                .orElseThrow(),
                        Set.of())
                .facts()
                .orElseThrow();
    }
}
