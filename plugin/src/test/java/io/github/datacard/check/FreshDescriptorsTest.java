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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptors that were labeled before any rule ran on them; CONTRIBUTING has the figures of the first run. */
@Slow
class FreshDescriptorsTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "sentences",
                "cards"
            })
    void planted_faults_are_found_and_near_misses_are_left_alone(String set) throws IOException {
        List<FreshCase> cases = FreshCase.of(set);
        write(cases);
        Map<String, Set<String>> found = found(finding -> true);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!cases.get(i).isRight(found.getOrDefault("case-" + i, Set.of()))) {
                wrong.add(cases.get(i).name());
            }
        }
        assertThat(wrong)
                .containsExactlyElementsOf(cases.stream()
                        .filter(FreshCase::missed)
                        .map(FreshCase::name)
                        .toList());
    }

    @Test
    void good_descriptors_are_left_alone() throws IOException {
        List<FreshCase> cases = FreshCase.of("good");
        write(cases);
        Map<String, Set<String>> found = found(finding -> finding.severity() != Severity.INFO);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Set<String> more = new HashSet<>(found.getOrDefault("case-" + i, Set.of()));
            more.remove("missing-answer");
            more.removeAll(cases.get(i).rules());
            if (!more.isEmpty()) {
                wrong.add(cases.get(i).name() + ": " + more);
            }
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).isEmpty();
    }

    private void write(List<FreshCase> cases) throws IOException {
        for (int i = 0; i < cases.size(); i++) {
            Files.writeString(
                    Files.createDirectories(temp.resolve("case-" + i)).resolve("datacard.yaml"),
                    "datacard: 1\nname: Case " + i + "\n" + cases.get(i).yaml());
        }
    }

    private Map<String, Set<String>> found(Predicate<Finding> filter) {
        return Runs.on(temp, temp.resolve("out")).check().findings().stream()
                .filter(filter)
                .collect(Collectors.groupingBy(
                        finding -> temp.relativize(finding.location().file())
                                .getName(0)
                                .toString(),
                        TreeMap::new,
                        Collectors.mapping(Finding::rule, Collectors.toSet())));
    }
}
