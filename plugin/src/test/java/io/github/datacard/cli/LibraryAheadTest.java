package io.github.datacard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library is opened beside the reading of the options, where a command needs the shipped one. */
class LibraryAheadTest {
    @ParameterizedTest
    @ValueSource(strings = {"check", "check --failOn=never a", "explain --name=people", "init --directory=a"})
    void aCommandOnDatasetsNeedsIt(String line) {
        assertThat(LibraryAhead.needs(line.split(" ", -1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "help check",
                "check --help",
                "check -h",
                "generate-completion",
                "generate-man-page",
                "chekc",
                "check --templates=own",
                "check a --library=g:a:1",
                "check --library g:a:1"
            })
    void helpAndLibrariesOfOthersDoNot(String line) {
        assertThat(LibraryAhead.needs(line.split(" ", -1))).isFalse();
    }

    @Test
    void whatWasOpenedAheadIsGivenOnceAndIsTheShippedOne() {
        LibraryAhead.startFor("check");
        Library ahead = LibraryAhead.shipped(false);
        Library next = LibraryAhead.shipped(false);
        assertThat(ahead.vocabulary()).isNotSameAs(next.vocabulary());
        assertThat(ahead.vocabulary().names()).isEqualTo(next.vocabulary().names());
    }
}
