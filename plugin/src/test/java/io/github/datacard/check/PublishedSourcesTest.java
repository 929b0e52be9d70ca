package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.PublishedDatasets;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.library.Artifacts;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are named by Maven coordinates are judged by what their published descriptors say. */
class PublishedSourcesTest {
    private static final String REVIEWS = "org.example:reviews:json:datacard:1.0";

    @TempDir
    private Path temp;

    private final Map<String, String> published = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private final Artifacts artifacts = (name, extension) -> {
        asked.add(name);
        return Optional.ofNullable(published.get(name))
                .map(this::file)
                .orElseThrow(() -> new Artifacts.Missing("no repository has " + name));
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.example:reviews:1.0",
                "org.example:reviews:json:datacard:1.0",
                "org.example:reviews:md:card:1.0",
                "org.example:reviews:html:page:1.0",
                "org.example:reviews:json:croissant:1.0",
                "org.example:reviews:json:cyclonedx:1.0"
            })
    void everyOutputLeadsToTheDescriptor(String ref) {
        published.put(
                REVIEWS, "{\"datacard\": 1, \"id\": \"reviews\", \"status\": \"retracted\", \"license\": \"mit\"}");
        assertThat(findings(ref))
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("retracted-ancestor", "The source \"" + ref + "\" is retracted"));
    }

    @Test
    void oneOfSeveralDatasetsOfAModuleIsNamedByItsId() {
        findings("org.example:shop:json:raw-reviews-croissant:2.1");
        assertThat(asked).containsExactly("org.example:shop:json:raw-reviews-datacard:2.1");
    }

    @Test
    void theLicenseOfAPublishedSourceCounts() {
        published.put(REVIEWS, "{\"datacard\": 1, \"id\": \"reviews\", \"license\": \"cc-by-nc-4.0\"}");
        assertThat(findings("org.example:reviews:1.0"))
                .extracting(Finding::rule)
                .containsExactly("license-exceeds-source");
    }

    @Test
    void whatAPublishedSourceComesFromIsFollowed() {
        published.put(
                REVIEWS,
                "{\"datacard\": 1, \"id\": \"reviews\", \"license\": \"mit\","
                        + " \"lineage\": {\"sources\": [{\"ref\": \"org.example:raw:1.0\"}, {\"ref\": \"own\"}]}}");
        published.put(
                "org.example:raw:json:datacard:1.0",
                "{\"datacard\": 1, \"id\": \"raw\", \"license\": \"mit\", \"status\": \"retracted\"}");
        assertThat(findings("org.example:reviews:1.0"))
                .extracting(Finding::message)
                .containsExactly("The source \"org.example:raw:1.0\" is retracted, through org.example:reviews:1.0"
                        + " → org.example:raw:1.0");
    }

    @Test
    void idsOfAPublishedDatasetAreNotThoseOfThisRun() {
        published.put(
                REVIEWS,
                "{\"datacard\": 1, \"id\": \"reviews\", \"license\": \"mit\","
                        + " \"lineage\": {\"sources\": [{\"ref\": \"gone\", \"license\": \"mit\"}]}}");
        assertThat(findings("org.example:reviews:1.0", "datacard: 1\nid: gone\nlicense: mit\nstatus: retracted\n"))
                .isEmpty();
    }

    @Test
    void circlesOfPublishedDatasetsEnd() {
        published.put(
                REVIEWS,
                "{\"datacard\": 1, \"id\": \"reviews\", \"license\": \"mit\","
                        + " \"lineage\": {\"sources\": [{\"ref\": \"org.example:reviews:1.0\", \"license\": \"mit\"}]}}");
        assertThat(findings("org.example:reviews:1.0")).isEmpty();
    }

    @Test
    void aSourceThatCannotBeReadIsNamedWithTheReason() {
        published.put("org.example:other:json:datacard:1.0", "{\"colour\": 1}");
        assertThat(findings("org.example:reviews:1.0"))
                .filteredOn(finding -> finding.rule().equals("source-unresolved"))
                .extracting(Finding::message)
                .containsExactly("The source \"org.example:reviews:1.0\" cannot be read: no repository has " + REVIEWS);
        assertThat(findings("org.example:other:1.0"))
                .filteredOn(finding -> finding.rule().equals("source-unresolved"))
                .extracting(Finding::message)
                .containsExactly("The source \"org.example:other:1.0\" cannot be read:"
                        + " org.example:other:json:datacard:1.0 is no descriptor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:isbn:0451450523",
                "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2",
                "https://example.org/reviews",
                "10.5072/example",
                "acme/reviews",
                "arXiv:2301.00001"
            })
    void otherNamesAreNoCoordinates(String ref) {
        assertThat(findings(ref)).extracting(Finding::rule).doesNotContain("source-unresolved");
        assertThat(asked).isEmpty();
    }

    private List<Finding> findings(String ref, String... others) {
        DescriptorReader reader =
                new DescriptorReader(Subjects.VOCABULARY, Limits.DEFAULT, temp.resolve("here"), artifacts);
        List<Descriptor> descriptors = Stream.concat(
                        Stream.of("datacard: 1\nid: clean\nlicense: mit\nlineage: {sources: [{ref: \"" + ref
                                + "\", relation: filtered_from}]}\n"),
                        Stream.of(others))
                .map(text -> reader.parse(temp.resolve("here/datacard.yaml"), text, new Findings())
                        .orElseThrow())
                .toList();
        return Checker.check(
                        Subjects.VOCABULARY, descriptors, PublishedDatasets.namedBy(descriptors, reader, artifacts))
                .stream()
                .filter(finding -> !finding.rule().startsWith("duplicate-")
                        && !finding.rule().equals("source-license"))
                .toList();
    }

    private Path file(String text) {
        try {
            return Files.writeString(Files.createTempFile(temp, "artifact", ".json"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
