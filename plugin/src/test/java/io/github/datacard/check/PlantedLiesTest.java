package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Good descriptors in which one fact was changed so that it contradicts another: a number, a unit, a license, consent, a split, a source. */
@Slow
class PlantedLiesTest {
    private static final Path LIES = Path.of("src/test/resources/lies");

    /** What good descriptors may still be asked. */
    private static final Set<String> ASKED =
            Set.of("train-test-overlap", "label-instructions", "annotator-pay", "machine-labels");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource({
        "lies, 300, 10",
        "fresh, 100, 9",
        "hidden, 150, 7",
        "plain, 170, 4",
        "everyday, 150, 7",
        "varied, 100, 8"
    })
    void most_lies_are_found(String set, int least, int oneOf) throws IOException {
        List<String[]> lies = Files.readAllLines(LIES.resolve(set + ".tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        for (int i = 0; i < lies.size(); i++) {
            String[] lie = lies.get(i);
            write("lie-" + i, planted(original(lie[0]), lie));
        }
        for (String[] lie : lies) {
            write("original-" + lie[0], original(lie[0]));
        }
        Map<String, Set<String>> found = found();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < lies.size(); i++) {
            Set<String> more = new HashSet<>(found.getOrDefault("lie-" + i, Set.of()));
            more.removeAll(found.getOrDefault("original-" + lies.get(i)[0], Set.of()));
            if (more.isEmpty()) {
                missed.add(String.join(" | ", lies.get(i)));
            }
        }
        assertThat(lies).hasSizeGreaterThanOrEqualTo(least);
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(lies.size() / oneOf);
    }

    @Test
    void originalsAreQuiet() throws IOException {
        for (String name : List.of("reviews", "birds", "letters", "scans", "traffic", "captions")) {
            write("original-" + name, original(name));
        }
        assertThat(found())
                .allSatisfy((name, findings) ->
                        assertThat(findings).as(name).allMatch(finding -> ASKED.contains(finding.split(" ", 2)[0])));
    }

    private Map<String, Set<String>> found() {
        return Runs.on(temp, temp.resolve("out")).check().findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .collect(Collectors.groupingBy(
                        finding -> temp.relativize(finding.location().file())
                                .getName(0)
                                .toString(),
                        TreeMap::new,
                        Collectors.mapping(PlantedLiesTest::key, Collectors.toSet())));
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.message();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(temp.resolve(name)).resolve("datacard.yaml"), text);
    }

    private static String original(String name) throws IOException {
        Path file = LIES.resolve(name + ".yaml");
        return Files.exists(file) ? Files.readString(file) : fresh(name);
    }

    private static String fresh(String name) throws IOException {
        List<FreshCase> cases = new ArrayList<>(FreshCase.of("good"));
        cases.addAll(FreshCase.of("plain"));
        cases.addAll(FreshCase.of("everyday"));
        cases.addAll(FreshCase.of("varied"));
        return cases.stream()
                .filter(fresh -> fresh.name().equals(name))
                .map(fresh -> "datacard: 1\nname: " + name + "\n" + fresh.yaml())
                .findFirst()
                .orElseThrow();
    }

    private static String planted(String text, String[] lie) {
        int offset = Integer.parseInt(lie[2]);
        String there = lie[3].replace("\\n", "\n");
        assertThat(text.substring(offset)).startsWith(there);
        return text.substring(0, offset) + lie[4].replace("\\n", "\n") + text.substring(offset + there.length());
    }
}
