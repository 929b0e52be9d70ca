package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Growth;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a mapping with any number of keys each value is found at once. */
class ManyEntriesTest {
    private static final Path FILE = Path.of("a.yaml");

    private static Node.Mapping mapping(int size) {
        String text = IntStream.range(0, size)
                .mapToObj(i -> "k" + i + ": v" + i + "\n")
                .collect(Collectors.joining());
        return new YamlReader(Limits.DEFAULT).parse(FILE, text, new Findings()).orElseThrow();
    }

    @Test
    void eachKeyHasItsValue() {
        for (int size : new int[] {1, ManyEntries.FEW, ManyEntries.FEW + 1, 200}) {
            Node.Mapping mapping = mapping(size);
            assertThat(mapping.entries()).hasSize(size);
            for (int i = 0; i < size; i++) {
                assertThat(mapping.text("k" + i)).isEqualTo("v" + i);
            }
            assertThat(mapping.get("k" + size)).isEmpty();
            assertThat(mapping).isEqualTo(mapping(size)).hasSameHashCodeAs(mapping(size));
        }
    }

    @Test
    void allKeysAreLookedForInTimeThatGrowsLikeTheirNumber() {
        Node.Mapping small = mapping(5000);
        Node.Mapping large = mapping(50_000);
        Growth.isLinear(5000, size -> {
            Node.Mapping mapping = size == 5000 ? small : large;
            assertThat(mapping.entries())
                    .allMatch(entry -> mapping.get(entry.key().text()).isPresent());
            return mapping;
        });
    }
}
