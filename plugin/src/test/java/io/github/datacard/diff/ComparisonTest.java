package io.github.datacard.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.testing.Golden;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changed in meaning, case by case. */
class ComparisonTest {
    private static final Library LIBRARY = Library.open(Optional.empty());
    private static final Comparison COMPARISON = new Comparison(LIBRARY);
    private static final Golden CASES = new Golden("diff", "before.yaml", "changes.txt");

    static List<String> cases() {
        return CASES.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theChangesAreThoseThatMatter(String name) {
        CASES.verify(name, said(COMPARISON.between(state(name, "before"), state(name, "after"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingDiffersFromItself(String name) {
        assertThat(COMPARISON.between(state(name, "after"), state(name, "after")))
                .isEmpty();
    }

    private static String said(List<Change> changes) {
        return changes.isEmpty()
                ? "no change\n"
                : changes.stream()
                        .map(change ->
                                change.grade().word() + " " + change.kind().word() + " " + change.path() + "\n  "
                                        + change.line() + "\n  " + change.reason() + "\n")
                        .collect(Collectors.joining());
    }

    private static DatasetState state(String name, String side) {
        Path file = CASES.input(name).resolveSibling(side + ".yaml").toAbsolutePath();
        Findings findings = new Findings();
        Optional<Facts> facts = Optional.of(file.resolveSibling(side + ".facts.json"))
                .filter(Files::exists)
                .flatMap(found -> new FactsReader(LIBRARY.vocabulary()).readFile(found, findings));
        DatasetState state = DatasetState.of(
                new DescriptorReader(LIBRARY.vocabulary(), Limits.DEFAULT, file.getParent())
                        .parse(file.resolveSibling("datacard.yaml"), text(file), findings)
                        .orElseThrow(),
                facts);
        assertThat(findings.sorted()).isEmpty();
        return state;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
