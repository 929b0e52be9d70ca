package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.NastyText;
import io.github.datacard.text.YamlText;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A tree that was made without writing is the one that writing and reading gives. */
class WrittenTreeTest {
    private static final Path FILE = Path.of("datacard.yaml");
    private static final List<String> TEXTS = NastyText.all();

    @Test
    void treesAreThoseThatAreReadFromWhatIsWritten() {
        Random random = new Random(11);
        int certain = 0;
        for (int round = 0; round < 3_000; round++) {
            Map<String, Object> values = map(random, 1);
            Optional<Node.Mapping> made = WrittenTree.of(FILE, values, Limits.DEFAULT);
            if (made.isPresent()) {
                certain++;
                String yaml = YamlText.writeForPeople(values);
                Findings findings = new Findings();
                Optional<Node.Mapping> read = new YamlReader(Limits.DEFAULT).parse(FILE, yaml, findings);
                assertThat(findings.sorted()).as(yaml).isEmpty();
                assertThat(bare(made.get())).as(yaml).isEqualTo(bare(read.orElseThrow()));
            }
        }
        assertThat(certain).isGreaterThan(500);
    }

    @Test
    void whatAReaderMayRefuseHasNoTree() {
        Object deep = "bottom";
        for (int level = 0; level < Limits.DEFAULT.depth(); level++) {
            deep = List.of(deep);
        }
        List<Map<String, Object>> refused = List.of(
                Map.of("text", "a\u0007"),
                Map.of("text", "\uD800"),
                Map.of("text", "a".repeat(Limits.DEFAULT.scalar() + 1)),
                Map.of("\uFEFFkey", "a"),
                Map.of("é".repeat(2_000), "a"),
                Map.of("deep", deep),
                Map.of("many", Collections.nCopies(TreeBuilder.MOST_NODES, "a")));
        for (Map<String, Object> values : refused) {
            Findings findings = new Findings();
            new YamlReader(Limits.DEFAULT).parse(FILE, YamlText.writeForPeople(values), findings);
            assertThat(findings.hasErrors()).isTrue();
            assertThat(WrittenTree.of(FILE, values, Limits.DEFAULT)).isEmpty();
        }
    }

    private static Map<String, Object> map(Random random, int level) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int entry = random.nextInt(level == 1 ? 5 : 3); entry >= 0; entry--) {
            map.put(random.nextBoolean() ? "key-" + entry : text(random), value(random, level + 1));
        }
        return map;
    }

    private static Object value(Random random, int level) {
        return switch (random.nextInt(level > 4 ? 7 : 10)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> Optional.empty();
            case 3 -> List.of();
            case 4 -> Map.of();
            case 5, 6 -> text(random);
            case 7 -> map(random, level + 1);
            default -> List.of(value(random, level + 1), value(random, level + 1));
        };
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Apart from where it stands, and from how it was written. */
    private static Object bare(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> List.of(bare(entry.key()), bare(entry.value())))
                    .toList();
        }
        if (node instanceof Node.Sequence list) {
            return List.of(
                    "list", list.items().stream().map(WrittenTreeTest::bare).toList());
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return List.of(scalar.type(), scalar.text());
    }
}
