package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.library.Artifacts;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Common fields come from an artifact that is named by its coordinates. */
class PublishedBaseTest {
    @TempDir
    private Path temp;

    private final Findings findings = new Findings();

    @Test
    void fieldsOfTheBaseCountAndKeepTheirPlaces() throws IOException {
        Path base = Files.writeString(temp.resolve("base.yaml"), "datacard: 1\ncontact: data@example.org\n");
        Descriptor descriptor = read("extends: org.example:our-base:1.2", (name, extension) -> {
            assertThat(name + " " + extension).isEqualTo("org.example:our-base:1.2 yaml");
            return base;
        });
        assertThat(findings.sorted()).isEmpty();
        assertThat(descriptor.placeOf("contact").file()).isEqualTo(base);
    }

    @Test
    void theCardOfADatasetStandsForItsLongForm() throws IOException {
        Path base =
                Files.writeString(temp.resolve("base.json"), "{\"datacard\": 1, \"contact\": \"data@example.org\"}");
        Descriptor descriptor = read("extends: org.example:shop:md:reviews-card:1.2", (name, extension) -> {
            assertThat(name).isEqualTo("org.example:shop:json:reviews-datacard:1.2");
            return base;
        });
        assertThat(findings.sorted()).isEmpty();
        assertThat(descriptor.placeOf("contact").file()).isEqualTo(base);
    }

    @Test
    void theVersionOfABaseMayNameItsBuild() throws IOException {
        Path base = Files.writeString(temp.resolve("base.yaml"), "datacard: 1\ncontact: data@example.org\n");
        Descriptor descriptor = read("extends: org.example:our-base:1.2+3f9", (name, extension) -> {
            assertThat(name).isEqualTo("org.example:our-base:1.2+3f9");
            return base;
        });
        assertThat(findings.sorted()).isEmpty();
        assertThat(descriptor.placeOf("contact").file()).isEqualTo(base);
    }

    @Test
    void aBaseThatCannotBeReadIsAFindingWithItsPlace() {
        read("extends: org.example:our-base:1.2", Artifacts.NONE);
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("extends-missing");
            assertThat(finding.location().line()).isEqualTo(2);
            assertThat(finding.message()).contains("org.example:our-base:1.2 cannot be read");
        });
    }

    @Test
    void aPublishedBaseNamesNoFilesOfItsReader() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("cache"));
        Files.writeString(outside.resolve("next.datacard-base.yaml"), "datacard: 1\n");
        Path base = Files.writeString(outside.resolve("base.yaml"), "datacard: 1\nextends: next.datacard-base.yaml\n");
        read("extends: org.example:our-base:1.2", (name, extension) -> base);
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("path-outside");
    }

    private Descriptor read(String line, Artifacts artifacts) {
        Path folder = temp.resolve("repository");
        return new DescriptorReader(Library.open(Optional.empty()).vocabulary(), Limits.DEFAULT, folder, artifacts)
                .parse(folder.resolve("datacard.yaml"), "datacard: 1\n" + line + "\n", findings)
                .orElseThrow();
    }
}
