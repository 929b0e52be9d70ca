package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that look for words find what people write in many ways, leave other meanings alone, and point at the words. */
class WordsTest {
    @TempDir
    private Path folder;

    private record Row(String rule, boolean fires, String place, String text, String word) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1].equals("fires"), cells[2], cells[3], cells.length > 4 ? cells[4] : "");
        }

        /** The text in a descriptor, on one line of its own. */
        String yaml() {
            String quoted = "\"" + text + "\"\n";
            String head = "datacard: 1\n" + (place.equals("name") ? "" : "name: Notes\n");
            String more = rule.equals("media-size") ? "status: published\ncomposition: {modalities: [image]}\n" : "";
            return head
                    + more
                    + switch (place) {
                        case "attribute" -> "people:\n  demographics:\n    - attribute: " + quoted;
                        case "intended" -> "uses:\n  intended: " + quoted;
                        default -> place + ": " + quoted;
                    };
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/check/words.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wordsFireByTheirMeaning(Row row) throws IOException {
        List<Finding> found = Checker.check(Subjects.of(folder, row.yaml())).stream()
                .filter(finding -> finding.rule().equals(row.rule))
                .toList();
        assertThat(found).as(row.yaml()).hasSize(row.fires ? 1 : 0);
        if (row.fires) {
            assertThat(pointedAt(row.yaml(), found.get(0).location())
                            + found.get(0).message())
                    .containsIgnoringCase(row.word);
        }
    }

    private static String pointedAt(String yaml, Location place) {
        String line = yaml.lines().toList().get(place.line() - 1);
        return place.endLine() == place.line() ? line.substring(place.column() - 1, place.endColumn() - 1) : line;
    }
}
