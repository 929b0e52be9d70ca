package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that throws is named, and the rules after it are applied. */
class FailuresTest {
    @TempDir
    private Path temp;

    private final class Throws implements Rule, CatalogRule {
        @Override
        public Stream<Finding> check(Subject subject) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public Stream<Finding> check(Catalog catalog) {
            // Fails only when the stream is read, as most bugs do.
            return catalog.descriptors().stream().map(descriptor -> {
                throw new IllegalStateException("on purpose");
            });
        }
    }

    @Test
    void namesTheRuleAndGoesOn() throws java.io.IOException {
        Subject subject = Subjects.of(temp, "datacard: 1\nname: Shop\n");
        Finding next = Finding.of(Severity.INFO, "next", Location.of(temp), "goes on", "");
        List<Finding> found = Checker.check(List.of(new Throws(), any -> Stream.of(next)), subject);
        assertThat(found).extracting(Finding::rule).containsExactly("rule-failed", "next");
        assertThat(found.get(0).message()).contains("The rule throws failed", "on purpose", "FailuresTest.java:");
    }

    @Test
    void alsoWhereTheRuleIsOnAllDatasets() throws java.io.IOException {
        Subject subject = Subjects.of(temp, "datacard: 1\nname: Shop\n");
        List<Finding> found = Checker.check(
                List.<CatalogRule>of(new Throws()), Catalog.of(subject.vocabulary(), List.of(subject.descriptor())));
        assertThat(found).extracting(Finding::rule).containsExactly("rule-failed");
    }
}
