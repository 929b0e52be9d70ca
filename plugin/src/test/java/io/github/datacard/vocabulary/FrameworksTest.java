package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Profile.Question;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The profiles ask what their frameworks ask: as many sections and questions as these publish, where they can be counted.
 * That each question is mapped to fields that exist, the reading of a profile proves.
 */
class FrameworksTest {
    private static final Map<String, Profile> PROFILES =
            Library.open(Optional.empty()).vocabulary().profiles();

    /** Sections and questions as the published text has them; a dash where it has no number of its own. */
    @ParameterizedTest
    @CsvSource({
        // Communications of the ACM 64(12), 2021: 57 questions in 7 sections
        "datasheet, 7, 57",
        // croissant_rai.ttl 1.0: 20 properties
        "croissant-rai, -, 20",
        // croissant-spec-1.1.md: 8 required, 7 recommended, recordSet, isLiveDataset, citeAs, sdVersion; 3 kinds of
        // terms
        "croissant-core, -, 22",
        // docx template of the authors: 14 sections; its 98 topics are split where one asks several things
        "healthsheet, 14, 109",
        // extended template: what stands above its 15 sections, and these; several of its 177 prompts share a field
        "data-card, 16, 107",
        // FAccT 2022: 5 sections, 21 topics
        "crowdworksheets, 5, 21",
        // version 2: header and 14 elements; version 3: header and 16 elements
        "data-statement-v2, 15, -",
        "data-statement-v3, 17, -",
        // specification.md 1.0.0: Source, Provenance, Use
        "data-provenance, 3, -",
        // prov.md CSD01: set, source, provenance, use
        "provenance-oasis-1.0, 4, -",
        // Civil Code 3111: 12 items, of which the date of first use belongs to the model
        "california-ab-2013, 1, 11",
        // datasetcard_template.md: the summary and ten headings of the second level
        "hf-card, 11, -",
        // additional questions for speech: motivation, composition, collection, preprocessing, and the last three
        // together
        "speech, 5, -",
        // D4D: the modules of the schema, among them governance, ethics and human subjects
        "d4d-core, 10, -",
        // Annex IV 2(d) and 2(g), Article 10, Annex XI
        "eu-annex-iv, 4, -",
        // core properties, eight of responsible AI and provenance
        "neurips-2026, 3, -",
        // Commission template of 24 July 2025: general information, data sources, data processing
        "eu-training-summary, 3, -",
        // community template: description, structure, creation, considerations, additional information
        "hf-card-classic, 5, -",
    })
    void asksWhatTheFrameworkAsks(String id, String sections, String questions) {
        Profile profile = Optional.ofNullable(PROFILES.get(id)).orElseThrow();
        if (!sections.equals("-")) {
            assertThat(profile.sections()).hasSize(Integer.parseInt(sections));
        }
        if (!questions.equals("-")) {
            assertThat(profile.questions()).hasSize(Integer.parseInt(questions));
        }
    }

    @Test
    void each_letter_of_article_10_is_asked() {
        assertThat(Optional.ofNullable(PROFILES.get("eu-annex-iv"))
                        .orElseThrow()
                        .questions())
                .extracting(Question::number)
                .contains(
                        "10(2)(a)",
                        "10(2)(b)",
                        "10(2)(c)",
                        "10(2)(d)",
                        "10(2)(e)",
                        "10(2)(f)",
                        "10(2)(g)",
                        "10(2)(h)",
                        "10(3)",
                        "10(4)",
                        "10(5)");
    }

    @Test
    void the_eight_items_of_neurips_are_essential() {
        assertThat(Optional.ofNullable(PROFILES.get("neurips-2026"))
                        .orElseThrow()
                        .questions())
                .filteredOn(Question::essential)
                .hasSize(8);
    }

    @Test
    void allFrameworksAreThere() {
        assertThat(PROFILES.keySet())
                .contains(
                        "baseline",
                        "california-ab-2013",
                        "eu-article-53-dataset",
                        "provenance-oasis-1.0",
                        "carbon",
                        "croissant-core",
                        "croissant-rai",
                        "crowdworksheets",
                        "d4d-core",
                        "data-card",
                        "data-provenance",
                        "data-statement-v2",
                        "data-statement-v3",
                        "datasheet",
                        "eu-annex-iv",
                        "eu-training-summary",
                        "healthsheet",
                        "hf-card",
                        "hf-card-classic",
                        "hf-metadata",
                        "labeling-instructions",
                        "nutrition-label",
                        "speech");
    }

    @Test
    void eachQuestionHasANumberAndEachFrameworkASource() {
        PROFILES.values().forEach(profile -> {
            assertThat(profile.questions()).as(profile.id()).isNotEmpty().allSatisfy(question -> {
                assertThat(question.number()).isNotBlank();
                assertThat(question.answers()).isNotEmpty();
            });
            if (!profile.id().equals("baseline") && !profile.id().equals("reference")) {
                assertThat(profile.source()).as(profile.id()).startsWith("https://");
            }
        });
    }

    @Test
    void theWholeOfCrowdWorkSheetsHangsOnPeopleWhoAnnotate() {
        assertThat(Optional.ofNullable(PROFILES.get("crowdworksheets"))
                        .orElseThrow()
                        .questions())
                .extracting(Question::when)
                .containsOnly("people-may-have-annotated");
    }
}
