package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card without a descriptor shows by itself what its template left, and where its front matter and its text part. */
class CardAgainstItselfTest {
    private static final Set<String> RULES = Set.of(
            "card-template-left",
            "card-fields-differ",
            "card-languages-differ",
            "card-size-differs",
            "card-license-differs");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Dataset Card for [Dataset Name]\n\nTides.",
                "# Dataset Card for Dataset Name\n\nTides.",
                "# Tides\n\n## Dataset Description\n\n- **Homepage:** https://example.org\n- **Point of Contact:** -",
                "# Tides\n\n## Dataset Description\n\n- **Homepage:** https://example.org\n- **Paper:**",
                "# Tides\n\n## Dataset Description\n\n- **Homepage:** https://example.org\n"
                        + "- **Repository:** [More Information Needed](https://example.org/how-to)",
                "# Tides\n\n## Languages\n\nDanish, from two harbors.\n\n[More Information Needed]",
                "# Tides\n\n## Languages\n\nDanish, from two harbors.\n\nTODO",
                "# Tides\n\n## Contributions\n\nMade at a harbor.\n\n"
                        + "Thanks to [@github-username](https://github.com/<github-username>) for adding it.",
                "# Tides\n\n## Home\n\nTwo harbors.\n\n[If known, the name of a person who can be asked]()"
            })
    void what_a_template_left_beside_answers_is_found(String body) throws IOException {
        assertThat(found("license: mit", body)).containsExactly("card-template-left");
    }

    @Test
    void each_place_is_named_with_its_line() throws IOException {
        write(
                "license: mit",
                "# Dataset Card for [Dataset Name]\n\n## About\n\nTides.\n\n- **Homepage:** -\n- **Paper:** -");
        assertThat(all())
                .filteredOn(finding -> finding.rule().equals("card-template-left"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().line()).isEqualTo(4);
                    assertThat(finding.message())
                            .endsWith("3 places as they were: the title (line 4), \"Homepage\" (line 10),"
                                    + " \"Paper\" (line 11)");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Dataset Card for Tides\n\nTides of two harbors.",
                "# Tides\n\n## Dataset Description\n\n- **Homepage:** https://example.org\n- **Leaderboard:**",
                "# Tides\n\n## Dataset Description\n\n- **Paper:** [Tides](https://example.org/tides)",
                "# Tides\n\n## Files\n\n- **Harbors:**\n- **Depths:**",
                "# Tides\n\n## License\n\n- **License:**\n  - pictures: CC0\n  - tables: MIT",
                "# Tides\n\n## Lists\n\nEach line holds a note, such as TODO, of a harbor master.",
                "# Tides\n\n## Lists\n\nNotes:\n\n```\nTODO\n```"
            })
    void other_lines_are_no_template(String body) throws IOException {
        assertThat(found("license: mit", body)).isEmpty();
    }

    private static final String FEATURES = "dataset_info:\n  features:\n  - name: tide_height\n    dtype: int64\n"
            + "  - name: harbor\n    dtype: string\n  - name: moon\n    struct:\n    - name: phase\n      dtype: string\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- `height`: in centimeters\n- `harbor`: its name",
                "- **tide_heigth**: in centimeters\n- **harbor**: its name",
                "* `harbor` (string): its name\n* `phase`: of the moon\n* `wind`: at noon"
            })
    void fields_that_the_features_do_not_have_are_found(String fields) throws IOException {
        assertThat(found(FEATURES, "# Tides\n\n## Data Fields\n\n" + fields)).containsExactly("card-fields-differ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- `tide_height`: in centimeters\n- `Harbor`: its name",
                "- `phase`: of the moon",
                "- `harbor`: its name, one of\n  - `east`: the old one\n  - `west`: the new one",
                "- `low`, at ebb\n- `high`, at flood\n- `harbor`: its name",
                "Rows have a `wind` only after 2010.",
                "| name | what |\n| --- | --- |\n| wind | at noon |"
            })
    void fields_of_the_features_and_other_names_are_no_fault(String fields) throws IOException {
        assertThat(found(FEATURES, "# Tides\n\n## Data Fields\n\n" + fields)).isEmpty();
    }

    @Test
    void one_language_in_a_word_and_several_in_a_list_are_found() throws IOException {
        assertThat(found("language: [da, sv]\nmultilinguality: [monolingual]", "# Tides"))
                .containsExactly("card-languages-differ");
        assertThat(found("language: [zh-Hans, zh-Hant]\nmultilinguality: [monolingual]", "# Tides"))
                .isEmpty();
        assertThat(found("language: [da, sv]\nmultilinguality: [monolingual, translation]", "# Tides"))
                .isEmpty();
    }

    @Test
    void a_size_category_is_compared_with_the_rows_of_the_splits() throws IOException {
        String splits = "dataset_info:\n  splits:\n  - name: train\n    num_examples: 1200\n  - name: test\n"
                + "    num_examples: 300\n";
        assertThat(found("size_categories: [100K<n<1M]\n" + splits, "# Tides")).containsExactly("card-size-differs");
        assertThat(found("size_categories: [1K<n<10K]\n" + splits, "# Tides")).isEmpty();
        assertThat(found("size_categories: [10K<n<100K]\n" + splits.replace("1200", "9600"), "# Tides"))
                .isEmpty();
    }

    @Test
    void a_license_that_the_front_matter_calls_unknown_is_found_in_the_text() throws IOException {
        String text = "# Tides\n\n## Licensing Information\n\n";
        assertThat(found("license: unknown", text + "The tables are under CC BY 4.0."))
                .containsExactly("card-license-differs");
        assertThat(found("license: unknown", text + "Ask the harbor master.")).isEmpty();
        assertThat(found("license: cc", text + "The tables are under CC BY 4.0."))
                .isEmpty();
        assertThat(found(
                        "license: cc-by-sa-3.0",
                        text + "The Creative Commons ShareAlike License and the GNU Free Documentation License hold."))
                .isEmpty();
    }

    private List<String> found(String matter, String body) throws IOException {
        write(matter, body);
        return all().stream().map(Finding::rule).filter(RULES::contains).toList();
    }

    private void write(String matter, String body) throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\n" + matter.strip() + "\n---\n" + body + "\n");
    }

    private List<Finding> all() {
        return Runs.on(folder, folder.resolve(".datacard/out")).check().findings();
    }
}
