package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.engine.RenderResult;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Formats are chosen by their ids, described by files of the library, and say what they do not hold. */
@Slow
class FormatsTest {
    private static final String TINY = """
        format: tiny
        file: tiny.json
        media_type: application/json
        ignores: [card]
        keys:
        """;

    @TempDir
    private Path temp;

    @BeforeEach
    void writeADescriptor() throws IOException {
        write("data/datacard.yaml", """
            datacard: 1
            name: Reviews
            keywords: [shops, reviews]
            creators: [{name: Ada, orcid: 0000-0002-1825-0097}, {name: A shop}]
            motivation: {purpose: To compare classifiers}
            """);
    }

    static List<Path> examples() {
        return Examples.descriptors();
    }

    @Test
    void withoutAChoiceTheLongFormIsWrittenAndNothingIsLost() {
        RenderResult result = runs().render();
        assertThat(result.losses()).isEmpty();
        assertThat(output("datacard.json")).exists();
        assertThat(output("schema-org.json")).doesNotExist();
    }

    @Test
    void onlyChosenFormatsAreWritten() {
        runs().render("schema-org");
        assertThat(output("datacard.json")).doesNotExist();
        assertThat(output("schema-org.json")).exists();
    }

    @Test
    void anUnknownFormatIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> runs().render("schema_orgs"))
                .isInstanceOf(DatacardException.class)
                .hasMessage("There is no format \"schema_orgs\". Did you mean \"schema-org\"? "
                        + "Formats are: long-form, citation-cff, croissant-1.0, croissant, cyclonedx, datacite, datapackage, kaggle,"
                        + " oasis-provenance, ro-crate, schema-org, spdx, zenodo.");
    }

    @Test
    void whatAFormatHasNoPlaceForIsReportedAndTheRestIsNot() {
        assertThat(runs().render("long-form", "schema-org").losses())
                .containsExactly("schema-org.json does not hold (it has no place for them): motivation.purpose");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFileSaysTheSameAsThePageEmbeds(Path descriptor) throws IOException {
        Path out = temp.resolve("example");
        RenderResult result = Runs.on(descriptor.getParent(), out).render("schema-org");
        Path folder = result.cards().get(0).getParent();
        String page = Files.readString(folder.resolve("index.html"));
        String start = "<script type=\"application/ld+json\">";
        int from = page.indexOf(start) + start.length();
        String embedded = page.substring(from, page.indexOf("</script>", from));
        assertThat(tree(Files.readString(folder.resolve("schema-org.json")))).isEqualTo(tree(embedded));
    }

    @Test
    void whatIsInternalStandsInAFormatForTheOrganizationAlone() throws IOException {
        write(
                "data/datacard.yaml",
                "datacard: 1\nname: Reviews\ninternal: [keywords, motivation]\n"
                        + "keywords: [secret-word]\nmotivation: {purpose: secret-purpose}\n");
        RenderResult shown = runs().render("long-form", "schema-org");
        assertThat(Files.readString(output("datacard.json")) + Files.readString(output("schema-org.json")))
                .contains("Reviews")
                .doesNotContain("secret");
        assertThat(shown.losses()).isEmpty();
        assertThat(runs().internally().render("schema-org").losses()).hasSize(1);
        assertThat(Files.readString(output("schema-org.json"))).contains("secret-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "No funding.", "Nobody"})
    void thatNobodyPaidIsNoNameOfAFunder(String nobody) throws IOException {
        write("data/datacard.yaml", """
                datacard: 1
                name: Reviews
                motivation: {funding: "%s"}
                lineage: {sources: [None, {ref: Old Reviews}]}
                """.formatted(nobody));
        runs().render("schema-org", "croissant", "datacite", "ro-crate");
        for (String file : List.of("schema-org.json", "croissant.json", "datacite.xml", "ro-crate-metadata.json")) {
            assertThat(Files.readString(output(file)))
                    .as(file)
                    .contains("Reviews")
                    .doesNotContain(nobody, "None");
        }
        assertThat(Files.readString(output("schema-org.json"))).contains("Old Reviews");
        write("data/datacard.yaml", "datacard: 1\nname: Reviews\nmotivation: {funding: Nonesuch Fund}\n");
        runs().render("schema-org");
        assertThat(Files.readString(output("schema-org.json"))).contains("Nonesuch Fund");
    }

    @Test
    void aFormatOfOnesOwnIsOneFile() throws IOException {
        write("templates/exchange/tiny.yaml", TINY + """
              title: {text: name}
              tags: {texts: keywords}
              makers:
                each: creators
                keys:
                  kind: {is: person, when: orcid, otherwise: group}
                  called: {text: name}
                  of: {texts: /keywords}
            """);
        RenderResult result = runs().with(temp.resolve("templates")).render("tiny");
        assertThat(Files.readString(output("tiny.json"))).isEqualTo("""
            {
              "title": "Reviews",
              "tags": [
                "shops",
                "reviews"
              ],
              "makers": [
                {
                  "kind": "person",
                  "called": "Ada",
                  "of": [
                    "shops",
                    "reviews"
                  ]
                },
                {
                  "kind": "group",
                  "called": "A shop",
                  "of": [
                    "shops",
                    "reviews"
                  ]
                }
              ]
            }
            """);
        assertThat(result.losses())
                .containsExactly(
                        "tiny.json does not hold (it has no place for them): creators.orcid, motivation.purpose");
    }

    @Test
    void ofSeveralFieldsForOneKeyThoseAreLostThatSaySomethingElse() throws IOException {
        write("data/datacard.yaml", """
            datacard: 1
            name: Reviews
            links: {homepage: "https://example.org/a", repository: "https://example.org/b"}
            citation: {text: "https://example.org/a"}
            """);
        write(
                "templates/exchange/tiny.yaml",
                TINY + "  name: {text: name}\n  url: {text: [links.homepage, links.repository, citation.text]}\n");
        assertThat(runs().with(temp.resolve("templates")).render("tiny").losses())
                .containsExactly("tiny.json does not hold (it has no place for them): links.repository");
    }

    @Test
    void manyLossesAreNamedBySectionAndTheirValuesStandInAFile() throws IOException {
        write("data/datacard.yaml", """
            datacard: 1
            name: Reviews
            keywords: [shops, reviews, opinions, products]
            creators: [{orcid: 0000-0002-1825-0097, affiliation: A shop}]
            motivation: {purpose: To compare classifiers, gap: "None was\tbig enough, %s"}
            composition: {synthetic: {share: 20}, modalities: text, data_subjects: people}
            """.formatted("x".repeat(80)));
        write("templates/exchange/tiny.yaml", TINY + "  name: {text: name}\n");
        write("templates/exchange/whole.yaml", """
            format: whole
            file: whole.json
            media_type: application/json
            ignores: [keywords, creators, motivation, composition]
            keys: {name: {text: name}}
            """);
        assertThat(runs().with(temp.resolve("templates"))
                        .render("tiny", "whole", "long-form")
                        .losses())
                .containsExactly(
                        "tiny.json does not hold (it has no place for them):",
                        "  keywords",
                        "  composition: data_subjects, modalities, synthetic.share",
                        "  creators: affiliation, orcid",
                        "  motivation: gap, purpose");
        assertThat(Files.readString(output("losses.txt"))).isEqualTo("""
            tiny.json does not hold (it has no place for them):
              composition.data_subjects: people
              composition.modalities: text
              composition.synthetic.share: 20
              creators.affiliation: A shop
              creators.orcid: 0000-0002-1825-0097
              keywords: shops; reviews; opinions; and 1 more
              motivation.gap: None was big enough, %s…
              motivation.purpose: To compare classifiers

            whole.json holds all of it.
            """.formatted("x".repeat(39)));
    }

    @Test
    void theFormatOfTheRecipeIsWritten() throws IOException {
        write("templates/exchange/short.yaml", Snippets.of("CONTRIBUTING.md", "own-format"));
        runs().with(temp.resolve("templates")).render("short");
        assertThat(tree(Files.readString(output("short.json"))))
                .isEqualTo(Map.of(
                        "kind",
                        "dataset",
                        "title",
                        "Reviews",
                        "tags",
                        List.of("shops", "reviews"),
                        "makers",
                        List.of(Map.of("kind", "person", "name", "Ada"), Map.of("kind", "group", "name", "A shop"))));
    }

    @Test
    void ofAFieldThatIsAListAKeyForOneTextLosesTheRest() throws IOException {
        write(
                "templates/exchange/tiny.yaml",
                TINY + "  tag: {text: keywords}\n  all: {texts: [name, creators.name,"
                        + " motivation.purpose, creators.orcid]}\n");
        assertThat(runs().with(temp.resolve("templates")).render("tiny").losses())
                .containsExactly("tiny.json does not hold (it holds only the first of several): keywords");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {text: nmae}       | it names the field \"nmae\", which does not exist. Did you mean \"name\"?",
                "a: {txt: name}        | the key \"txt\" is not known here. Did you mean \"text\"?",
                "a: {of: name}         | exactly one of these keys is expected: is, text,",
                "a: {text: name, is: 1} | exactly one of these keys is expected: is, text,",
                "a: {text: name, of: 1} | the key \"of\" is not known here",
                "a: {made: magic}      | it names the calculation in Java \"magic\", which does not exist",
                "a: {each: creators}   | the key \"keys\" is missing"
            })
    void aMistakeInAFormatSaysWhere(String rule, String message) throws IOException {
        write("templates/exchange/tiny.yaml", TINY + "  " + rule + "\n");
        assertThatThrownBy(() -> runs().with(temp.resolve("templates")).render())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("tiny.yaml is broken on line 6")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"../up.json", "a/b.json", "index.html", "datacard.json"})
    void aFormatWritesAFileOfItsOwnInTheFolderOfTheDataset(String file) throws IOException {
        write("templates/exchange/tiny.yaml", TINY.replace("tiny.json", file) + "  a: {text: name}\n");
        assertThatThrownBy(() -> runs().with(temp.resolve("templates")).render())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(file);
    }

    private static Object tree(String json) {
        return new Load(LoadSettings.builder().build()).loadFromString(json);
    }

    private Path output(String file) {
        return temp.resolve("out/data").resolve(file);
    }

    private Runs runs() {
        return Runs.on(temp.resolve("data"), temp.resolve("out"));
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
