package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that throws is named, and the rules after it are applied. */
class FailuresTest {
    @TempDir
    private Path temp;

    /** Fails at once. */
    private static final class SplitLeakage implements Rule<Subject> {
        @Override
        public Stream<Finding> check(Subject subject, Report r) {
            throw new IllegalStateException("on purpose");
        }
    }

    /** Fails only when the stream is read, as most bugs do. */
    private static final class LineageCycle implements Rule<DatasetIndex> {
        @Override
        public Stream<Finding> check(DatasetIndex catalog, Report r) {
            return catalog.descriptors().stream().map(descriptor -> {
                throw new IllegalStateException("on purpose");
            });
        }
    }

    /** Finds something everywhere. */
    private static final class TooShort implements Rule<Subject> {
        @Override
        public Stream<Finding> check(Subject subject, Report r) {
            return Stream.of(r.at("name").say("goes on", ""));
        }
    }

    @Test
    void reportsTheIdOfTheRuleAndGoesOn() throws IOException {
        Subject subject = Subjects.of(temp, "datacard: 1\nname: Shop\n");
        List<Finding> found = Checker.check(List.of(new SplitLeakage(), new TooShort()), subject);
        assertThat(found).extracting(Finding::rule).containsExactly("split-leakage", "too-short");
        assertThat(found.get(0).message())
                .contains("The rule split-leakage failed", "on purpose", "FailuresTest.java:");
    }

    @Test
    void alsoWhereTheRuleIsOnAllDatasets() throws IOException {
        Subject subject = Subjects.of(temp, "datacard: 1\nname: Shop\n");
        List<Finding> found = Checker.check(
                List.of(new LineageCycle()), DatasetIndex.of(subject.vocabulary(), List.of(subject.descriptor())));
        assertThat(found).extracting(Finding::rule).containsExactly("lineage-cycle");
        assertThat(found.get(0).message()).contains("The rule lineage-cycle failed");
    }

    /** A rule that is data has no class of its own, and fails under its own id as well. */
    @Test
    void alsoWhereTheRuleIsData() throws IOException {
        Subject subject = Subjects.of(temp, "datacard: 1\nname: Shop\n");
        Expectation broken = new Expectation(
                "faces-consent",
                "faces-consent",
                Optional.empty(),
                "no-such-condition",
                "",
                "",
                Optional.empty(),
                false,
                List.of(List.of("summary")),
                "",
                "Faces can be seen");
        assertThat(Checker.check(List.of(new ExpectedAnswers(broken)), subject))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("faces-consent");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.message()).startsWith("The rule faces-consent failed");
                });
    }
}
