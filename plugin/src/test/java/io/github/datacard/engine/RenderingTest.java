package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Cards, pages and long forms of whole descriptors. */
class RenderingTest {
    private static final Golden CARDS = new Golden("render", "datacard.yaml", "card.md");
    private static final Golden PAGES = new Golden("render", "datacard.yaml", "page.html");

    @TempDir
    private Path output;

    static List<String> cases() {
        return CARDS.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersTheCard(String name) throws IOException {
        CARDS.verify(name, rendered(name, "README.md"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersThePage(String name) throws IOException {
        PAGES.verify(name, rendered(name, "index.html"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writesTheSameBytesAgain(String name) throws IOException {
        String first = rendered(name, "datacard.json") + rendered(name, "README.md");
        assertThat(rendered(name, "datacard.json") + rendered(name, "README.md"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void frontMatterReadsTheSameByOldAndNewYaml(String name) throws IOException {
        String card = rendered(name, "README.md");
        assertThat(card).startsWith("---\n");
        String matter = card.substring(4, card.indexOf("\n---\n", 4) + 1);
        Object old = new Yaml(new SafeConstructor(new LoaderOptions())).load(matter);
        Object current = new Load(LoadSettings.builder().build()).loadFromString(matter);
        assertThat(current).isEqualTo(old);
    }

    private String rendered(String name, String file) throws IOException {
        Runs.on(CARDS.input(name).toAbsolutePath().getParent(), output).render();
        try (Stream<Path> files = Files.walk(output)) {
            return Files.readString(files.filter(path -> path.endsWith(file))
                    .filter(path -> !path.equals(output.resolve(file)))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
