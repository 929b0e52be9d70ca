package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team writes into a list of words is a phrase, however odd. */
class PhrasePatternTest {
    private static final String LETTERS = "~=*|?_<>#'. \\a";
    private static final int LONGEST = 3;
    private static final PhrasePattern LANGUAGE = new PhrasePattern(Map.of(
            "a",
            List.of("one", ""),
            "number",
            List.of("two", ""),
            "denier",
            List.of("no", ""),
            "clause",
            List.of("which", "")));

    @Test
    void noRowOfMarksFails() {
        assertThatCode(() -> rows().forEach(PhrasePatternTest::looked)).doesNotThrowAnyException();
    }

    private static void looked(String phrase) {
        SoughtPhrase.matchers(SoughtPhrase.all(List.of(phrase), LANGUAGE), "one a ~ two")
                .forEach(Matcher::find);
        LANGUAGE.anyOf(List.of(phrase)).matcher("one a ~ two").find();
    }

    private static Stream<String> rows() {
        List<String> rows = new ArrayList<>(List.of(""));
        for (int from = 0, length = 1; length <= LONGEST; length++) {
            int to = rows.size();
            for (; from < to; from++) {
                for (char letter : LETTERS.toCharArray()) {
                    rows.add(rows.get(from) + letter);
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @CsvSource({
        "'', one two, false",
        "' ', one two, false",
        "one|, one, true",
        "~, a ~ b, true",
        "~scrape, scraped, true",
        "written ... model, written by 30 people no model, false",
        "written ... model, written by 30 people and a model, true",
        "set ... translated, 'a set, machine translated', true",
        "set ... translated, 'a set, which was translated', false",
        "version ... model, version 1.1 of a model, true",
        "version ... model, version. A model, false",
        "copy of the <Name> ... set, a copy of the [Multi News](https://example.org/a) set, true",
        "copy of <Coined>, a copy of TriviaQA, true",
        "copy of <Coined>, a copy of Trivia, false",
        "by <Checkpoint>, by opt-6.7b, true",
        "by <Checkpoint>, by owner/model-base, true",
        "by <Checkpoint>, by 1/2 of them, false",
        "gpt*, GPT4, true"
    })
    void wordsAreFoundAndNothingIsNowhere(String phrase, String text, boolean found) {
        assertThat(LANGUAGE.anyOf(List.of(phrase)).matcher(text).find()).isEqualTo(found);
    }
}
