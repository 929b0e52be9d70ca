package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.library.Coordinates;
import io.github.datacard.testing.Runs;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.workspace.Workspace;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rendered for the datasets of a module is found, and can be named by others. */
class AttachingTest {
    private static final Library LIBRARY = Library.open(Optional.empty());

    @TempDir
    private Path top;

    private Path out;

    private List<Attaching.Attachment> attached(Path module, Path... others) {
        Workspace workspace = new Workspace(List.of(module), List.of(), out, top, module, LIBRARY, Limits.DEFAULT);
        return new Attaching(workspace, out, List.of(others)).attachments();
    }

    private void describe(String folder, String name) throws IOException {
        Path dataset = Files.createDirectories(top.resolve(folder));
        Files.writeString(
                dataset.resolve("datacard.yaml"),
                "datacard: 1\nname: " + name + "\nlicense: mit\ncontact: data@example.org\nsummary: Words of " + name
                        + ".\ninternal: [contact]\n");
        out = top.resolve("target/datacard");
    }

    @Test
    void oneDatasetIsAttachedByWhatItsFilesAre() throws IOException {
        describe("words", "Words");
        Runs.on(top, out).render();
        assertThat(attached(top))
                .extracting(Attaching.Attachment::classifier)
                .containsExactly("card", "page", "datacard");
        assertThat(attached(top)).allSatisfy(one -> assertThat(one.file()).isRegularFile());
    }

    @Test
    void whatIsAttachedLeadsToTheLongFormByItsCoordinates() throws IOException {
        describe("words", "Words");
        describe("leaves", "Leaves");
        Runs.on(top, out).render(Attaching.FORMATS.toArray(String[]::new));
        assertThat(attached(top))
                .hasSize(10)
                .extracting(
                        one -> Coordinates.ofDataset("org.example:data:" + one.type() + ":" + one.classifier() + ":1")
                                .flatMap(Coordinates::longForm)
                                .map(Coordinates::classifier)
                                .orElse(""))
                .containsOnly("leaves-datacard", "words-datacard");
    }

    @Test
    void severalDatasetsAreTakenApartByTheirIds() throws IOException {
        describe("words", "Words");
        describe("leaves", "Leaves");
        Runs.on(top, out).render();
        assertThat(attached(top))
                .extracting(one -> one.classifier() + "." + one.type())
                .containsExactly(
                        "leaves-card.md",
                        "leaves-page.html",
                        "leaves-datacard.json",
                        "words-card.md",
                        "words-page.html",
                        "words-datacard.json");
    }

    @Test
    void whatBelongsToAnotherModuleIsLeftToIt() throws IOException {
        describe("words", "Words");
        describe("inner/leaves", "Leaves");
        Runs.on(top, out).render();
        assertThat(attached(top, top.resolve("inner")))
                .extracting(Attaching.Attachment::classifier)
                .contains("card");
        assertThat(attached(top.resolve("inner")))
                .extracting(one -> out.relativize(one.file()).toString())
                .contains("leaves/README.md")
                .noneMatch(file -> file.startsWith("words"));
    }

    @Test
    void whatWasNotRenderedIsNotAttached() throws IOException {
        describe("words", "Words");
        assertThat(attached(top)).isEmpty();
    }

    @Test
    void aDescriptorElsewhereExtendsTheLongForm() throws IOException {
        describe("words", "Words");
        Runs.on(top, out).render();
        Path longForm = out.resolve("words/datacard.json");
        Path other = Files.createDirectories(top.resolve("other"));
        Findings findings = new Findings();
        Descriptor read = new DescriptorReader(
                        LIBRARY.vocabulary(), Limits.DEFAULT, other, (coordinates, extension) -> longForm)
                .parse(
                        other.resolve("datacard.yaml"),
                        "datacard: 1\nname: Other\nextends: org.example:words:json:datacard:1.0\n",
                        findings)
                .orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        assertThat(read.text("distribution.licenses.id")).isEqualTo("mit");
        assertThat(read.name()).isEqualTo("Other");
        assertThat(read.has("contact")).as("what is internal is not published").isFalse();
    }
}
