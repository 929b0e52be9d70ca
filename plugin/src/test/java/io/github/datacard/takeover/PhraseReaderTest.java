package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records on one line of a card. */
@Slow
class PhraseReaderTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creators | Ada Doe (affiliation: City library; role: Scanning) | {affiliation=City library, name=Ada Doe, role=Scanning}",
                "creators | Ada (Addy) Doe (affiliation: Library (north)) | {affiliation=Library (north), name=Ada (Addy) Doe}",
                "creators | Ada Doe (affiliation: City library; https://a.example.org/ada) | {affiliation=City library, name=Ada Doe, url=https://a.example.org/ada}",
                "contact | Ada Doe (ada@example.org) | {email=ada@example.org, name=Ada Doe}",
                "people.consent | Yes (https://a.example.org/form) — Signed. | {document=https://a.example.org/form, obtained=Yes, process=Signed.}",
                "collection.sources | Forum (type: Public) — Posts of two years. | {description=Posts of two years., name=Forum, type=Public}",
                "considerations.biases | Selection — Few women. Evidence: Counts. | {description=Few women., evidence=Counts., type=Selection}",
                "considerations.biases | Few women took part — Evidence: Counts | {description=Few women took part, evidence=Counts}",
                "uses.intended | Search — Rationale: Short texts. Users: Students | {rationale=Short texts., use=Search, users=Students}",
                "dates | created 2023-02-01; changed 2024-09-30 | {created=2023-02-01, modified=2024-09-30}",
                "people.consent | Yes (document: https://a.example.org/form) — Signed. | {document=https://a.example.org/form, obtained=Yes, process=Signed.}",
            })
    void eachMemberHasItsWords(String path, String words, String expected) {
        Map<String, String> said = new TreeMap<>();
        PhraseReader.of(field(path), words, PhraseReaderTest::fits)
                .orElseThrow()
                .forEach((member, text) -> said.put(member.name(), text));
        assertThat(said).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "creators | Ada Doe (City library)",
                "creators | Ada Doe (affiliation)",
                "creators | Doe and others (note: moved)",
                "uses.intended | Research on search — and teaching",
                "uses.intended | Ask first (see the rationale: none)",
                "collection.sources | Forum of a city",
                "dates | 2023-02-01",
            })
    void wordsWithoutASecondMemberAreNoRecord(String path, String words) {
        assertThat(PhraseReader.of(field(path), words, PhraseReaderTest::fits)).isEmpty();
    }

    @Test
    void manyBracketsTakeNoLongTime() {
        String words = "Ada (role: x) ".repeat(20_000);

        assertThat(PhraseReader.of(field("creators"), words, PhraseReaderTest::fits))
                .isEmpty();
    }

    private static Field field(String path) {
        return VOCABULARY.field(path).orElseThrow();
    }

    private static boolean fits(Field field, String words) {
        return field.choices().isEmpty()
                || field.choices().stream().anyMatch(choice -> choice.label().equals(words));
    }
}
