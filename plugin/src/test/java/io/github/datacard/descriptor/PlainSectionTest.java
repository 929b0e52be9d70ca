package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSectionTest {
    @TempDir
    private Path folder;

    @Test
    void a_section_that_is_one_text_is_kept_as_its_field() {
        assertThat(section("collection: Read from gauges.", "collection.timeframe"))
                .contains(new PlainSection("collection", "procedure"));
        assertThat(section("collection: Read from gauges.", "collection.timeframe")
                        .map(PlainSection::remedy))
                .contains("\"collection\" is one value here. To keep it, write it as  collection: {procedure: …}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "collection: {procedure: Read from gauges.}",
                "collection:\n  procedure: Read.",
                "summary: Gauges."
            })
    void a_section_with_fields_takes_another_as_it_is(String yaml) {
        assertThat(section(yaml, "collection.timeframe")).isEmpty();
    }

    @Test
    void the_field_that_the_text_is_needs_no_other_form() {
        assertThat(section("collection: TODO", "collection.procedure")).isEmpty();
    }

    private Optional<PlainSection> section(String yaml, String path) {
        Descriptor descriptor = new DescriptorReader(
                        Library.open(Optional.empty()).vocabulary(), Limits.DEFAULT, folder)
                .parse(folder.resolve("datacard.yaml"), "datacard: 1\nname: Gauges\n" + yaml + "\n", new Findings())
                .orElseThrow();
        return PlainSection.of(descriptor, path);
    }
}
