package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that keeps its own text is never written a second time below it, and no key gets a second name. */
class ModeChangedTest {
    private static final String CARD = """
            ---
            languages:
            - en
            license: mit
            pretty_name: Village Letters
            ---

            # Village Letters

            ## Dataset Creation

            ### Curation Rationale

            To show how villagers wrote to each other.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void takeOver() throws IOException {
        Files.writeString(folder.resolve("README.md"), CARD);
        new Initializing(InitRequest.in(folder), Library.open(Optional.empty())).run();
    }

    @Test
    void aWholeCardIsNotAddedToTheTextThatWasTakenOver() throws IOException {
        apply();
        String once = card();
        wantWholeCard();
        ApplyResult result = apply();
        assertThat(card()).isEqualTo(once);
        assertThat(result.blocked()).isEqualTo(1);
    }

    @Test
    void aWholeCardIsWrittenOnceTheOldOneIsDeleted() throws IOException {
        apply();
        wantWholeCard();
        Files.delete(folder.resolve("README.md"));
        apply();
        assertThat(card()).containsOnlyOnce("To show how villagers wrote").containsOnlyOnce("\n# ");
    }

    @Test
    void aWholeCardTakesThePlaceOfOneThatIsAsItWas() throws IOException {
        wantWholeCard();
        apply();
        assertThat(card()).containsOnlyOnce("To show how villagers wrote").containsOnlyOnce("\n# ");
    }

    @Test
    void aKeyWithItsOlderNameGetsNoSecondOne() throws IOException {
        apply();
        assertThat(card()).contains("\nlanguages:\n").doesNotContain("\nlanguage:");
        Runs.on(folder, folder.resolve("out")).apply(MergeOptions.NONE);
        assertThat(card()).contains("\nlanguages:\n").doesNotContain("\nlanguage:");
    }

    private ApplyResult apply() {
        return Runs.on(folder, folder.resolve("out")).apply(MergeOptions.NONE);
    }

    private void wantWholeCard() throws IOException {
        Path descriptor = folder.resolve("datacard.yaml");
        Files.writeString(descriptor, Files.readString(descriptor).replaceAll("(?m)^  mode: .*\n", ""));
    }

    private String card() throws IOException {
        return Files.readString(folder.resolve("README.md"));
    }
}
