package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Before\n```json\nCODE\n```\nafter",
                "Before\n  ~~~\nCODE\n~~~~\nafter",
                "Before\n````\nCODE\n```\nCODE\n````\nafter",
                "Before, see [the code](https://example.org/CODE) after",
                "Before\n{'text': 'CODE', 'label': 0}\nafter",
                "Before\n  \"text\": \"CODE\", \"label\": \"CODE\",\nafter",
                "Before\n```\nCODE\n```\nbetween\n```\nCODE\n```\nafter"
            })
    void whatIsNoProseIsBlankAndTheRestKeepsItsPlace(String text) {
        String prose = ProseText.of(text);
        assertThat(prose).hasSameSizeAs(text).startsWith("Before").doesNotContain("CODE");
        assertThat(prose.indexOf("after")).isEqualTo(text.indexOf("after"));
        assertThat(prose.lines().count()).isEqualTo(text.lines().count());
    }

    @Test
    void aSentenceEndsBehindAnAddress() {
        assertThat(ProseText.of("Before https://example.org/CODE. After"))
                .isEqualTo("Before                         . After");
    }

    @Test
    void codeThatIsNotClosedReachesToTheEnd() {
        assertThat(ProseText.of("Before\n```\nCODE\n\nCODE").strip()).isEqualTo("Before");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/clinic",
                "The field \"text\": what was written.",
                "Nothing but prose: a `word` and ~~another~~.",
                ""
            })
    void otherTextsStayAsTheyAre(String text) {
        assertThat(ProseText.of(text)).isEqualTo(text);
    }
}
