package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts are worth, whatever stands around them and wherever in them the answer is. */
class SubstanceTest {
    private static final Substance SUBSTANCE =
            new Substance(Library.open(Optional.empty()).vocabulary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO",
                "[TODO]",
                "<!-- todo -->",
                "**[More Information Needed]**.",
                "<!--TODO-->",
                "( N/A )...",
                "\"tbd\"!",
                "{`todo`};"
            })
    void marksAroundAPhraseDoNotMakeItAnAnswer(String text) {
        assertThat(SUBSTANCE.isPlaceholder(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "<!-->", "-->"})
    void marksAloneAreNoPhrase(String text) {
        assertThat(SUBSTANCE.isPlaceholder(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Four nurses labeled each picture.|TODO, ANSWER",
        "TODO|Four nurses labeled each picture., ANSWER",
        "TODO|More Information Needed, PLACEHOLDER",
        "Describe the annotation process of the dataset here.|TODO, PLACEHOLDER",
        "<!-- a|comment -->|TODO, PLACEHOLDER",
        "TODO <!-- a comment --> , PLACEHOLDER",
        "TODO <!---> , PLACEHOLDER",
        "TODO|<!--> Four nurses labeled each picture., ANSWER",
        "TODO <!-- not a|comment --> of four nurses, ANSWER"
    })
    void oneParagraphThatSaysSomethingIsEnough(String paragraphs, Verdict verdict) {
        assertThat(SUBSTANCE.of(paragraphs.replace("|", "\n\n"))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Please fill in the motivation., true",
        "pls fill in your contact here, true",
        "Please fill out the form., false",
        "Please fill in the application form of the archive., false"
    })
    void requestsToFillAPlaceAreNoAnswer(String text, boolean placeholder) {
        assertThat(SUBSTANCE.isPlaceholder(text)).isEqualTo(placeholder);
    }

    @ParameterizedTest
    @CsvSource({
        "Whom can people write to about the dataset?, none, true",
        "What should the dataset be used for?, Nothing., true",
        "Who paid for it?, none, false",
        "Which biases does the data have?, none, false"
    })
    void whatAQuestionTakesForGrantedCannotBeDenied(String question, String text, boolean denial) {
        assertThat(SUBSTANCE.isDenial(question, text)).isEqualTo(denial);
    }
}
