package io.github.datacard.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that papers make us expect of a card was forgotten, and the rules name the papers that they come from. */
class ExpectationsOfPapersTest {
    private static final Map<String, RuleGuide> RULES =
            Library.open(Optional.empty()).vocabulary().rules();

    private record Expected(String what, List<String> papers, List<String> rules, String elsewhere) {
        static Expected of(String row) {
            String[] cells = row.split("\t", -1);
            return new Expected(cells[0], words(cells[1], "\\|"), words(cells[2], " "), cells[3]);
        }

        private static List<String> words(String cell, String between) {
            return Stream.of(cell.split(between, -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    @Test
    void eachExpectationHasARuleOrAReason() throws IOException {
        assertThat(expected()).hasSize(64).allSatisfy(one -> {
            assertThat(RULES.keySet()).as(one.what).containsAll(one.rules);
            assertThat(one.rules.isEmpty() && one.elsewhere.isEmpty())
                    .as(one.what)
                    .isFalse();
        });
    }

    @Test
    void rulesNameThePapersThatTheyComeFrom() throws IOException {
        assertThat(expected()).allSatisfy(one -> {
            String sources = one.rules.stream()
                    .map(RULES::get)
                    .flatMap(guide -> Optional.ofNullable(guide).stream())
                    .map(RuleGuide::source)
                    .collect(Collectors.joining("; "));
            assertThat(one.papers)
                    .as(one.what)
                    .allSatisfy(paper -> assertThat(sources).contains(paper));
        });
    }

    private static List<Expected> expected() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/vocabulary/expectations-of-papers.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Expected::of)
                .toList();
    }
}
