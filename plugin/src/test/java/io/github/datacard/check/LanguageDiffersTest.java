package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.facts.Facts;
import io.github.datacard.substance.TextLanguage;
import io.github.datacard.testing.LabeledText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language that is clearly another one than stated is a finding, and nothing less clear is. */
class LanguageDiffersTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"en, de", "en-GB, fr", "'[en, fr]', de", "ja, ko", "nb, en"})
    void anotherLanguageIsAFinding(String stated, String measured) throws IOException {
        assertThat(found(stated, measured, 95, 2000)).hasSize(1);
    }

    @Test
    void theFindingNamesColumnAndLanguage() throws IOException {
        assertThat(found("en", "de", 95, 2000))
                .containsExactly(
                        "The texts of the column \"text\" were measured to be in German, 95 % of them, and this"
                                + " language is not stated");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, 99, 2000",
        "'[de, en]', en, 99, 2000",
        "nb, no, 99, 2000",
        "da, no, 99, 2000",
        "bs, hr, 99, 2000",
        "zh-Hant, zh, 99, 2000",
        "fil, tl, 99, 2000",
        "la, it, 99, 2000",
        "xh, sw, 99, 2000",
        "multilingual, en, 99, 2000",
        "code, en, 99, 2000",
        "'[fr, xh]', en, 99, 2000",
        "en, de, 89, 2000",
        "en, de, 99, 49"
    })
    void whatIsNotClearIsNone(String stated, String measured, int percent, long texts) throws IOException {
        assertThat(found(stated, measured, percent, texts)).isEmpty();
    }

    /** Even where a single text is taken for one in another language, the rule keeps still: it knows which stand near. */
    @Test
    void noneOfTheLabeledTextsContradictsItsLabel() {
        TextLanguage language = TextLanguage.of(VOCABULARY);

        assertThat(LabeledText.in("declaration.tsv"))
                .filteredOn(labeled -> language.in(labeled.text())
                        .filter(found -> LanguageDiffers.contradicts(VOCABULARY, List.of(labeled.language()), found))
                        .isPresent())
                .isEmpty();
    }

    private List<String> found(String stated, String measured, int percent, long texts) throws IOException {
        Facts.Column column = new Facts.Column(
                        "text",
                        FeatureType.simple("string"),
                        false,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .detailed(Facts.Detail.NONE.in(
                        Optional.of(new Facts.Languages(texts, List.of(new Facts.LanguageShare(measured, percent))))));
        Facts facts = new Facts(
                "test",
                List.of(),
                List.of(new Facts.Config("default", List.of(), List.of(column), Optional.empty(), Map.of())));
        return Checker.check(
                        List.of(new LanguageDiffers()),
                        Subjects.of(folder, "datacard: 1\nname: T\nlanguage: " + stated + "\n", Optional.of(facts)))
                .stream()
                .map(Finding::message)
                .toList();
    }
}
