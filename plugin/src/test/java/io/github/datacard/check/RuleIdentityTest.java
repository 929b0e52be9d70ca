package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.datacard.vocabulary.Expectation;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule is its class, which is named as its id; all else about it stands in its guide. */
class RuleIdentityTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.datacard.check");

    private static Stream<JavaClass> classesOfRules() {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .filter(type -> !type.isEquivalentTo(ExpectedAnswers.class))
                .filter(type -> !type.isEquivalentTo(DemandedValue.class));
    }

    @Test
    void eachClassOfARuleIsRegisteredOnce() {
        assertThat(Checker.rules().map(rule -> rule.getClass().getName()).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        classesOfRules().map(JavaClass::getName).toList());
    }

    @Test
    void eachClassIsNamedAsItsIdWhichHasAGuide() {
        assertThat(Checker.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(camel(rule.id())).isEqualTo(rule.getClass().getSimpleName());
            assertThat(VOCABULARY.rule(rule.id())).as(rule.id()).isPresent();
        });
    }

    @Test
    void aRuleThatIsDataHasItsSeverityInItsGuide() {
        assertThat(VOCABULARY.expectations().values()).isNotEmpty().allSatisfy(expectation -> {
            assertThat(expectation.severity().isEmpty() || !expectation.id().equals(expectation.rule()))
                    .as("%s has another severity only as one of several", expectation.id())
                    .isTrue();
            assertThat(VOCABULARY.rule(expectation.rule()))
                    .as(expectation.rule())
                    .isPresent();
        });
    }

    @Test
    void noRuleIsBothCodeAndData() {
        assertThat(Checker.rules().map(Rule::id).toList())
                .doesNotContainAnyElementsOf(VOCABULARY.expectations().values().stream()
                        .map(Expectation::rule)
                        .toList());
    }

    private static String camel(String id) {
        return Stream.of(id.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
