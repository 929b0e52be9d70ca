package io.github.datacard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.datacard.testing.Browser;
import io.github.datacard.testing.InBrowser;
import io.github.datacard.testing.OnCorpus;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn test} is the fast part: what opens a browser or starts Maven waits for {@code mvn verify}. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.OnlyIncludeTests.class)
final class TestTagsTest {
    private static final String STARTING_MAVEN = ArchitectureTest.ROOT + ".it";

    private static final DescribedPredicate<JavaClass> USING_BROWSER = DescribedPredicate.describe(
            "use the browser",
            type -> !type.getName().startsWith(Browser.class.getName())
                    && !type.isEquivalentTo(TestTagsTest.class)
                    && type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(use -> use.getTargetClass().isEquivalentTo(Browser.class)));

    @ArchTest
    static void whatUsesTheBrowserIsTagged(JavaClasses classes) {
        whatUsesTheBrowserHas(InBrowser.class).check(classes);
    }

    @ArchTest
    static void theRuleFindsWhatUsesTheBrowser(JavaClasses classes) {
        assertThat(whatUsesTheBrowserHas(OnCorpus.class).evaluate(classes).hasViolation())
                .isTrue();
    }

    @ArchTest
    static void testsThatStartMavenAreIntegrationTests(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(STARTING_MAVEN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STARTING_MAVEN)
                .check(classes);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(STARTING_MAVEN)
                .and()
                .areMetaAnnotatedWith(Test.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("IT")
                .check(classes);
    }

    @ArchTest
    static void theBuildLeavesOutEachTag(JavaClasses classes) throws IOException {
        Set<String> tags = classes.stream()
                .filter(JavaClass::isAnnotation)
                .flatMap(type -> type.tryGetAnnotationOfType(Tag.class).stream())
                .map(Tag::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tags).isNotEmpty().isEqualTo(tagsOfTheBuild());
    }

    private static Set<String> tagsOfTheBuild() throws IOException {
        String pom = Files.readString(Snippets.root().resolve("plugin/pom.xml"));
        return Pattern.compile("<test\\.later>(.*\\|.*)</test\\.later>")
                .matcher(pom)
                .results()
                .flatMap(property -> Stream.of(property.group(1).split("\\|", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArchRule whatUsesTheBrowserHas(Class<? extends Annotation> tag) {
        return classes().that(USING_BROWSER).should().beMetaAnnotatedWith(tag);
    }
}
