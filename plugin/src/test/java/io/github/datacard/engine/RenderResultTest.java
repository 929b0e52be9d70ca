package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.findings.ShownPaths;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderResultTest {
    private static final Path OUT = Path.of("out").toAbsolutePath();

    @Test
    void fewCardsAreNamedAndManyAreCounted() {
        assertThat(places(0)).isEmpty();
        assertThat(places(1)).containsExactly("Card: out/set-0/README.md", "Open in a browser: out/index.html");
        assertThat(places(300))
                .containsExactly(
                        "Cards: 300, each in a folder beside the catalog", "Open in a browser: out/index.html");
    }

    private static List<String> places(int sets) {
        List<Path> cards = IntStream.range(0, sets)
                .mapToObj(set -> OUT.resolve("set-" + set).resolve("README.md"))
                .toList();
        return new RenderResult(
                        sets, OUT.resolve("index.html"), cards, List.of(), List.of(), 0, List.of(), root -> root)
                .places(new ShownPaths(OUT.getParent()));
    }
}
