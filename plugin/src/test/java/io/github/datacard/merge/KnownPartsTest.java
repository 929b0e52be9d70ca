package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part or key that a user names is one that cards have. */
class KnownPartsTest {
    private static final KnownParts KNOWN = new KnownParts(Library.open(Optional.empty()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own|configs|",
                "own|uses|datacard.own names the front-matter key \"uses\", which no card has.",
                "own|all|datacard.own names the front-matter key \"all\"",
                "own|confgs|Did you mean \"configs\"?",
                "keep|configs|",
                "keep|uses|",
                "keep|splits|",
                "keep|title|",
                "keep|dataset-structure|",
                "keep|all|",
                "keep|usess|datacard.keep names the part or front-matter key \"usess\", which no card has."
                        + " Did you mean \"uses\"?",
                "drop|splits|",
                "drop|all|",
                "drop|zzzzzzzzzzzz|Known are: ",
            })
    void aNameThatNoCardHasIsRefused(String setting, String name, String message) {
        Set<String> names = Set.of(name);
        MergeOptions wishes = new MergeOptions(
                setting.equals("own") ? names : Set.of(),
                setting.equals("keep") ? names : Set.of(),
                setting.equals("drop") ? names : Set.of());
        if (message == null) {
            assertThatCode(() -> KNOWN.require(wishes)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> KNOWN.require(wishes))
                    .isInstanceOf(DatacardException.class)
                    .hasMessageContaining(message);
        }
    }
}
