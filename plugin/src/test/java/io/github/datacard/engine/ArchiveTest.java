package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file of a dataset that is kept as evidence. */
class ArchiveTest {
    private static final String DESCRIPTOR = """
            datacard: 1
            name: Letters
            summary: A few letters.
            composition:
              labels:
                classes: 3
                distribution: {glad: 60, sad: 30, other: 10}
            gaps:
              not_documented: [motivation.funding]
            """;

    @TempDir
    private Path temp;

    private Document page = new Document("");

    @BeforeEach
    void render() throws IOException {
        Files.createDirectories(temp.resolve("letters"));
        Files.writeString(temp.resolve("letters/datacard.yaml"), DESCRIPTOR);
        Runs.on(temp.resolve("letters"), temp.resolve("out")).render();
        page = Jsoup.parse(Files.readString(temp.resolve("out/letters/archive.html")));
    }

    @Test
    void needsNoOtherFile() {
        assertThat(page.select("[src], link[rel=stylesheet], a[href$=.html], a[href$=.json]"))
                .isEmpty();
    }

    @Test
    void allowsItsOwnStyleByItsDigestAndNoScript() {
        String style = page.select("style").first().data();
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .contains("style-src 'sha256-" + Digest.base64(style) + "'")
                .contains("script-src 'none'");
    }

    @Test
    void holdsCardPictureProfilesFindingsAndDescriptor() {
        assertThat(page.select("#composition svg.chart")).hasSize(1);
        assertThat(page.select("#profile-baseline .entry, #profile-datasheet .entry"))
                .hasSizeGreaterThan(80);
        assertThat(page.select("#findings tbody tr").text()).contains("missing-answer", "stated-gap");
        assertThat(page.select("#descriptor code").text()).contains("\"glad\"");
    }

    @Test
    void saysWhereItComesFrom() throws IOException {
        assertThat(page.select("#provenance").text())
                .contains("Datacard 0.1.0-test", "not known", "baseline@1", "datasheet@1", "datacard.yaml")
                .contains(Digest.of(Files.readAllBytes(temp.resolve("letters/datacard.yaml"))));
    }

    @Test
    void namesTheCommitAndChangesThatAreNotInIt() throws IOException {
        Repository repository = Repository.in(temp).with(".gitignore", "out\n").commit();
        String commit = repository.git("rev-parse", "HEAD").strip();
        assertThat(provenance()).contains(commit).doesNotContain("with changes");
        repository.with("letters/datacard.yaml", DESCRIPTOR + "version: 2\n");
        assertThat(provenance()).contains(commit, "with changes to the descriptor");
    }

    private String provenance() throws IOException {
        Runs.on(temp, temp.resolve("out")).render();
        return Jsoup.parse(Files.readString(temp.resolve("out/letters/archive.html")))
                .select("#provenance")
                .text();
    }
}
