package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of datasets whose descriptors make little sense still tell what there is to tell. */
class UnusualDatasetsTest {
    @TempDir
    private Path temp;

    @Test
    void aCircleOfSourcesIsDrawnAndComplainedOf() throws IOException {
        write("Egg", "hen");
        write("Hen", "egg");
        render();
        assertThat(page("egg/index.html")).contains("Hen leads to Egg; Egg leads to Hen.");
        assertThat(page("hen/index.html")).contains("Egg leads to Hen; Hen leads to Egg.");
        assertThat(page("egg/archive.html") + page("hen/archive.html")).contains("is its own ancestor");
        assertThat(page("egg/index.html")).doesNotContain("is its own ancestor");
        assertThat(page("lineage.html")).contains("Egg Hen Derived from", "Hen Egg Derived from");
    }

    @Test
    void aDatasetThatComesFromItselfSaysSo() throws IOException {
        write("Self", "self");
        render();
        assertThat(page("self/index.html"))
                .contains("Dataset self Relation Derived from")
                .doesNotContain("is its own ancestor");
        assertThat(page("self/archive.html")).contains("&quot;self&quot; is its own ancestor");
    }

    @Test
    void aSourceThatIsNotHereIsNamedWithoutALink() throws IOException {
        write("Lost", "team/nowhere");
        render();
        assertThat(page("lost/index.html"))
                .contains("team/nowhere leads to Lost.", "Dataset team/nowhere Relation Derived from");
        assertThat(page("lineage.html")).contains("Lost team/nowhere Derived from");
        assertThat(Files.readString(temp.resolve("out/lost/index.html"))).doesNotContain("nowhere/index.html");
        assertThat(Files.readString(temp.resolve("out/lineage.html"))).doesNotContain("nowhere/index.html");
    }

    @Test
    void aSourceOfBothLineageAndCollectionIsListedOnce() throws IOException {
        Files.writeString(
                folder("photos").resolve("datacard.yaml"),
                "datacard: 1\nname: Photos\nlineage: {sources: [{ref: Commons, relation: derived_from}]}\n"
                        + "collection: {sources: [Commons, Attic]}\n");
        render();
        assertThat(page("photos/index.html"))
                .contains("Commons dataset Derived from Photos", "Attic platform collected from Photos")
                .doesNotContain("Commons platform collected from");
    }

    @Test
    void whatIsNotDocumentedHasNoSource() throws IOException {
        Files.writeString(
                folder("hats").resolve("datacard.yaml"),
                "datacard: 1\nname: Hats\nuses: {intended: Lessons on hats}\n"
                        + "gaps: {not_documented: [uses.out_of_scope]}\n"
                        + "card: {evidence: [{citation: A report, for: [uses]}]}\n");
        render();
        assertThat(page("hats/index.html"))
                .contains("Intended uses 1 # Lessons on hats", "Out of scope # Not documented.");
    }

    @Test
    void aDatasetWithNothingButANameSaysWhatIsMissing() throws IOException {
        Files.writeString(folder("bare").resolve("datacard.yaml"), "datacard: 1\nname: Bare\n");
        render();
        assertThat(page("bare/index.html"))
                .contains(
                        "2% complete",
                        "12 required questions open", "License Not said", "Not for Not said", "but not answered 12")
                .contains("This card does not say where the files are.", "@misc{bare, title = {{Bare}} }");
        assertThat(page("lineage.html")).contains("No dataset says that it comes from another one.");
        assertThat(page("index.html")).contains("1 dataset", "Bare", "License Not said", "2%");
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(
                folder(name.toLowerCase(Locale.ROOT)).resolve("datacard.yaml"),
                "datacard: 1\nname: " + name + "\nlineage: {sources: [{ref: " + source
                        + ", relation: derived_from}]}\n");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temp.resolve("data").resolve(name));
    }

    private void render() {
        Runs.on(temp.resolve("data"), temp.resolve("out")).render();
    }

    /** The words of a page. */
    private String page(String name) throws IOException {
        String html = Files.readString(temp.resolve("out").resolve(name));
        return html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
