package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of(
            "license", "language", "links", "motivation", "not_documented", "people", "uses", "id", "considerations");

    @ParameterizedTest
    @CsvSource({
        "licence,license",
        "lisence,license",
        "License,license",
        "langauge,language",
        "lanugages,language",
        "not-documented,not_documented",
        "Not Documented,not_documented",
        "notdocumented,not_documented",
        "motvation,motivation",
        "consideration,considerations",
        "use,uses",
        "ids,id",
        "peopel,people"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "zzz", "documentation", "xy", "reviews", "lll", "funding"})
    void doesNotGuessWildly(String typed) {
        assertThat(Nearest.to(typed, KNOWN)).isEmpty();
    }

    @Test
    void givesAQuestionOrNothing() {
        assertThat(Nearest.hint("licence", KNOWN)).isEqualTo("Did you mean \"license\"? ");
        assertThat(Nearest.hint("zzz", KNOWN)).isEmpty();
        assertThat(Nearest.hint("a", List.of())).isEmpty();
    }

    @Test
    void prefersTheFirstOfEquallyNearWordsWhateverTheirOrder() {
        assertThat(Nearest.to("cot", List.of("cut", "cat"))).contains("cat");
        assertThat(Nearest.to("cot", List.of("cat", "cut"))).contains("cat");
    }
}
