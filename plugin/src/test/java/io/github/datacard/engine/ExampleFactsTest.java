package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the examples are those of their data, and their cards show them. */
class ExampleFactsTest {
    @TempDir
    private Path output;

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    chemical-elements = | 1.008 to 238.03, 34 missing |
                    olympic-hosts     = | 1896 to 2024 |
                    generated-shapes  = | 32×32: 14, 24×24: 10 |
                    made-up-headlines = | 94 different, 20 to 32 characters |
                    """)
    void areFreshAndOnTheCard(String name, String figure) throws IOException {
        Path example = Snippets.root().resolve("examples").resolve(name);
        assertThat(example.resolve(".datacard/facts.json")).exists();
        Runs runs = Runs.on(example, output);
        assertThat(runs.measuring().check().findings())
                .filteredOn(finding -> List.of("facts", "data", "column", "count", "classes")
                        .contains(finding.rule().split("-", 2)[0]))
                .extracting(finding -> finding.severity() + " " + finding.message())
                .noneMatch(text -> text.startsWith("ERROR"));
        runs.render();
        assertThat(Files.readString(output.resolve(name).resolve("README.md"))).contains(figure);
    }
}
