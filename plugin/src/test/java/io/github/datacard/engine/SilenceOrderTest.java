package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody says about people, licenses and biases comes before what is missing besides. */
class SilenceOrderTest {
    @TempDir
    private Path folder;

    @Test
    void whatWeighsMostComesFirst() throws IOException {
        assertThat(nobody("gaps: {not_documented: [citation, keywords, considerations.biases, people.consent]}"))
                .startsWith("What nobody says The whole list: ")
                .contains("People · Consent · License · Biases", "Citation");
    }

    @Test
    void aGapOnASectionNamesWhatWeighsMostInIt() throws IOException {
        String said = nobody("license: mit\ngaps: {not_documented: [distribution, people, maintenance]}");
        assertThat(said)
                .containsSubsequence("People · Groups of people · Consent", "Not for", "Who to ask", "Sensitive data")
                .contains("Answered: License")
                .doesNotContain("About people");
    }

    @Test
    void whatDoesNotApplyIsNotMissing() throws IOException {
        assertThat(nobody("gaps: {not_applicable: {people: No people are in it.}}"))
                .doesNotContain("Consent")
                .contains("License");
    }

    @Test
    void questionsOfFormatsGoByTheirWordsAndNotByNamesOfProperties() throws IOException {
        String open = nobody("profiles: [neurips-2026, croissant-rai]\nuses: {intended: To study letters.}");
        assertThat(open)
                .contains("Social impact", "Intended uses: Rationale")
                .doesNotContain("(", "rai:", "Use cases and the evidence");
        assertThat(Jsoup.parse(Files.readString(folder.resolve("out/letters/index.html")))
                        .select("#unsaid")
                        .text())
                .contains("Sources with their licenses", "Records and fields, ")
                .doesNotContain("(recordSet)", "prov:", "rai:");
    }

    private String nobody(String more) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/letters"));
        Files.writeString(data.resolve("datacard.yaml"), "datacard: 1\nname: Letters\n" + more + "\n");
        Runs.on(folder.resolve("data"), folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/letters/index.html")))
                .select(".nobody")
                .text();
    }
}
