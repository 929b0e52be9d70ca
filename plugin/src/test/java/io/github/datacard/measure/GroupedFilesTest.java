package io.github.datacard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with ordinary names are named in facts, and none that is called by a person. */
class GroupedFilesTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    /** The hundred family names that most people in the United States have, by the census of 2010. */
    private static final List<String> FAMILIES =
            List.of(("smith johnson williams brown jones garcia miller davis rodriguez"
                            + " martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez"
                            + " thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott"
                            + " torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts"
                            + " gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy"
                            + " cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward"
                            + " richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez"
                            + " castillo sanders patel myers long ross foster jimenez")
                    .split(" "));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reviews.csv",
                "data/hotel_reviews_2024.csv",
                "survey-responses.parquet",
                "CustomerTickets.jsonl",
                "questions_answers_v2.jsonl",
                "tracks.csv"
            })
    void ordinaryNamesAreNamed(String path) throws IOException {
        assertThat(named(path)).containsExactly(path);
    }

    @Test
    void whatColumnsAreCalledMayBeInNamesOfFiles() throws IOException {
        assertThat(named("petals.csv")).containsExactly("data/**");
        assertThat(named("petals.csv", "petals")).containsExactly("petals.csv");
    }

    @Test
    void noNameOfAPersonIsNamed() throws IOException {
        List<String> given = ids("given").stream().limit(40).toList();
        for (int place = 0; place < FAMILIES.size(); place++) {
            String family = FAMILIES.get(place);
            String name = given.get(place % given.size());
            for (String path : List.of(
                    family + ".csv",
                    "data/" + name + "_" + family + ".csv",
                    "interview-" + family.toUpperCase(Locale.ROOT) + ".csv",
                    "reviews_" + capital(name) + capital(family) + ".csv",
                    "train/" + name + ".csv")) {
                assertThat(named(path))
                        .as(path)
                        .hasSize(1)
                        .noneMatch(shown -> shown.contains(name)
                                || shown.toLowerCase(Locale.ROOT).contains(family));
            }
        }
    }

    @Test
    void noNeutralWordIsANameOfAPerson() {
        Set<String> neutral = VOCABULARY.list("words-neutral-paths").values().stream()
                .filter(value -> value.id().equals("things"))
                .flatMap(value -> value.aliases().stream())
                .collect(Collectors.toSet());

        assertThat(neutral).hasSizeGreaterThan(500).doesNotContainAnyElementsOf(FAMILIES);
        assertThat(neutral).doesNotContainAnyElementsOf(ids("given")).doesNotContainAnyElementsOf(ids("family"));
    }

    private static List<String> ids(String label) {
        return VOCABULARY.list("words-person-names").values().stream()
                .filter(value -> value.label().equals(label))
                .map(ValueList.Value::id)
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<String> named(String path, String... columns) throws IOException {
        Facts.DataFile file = new Facts.DataFile(
                path, 1, "0".repeat(64), "csv", Optional.of(1L), "", Optional.empty(), Optional.empty(), List.of());
        Facts.Split split = new Facts.Split(
                "train",
                List.of(path),
                1,
                Optional.of(1L),
                Optional.empty(),
                Stream.of(columns).map(GroupedFilesTest::column).toList());
        Facts facts = new Facts(
                "test",
                List.of(file),
                List.of(new Facts.Config("default", List.of(split), List.of(), Optional.empty(), Map.of())));
        return GroupedFiles.of(facts, descriptor(), VOCABULARY).files().stream()
                .map(Facts.DataFile::path)
                .map(shown -> shown.equals("**") ? "data/**" : shown)
                .toList();
    }

    private static Facts.Column column(String name) {
        return new Facts.Column(
                name,
                FeatureType.simple("string"),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Descriptor descriptor() throws IOException {
        Path file = Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: T\n");
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(file, new Findings())
                .orElseThrow();
    }
}
