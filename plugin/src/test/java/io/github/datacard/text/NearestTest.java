package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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

    @ParameterizedTest
    @CsvSource({
        // Six characters may have two edits, five one.
        "abcxyz,abcdef,false",
        "abcdxy,abcdef,true",
        "abcxy,abcde,false",
        "abcdx,abcde,true",
        "bacdx,abcde,false",
        "bacdef,abcdef,true",
        "badcef,abcdef,true",
        "badcfe,abcdef,false",
        "aabcdef,abcdef,true",
        "ab,cd,false",
        "a,b,true"
    })
    void aThirdOfTheCharactersMayDiffer(String typed, String known, boolean meant) {
        assertThat(Nearest.to(typed, List.of(known)).isPresent()).isEqualTo(meant);
    }

    @Test
    void wordsOfMoreThan200CharactersMeanNothing() {
        String longest = "x".repeat(200);
        assertThat(Nearest.to(longest, List.of(longest + "y"))).isPresent();
        assertThat(Nearest.to(longest + "x", List.of(longest))).isEmpty();
        assertThat(Nearest.certain(longest, List.of(longest))).contains(longest);
        assertThat(Nearest.certain(longest + "x", List.of(longest + "x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "outOfScope,out_of_scope,out_of_scope",
        "out of-scope,out_of_scope,out_of_scope",
        "NAME,name,name",
        "Name,'name,NA_ME',",
        "licence,license,license",
        "licences,license,",
        "licenze,'license,licence',",
        "licens,license,license",
        "licensee,license,license",
        // Four characters are too few, and numbers are never confused.
        "nam1,name,",
        "nema,name,",
        "namee,name,name",
        "train1,train2,",
        "v1.0.1,v1.0.2,",
        "trani1,train1,train1"
    })
    void oneWordIsCertain(String typed, String known, String meant) {
        assertThat(Nearest.certain(typed, List.of(known.split(",")))).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void aHintHasAllThatAreEquallyNearUpToThree() {
        assertThat(Nearest.hint("cot", List.of("cut", "cat", "cat"))).isEqualTo("Did you mean \"cat\" or \"cut\"? ");
        assertThat(Nearest.hint("cot", List.of("cut", "cat", "cit", "cet")))
                .isEqualTo("Did you mean \"cat\" or \"cet\" or \"cit\"? ");
        assertThat(Nearest.hint("licens", List.of("license", "licence", "licens")))
                .isEqualTo("Did you mean \"licens\"? ");
        assertThat(Nearest.hint("licenxx", List.of("licenxy", "licence"))).isEqualTo("Did you mean \"licenxy\"? ");
    }
}
