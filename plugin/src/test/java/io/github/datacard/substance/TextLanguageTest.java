package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.LabeledText;
import io.github.datacard.vocabulary.Library;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the language of texts is known that others have labeled, and nothing is said where none can be known. */
class TextLanguageTest {
    private static final TextLanguage LANGUAGE =
            TextLanguage.of(Library.open(Optional.empty()).vocabulary());

    /** The thresholds were chosen on these texts, so that this shows that nothing is lost again. */
    @Test
    void articlesOfTheDeclarationAreKnown() {
        Counts known = counts("declaration.tsv", LANGUAGE::knows);

        assertThat(known.texts()).isGreaterThan(350);
        assertThat(known.right()).isGreaterThan(0.96);
        assertThat(known.wrong()).isLessThan(0.005);
    }

    /** What is said of others are mostly languages that stand near. */
    @Test
    void languagesThatItDoesNotKnowAreMostlyUnknown() {
        Counts others = counts("declaration.tsv", language -> !LANGUAGE.knows(language));

        assertThat(others.texts()).isGreaterThan(400);
        assertThat(others.wrong()).isLessThan(0.2);
    }

    @Test
    void shortTextsAreKnownOrLeftOpen() {
        Counts texts = counts("informal.tsv", LANGUAGE::knows);

        assertThat(texts.right()).isGreaterThan(0.84);
        assertThat(texts.wrong()).isLessThan(0.02);
    }

    @Test
    void whatIsNoLanguageIsMostlyUnknown() {
        assertThat(counts("informal.tsv", "-"::equals).wrong()).isLessThan(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ud800", "a", "\u0000\u0000", "ৰ ৱ ৰাজ্যৰ মানুহে", "ソニー パナソニック トヨタ"})
    void whatSaysNothingIsUnknown(String text) {
        assertThat(LANGUAGE.in(text)).isEmpty();
    }

    private static Counts counts(String file, Predicate<String> languages) {
        return new Counts(LabeledText.in(file).stream()
                .filter(labeled -> languages.test(labeled.language()))
                .toList());
    }

    private record Counts(List<LabeledText> all) {
        int texts() {
            return all.size();
        }

        double right() {
            return share(labeled -> found(labeled).equals(Optional.of(labeled.language())));
        }

        double wrong() {
            return share(
                    labeled -> found(labeled).isPresent() && !found(labeled).equals(Optional.of(labeled.language())));
        }

        private static Optional<String> found(LabeledText labeled) {
            return LANGUAGE.in(labeled.text());
        }

        private double share(Predicate<LabeledText> which) {
            return (double) all.stream().filter(which).count() / all.size();
        }
    }
}
