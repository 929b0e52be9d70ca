package io.github.datacard.croissant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of what the official validator says, of its traps and of failures that authors met is shown by a test. */
class CroissantRowsTest {
    private static final Path ROWS = Path.of("src/test/resources/croissant/rows.tsv");
    private static final Path TEST = Path.of("src/test/java/io/github/datacard/croissant/CroissantLinterTest.java");
    private static final String UNTESTED = "-";

    /**
     * A row.
     *
     * @param number where it stands, such as B5.1
     * @param test the method that shows it
     * @param part what stands in the case, or why there is no test
     */
    record Row(String number, String says, String test, String part) {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(ROWS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTestShowsIt(Row row) throws IOException {
        assertThat(row.part()).isNotBlank();
        if (!row.test().equals(UNTESTED)) {
            assertThat(method(row.test())).as(row.says()).contains(row.part());
        }
    }

    @Test
    void noRowIsLeftOut() throws IOException {
        Set<String> numbers = rows().stream().map(Row::number).collect(Collectors.toSet());
        assertThat(numbers)
                .isEqualTo(Stream.of(
                                numbers("B5", 10), numbers("B6", 15), numbers("failures", 24), Stream.of("B5.warnings"))
                        .flatMap(all -> all)
                        .collect(Collectors.toSet()));
        assertThat(rows()).filteredOn(row -> row.test().equals(UNTESTED)).hasSize(4);
    }

    private static Stream<String> numbers(String group, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(at -> group + "." + at);
    }

    /** A method of the test with its cases, as they are when they run. */
    private static String method(String name) throws IOException {
        return Arrays.stream(Files.readString(TEST).split("\n    }\n"))
                .filter(text -> text.contains("void " + name + "("))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no test " + name))
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
