package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.testing.Compiled;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the recipe of CONTRIBUTING for a rule that computes has one. */
class RuleRecipeTest {
    private static final Class<?> RULE = compiled();

    @TempDir
    private Path temp;

    private Vocabulary vocabulary = Subjects.VOCABULARY;

    @BeforeEach
    void addTheGuide() throws Exception {
        Path own = Files.createDirectories(temp.resolve("own/rules"));
        Files.writeString(own.resolve("loud-summary.yaml"), Snippets.of("CONTRIBUTING.md", "own-guide"));
        vocabulary = Library.open(Optional.of(own.getParent())).vocabulary();
    }

    @Test
    void theRuleFindsTheBadExampleAndNotTheGoodOne() throws Exception {
        RuleGuide guide = vocabulary.rule("loud-summary").orElseThrow();
        List<Finding> found = check(guide.bad());
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("loud-summary");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.location().line()).isEqualTo(3);
            assertThat(finding.text()).isEqualTo("The summary ends with an exclamation mark. End it with a period.");
        });
        assertThat(check(guide.good())).isEmpty();
    }

    private List<Finding> check(String yaml) throws Exception {
        return Checker.check(List.of(rule()), Subjects.of(vocabulary, temp, yaml));
    }

    @SuppressWarnings("unchecked")
    private static Rule<Subject> rule() throws ReflectiveOperationException {
        return (Rule<Subject>) RULE.getDeclaredConstructor().newInstance();
    }

    /** Once: a package has one class of a name. */
    private static Class<?> compiled() {
        try {
            return Compiled.of(
                    Snippets.of("CONTRIBUTING.md", "own-rule"),
                    MethodHandles.lookup(),
                    Files.createTempDirectory("rule"));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
