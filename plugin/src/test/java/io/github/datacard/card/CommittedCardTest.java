package io.github.datacard.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card is read once for all that judge it. */
final class CommittedCardTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"- en\n- de", "only a text", "a: [", "a: 1\na: 2"})
    void frontMatterThatIsNoMappingIsReportedOnce(String matter) throws IOException {
        assertThat(read(matter).isReadable()).isFalse();
        Path folder = Files.createDirectories(temp.resolve("soil"));
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nname: Soil\nsummary: Samples of soil from twelve fields.\n");
        Files.writeString(folder.resolve("README.md"), "---\n" + matter + "\n---\n# Soil\n");
        assertThat(Runs.on(folder, temp.resolve("out")).check().findings())
                .filteredOn(finding -> finding.location().file().endsWith("README.md"))
                .extracting(Finding::rule)
                .containsExactly("card-front-matter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "|-", "|+", ">"})
    void aBlockOfTextAsTheLastKeyEndsAtTheFence(String style) {
        CommittedCard card = read("name: A\nnote: " + style + "\n  one\n  two");
        assertThat(card.isReadable()).isTrue();
        assertThat(card.frontMatter().orElseThrow().text("note").strip())
                .isEqualTo(style.equals(">") ? "one two" : "one\ntwo");
        assertThat(card.text()).isEqualTo("---\nname: A\nnote: " + style + "\n  one\n  two\n---\n# A\n");
    }

    @Test
    void commentsAloneAreFrontMatterWithoutEntries() {
        CommittedCard card = read("# nothing yet");
        assertThat(card.isReadable()).isTrue();
        assertThat(card.frontMatter().orElseThrow().entries()).isEmpty();
    }

    private static CommittedCard read(String matter) {
        return CommittedCard.of(Path.of("README.md"), "---\n" + matter + "\n---\n# A\n");
    }
}
