package io.github.datacard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimpleYamlTest {
    private static final Path FILE = Path.of("README.md");
    private static final Location PLACE = Location.of(FILE);
    private static final String MACHINE = "dataset_info:\n- config_name: default\n  features:\n  - name: plot\n"
            + "    dtype: string\n  - name: use\n    dtype:\n      class_label:\n        names:\n          '0': field\n"
            + "          '1': forest\n  splits:\n  - name: train\n    num_bytes: 4012\n    num_examples: 120\n"
            + "  download_size: 1.5e3\nlicense: mit\nsize_categories:\n- 1K<n<10K\n";

    /** Pieces of lines, some of which no simple text has. */
    private static final List<String> PIECES = List.of(
            "a:", "b: ", "c: one", "- ", "-", "  ", "    ", "\n", "\n", "\n", "- d: 2", "'0': x", "\"y\"", "'z'", "~",
            "null", "no", "1.5", "- e", "e f", ":", "#", " # g", "[]", "{}", "[h]", "|", ">", "&i", "*i", "!j", "k,l",
            "---", "a: b: c", "m:n", "?", "%", "@", "`", "'", "\"", "\t", "é", "\r", "- - o", "...", "-1", "0x1F",
            "1_0");

    @Test
    void whatProgramsWriteIsRead() {
        assertThat(SimpleYaml.read(PLACE, MACHINE)).isPresent();
        assertSame(MACHINE);
    }

    @Test
    void whatIsReadIsWhatTheParserReads() {
        Random random = new Random(11);
        int read = 0;
        for (int round = 0; round < 40_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            read += assertSame(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(200);
    }

    @Test
    void aChangedCharacterIsReadAsTheParserReadsIt() {
        Random random = new Random(12);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(MACHINE);
            int at = random.nextInt(text.length());
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.replace(at, Math.min(text.length(), at + random.nextInt(4)), random.nextBoolean() ? piece : "");
            read += assertSame(text.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(2_000);
    }

    /** Whether a text was read; if so, the parser reads the same. */
    private static boolean assertSame(String text) {
        Optional<Node.Mapping> simple = SimpleYaml.read(PLACE, text);
        simple.ifPresent(read -> {
            Findings findings = new Findings();
            Optional<Node.Mapping> parsed = new YamlReader(Limits.DEFAULT).parse(FILE, text, findings);
            assertThat(findings.sorted()).as(text).isEmpty();
            assertThat(parsed.map(SimpleYamlTest::unplaced)).as(text).contains(read);
        });
        return simple.isPresent();
    }

    private static Node.Mapping unplaced(Node.Mapping mapping) {
        return (Node.Mapping) unplaced((Node) mapping);
    }

    private static Node unplaced(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(scalar.text(), scalar.type(), scalar.plain(), PLACE);
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    list.items().stream().map(item -> unplaced(item)).toList(), PLACE);
        }
        return new Node.Mapping(
                ((Node.Mapping) node)
                        .entries().stream()
                                .map(entry ->
                                        new Node.Entry((Node.Scalar) unplaced(entry.key()), unplaced(entry.value())))
                                .toList(),
                PLACE);
    }
}
