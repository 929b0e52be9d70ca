package io.github.datacard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package may use which, and what a class looks like. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    static final String ROOT = "io.github.datacard";

    /** Each package and the packages it may use, lowest first. A new package needs a line. */
    private static final Map<String, Set<String>> ARROWS = table("""
            diagnostic →
            text       → diagnostic
            git        → diagnostic
            yaml       → diagnostic
            json       → diagnostic, yaml
            library    → diagnostic, text, yaml
            vocabulary → diagnostic, json, library, text
            markdown   → text
            license    → vocabulary
            substance  → markdown, vocabulary
            hub        → diagnostic, library, markdown, text, vocabulary, yaml
            descriptor → diagnostic, json, library, substance, text, vocabulary, yaml
            facts      → descriptor, diagnostic, json, vocabulary, yaml
            evidence   → descriptor, diagnostic, text, vocabulary
            data       → descriptor, diagnostic, facts, hub, json, text, yaml
            measure    → data, descriptor, diagnostic, facts, library, substance, text, vocabulary
            assessment → data, descriptor, evidence, facts, vocabulary
            template   → diagnostic, library, markdown, text, vocabulary
            document   → assessment, data, descriptor, diagnostic, facts, hub, json, library, license, markdown, text, \
                         vocabulary
            check      → assessment, data, descriptor, diagnostic, evidence, facts, hub, license, substance, text, \
                         vocabulary
            diff       → descriptor, diagnostic, document, facts, json, library, text, vocabulary
            findings   → assessment, diagnostic, json, text, vocabulary
            croissant  → diagnostic, library, text, vocabulary, yaml
            exchange   → assessment, croissant, data, descriptor, diagnostic, document, facts, json, library, \
                         markdown, substance, text, vocabulary, yaml
            card       → descriptor, diagnostic, document, facts, hub, json, library, markdown, template, text, \
                         vocabulary, yaml
            takeover   → card, descriptor, diagnostic, exchange, library, markdown, substance, text, \
                         vocabulary, yaml
            merge      → card, descriptor, diagnostic, document, hub, library, markdown, substance, \
                         takeover, template, text, vocabulary, yaml
            audit      → card, diagnostic, hub, json, library, markdown, substance, takeover, vocabulary, yaml
            chart      → document, vocabulary
            page       → audit, chart, descriptor, document, json, library, license, template, text, vocabulary
            publish    → diagnostic, git, json, library, text, yaml
            resolver   → diagnostic, library, publish
            training   → descriptor, diagnostic, library, license, text, vocabulary, yaml
            audience   → assessment, card, data, descriptor, diagnostic, document, exchange, facts, merge, template, \
                         text, vocabulary
            workspace  → audience, check, descriptor, diagnostic, git, measure, text, vocabulary, yaml
            cardcheck  → assessment, audience, card, check, croissant, data, descriptor, diagnostic, facts, hub, markdown, \
                         merge, substance, takeover, text, vocabulary, workspace, yaml
            judging    → assessment, audience, cardcheck, check, croissant, data, descriptor, diagnostic, evidence, \
                         exchange, facts, json, measure, text, training, vocabulary, workspace, yaml
            engine     → assessment, audience, audit, card, check, data, descriptor, diagnostic, diff, document, \
                         exchange, facts, findings, git, hub, json, judging, library, license, markdown, measure, merge, \
                         page, publish, substance, takeover, template, text, training, vocabulary, workspace, yaml
            maven      → audience, check, diagnostic, diff, engine, findings, library, measure, merge, publish, resolver, text, \
                         vocabulary, workspace, yaml
            cli        → audience, check, diagnostic, diff, engine, findings, library, measure, merge, publish, resolver, text, \
                         vocabulary, workspace, yaml
        """);

    /** The packages that may use what others wrote. */
    private static final Map<String, Set<String>> LIBRARIES = table("""
        org.apache.maven   → maven, resolver
        org.eclipse.aether → maven, resolver
        picocli            → cli
        org.objectweb.asm  → cli
        org.yaml.snakeyaml → yaml
        org.commonmark     → markdown
        org.owasp          → markdown
        freemarker         → template
        tools.jackson      → json
        com.github.difflib → text
        org.apache.parquet → data
        org.apache.commons → data
        de.siegmar.fastcsv → data
        io.airlift         → data
        org.jbibtex        → check
        """);

    private static final String VAGUE_NAME = ".*(Util|Utils|Helper|Manager)";

    /** Maven's plugin for plugins writes it. */
    private static final DescribedPredicate<JavaClass> GENERATED = DescribedPredicate.describe(
            "generated", type -> type.getSimpleName().equals("HelpMojo"));

    @ArchTest
    static void eachPackageHasALine(JavaClasses classes) {
        Set<String> packages =
                classes.stream().map(ArchitectureTest::packageOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(ARROWS.keySet()));
    }

    @ArchTest
    static void arrowsLeadFromHigherLinesToLowerOnes(JavaClasses classes) {
        Set<String> above = new TreeSet<>();
        ARROWS.forEach((from, targets) -> {
            assertThat(above).as("what %s may use stands above it", from).containsAll(targets);
            above.add(from);
        });
    }

    @ArchTest
    static void packagesUseOnlyWhatTheirLineNames(JavaClasses classes) {
        ARROWS.forEach((from, targets) -> onlyUse(from, targets).check(classes));
    }

    @ArchTest
    static void aPackageWithoutItsArrowsBreaksTheRule(JavaClasses classes) {
        ARROWS.forEach((from, targets) -> assertThat(
                        onlyUse(from, Set.of()).evaluate(classes).hasViolation())
                .as("%s uses another package", from)
                .isEqualTo(!targets.isEmpty()));
    }

    @ArchTest
    static void eachLibraryHasItsUsers(JavaClasses classes) {
        LIBRARIES.forEach((library, users) -> {
            Set<String> found = classes.stream()
                    .filter(type -> type.getDirectDependenciesFromSelf().stream()
                            .map(use -> use.getTargetClass().getBaseComponentType())
                            .anyMatch(target -> isIn(library, target)))
                    .map(ArchitectureTest::packageOf)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(found).as("packages that use %s", library).isEqualTo(users);
        });
    }

    @ArchTest
    static void goalsHandOverSettingsAndLeaveTheChecksToTheEngine(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".maven")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "checks other than their settings",
                        type -> type.getPackageName().equals(ROOT + ".check")
                                && !Set.of("CheckSettings", "GapPolicy").contains(type.getSimpleName())))
                .check(classes);
    }

    @ArchTest
    static void nothingRunsOnTheCommonPool(JavaClasses classes) {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "runs on the common pool",
                        call -> Set.of("parallelStream", "parallel", "supplyAsync", "runAsync", "commonPool")
                                .contains(call.getTarget().getName())))
                .check(classes);
    }

    @ArchTest
    static void classesAreFinalUnlessTheyAreMadeToBeExtended(JavaClasses classes) {
        classes()
                .that(DescribedPredicate.not(GENERATED))
                .and()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(classes);
    }

    @ArchTest
    static void namesTellWhatAClassIs(JavaClasses classes) {
        noClasses().should().haveNameMatching(VAGUE_NAME).check(classes);
    }

    private static ArchRule onlyUse(String from, Set<String> targets) {
        Set<String> allowed = new TreeSet<>(targets);
        allowed.add(from);
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + from + "..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are in " + String.join(", ", allowed) + " or from elsewhere", type -> {
                            JavaClass target = type.getBaseComponentType();
                            return !isIn(ROOT, target) || allowed.contains(packageOf(target));
                        }));
    }

    private static boolean isIn(String root, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    /** The first name below the root; a class at the root itself has none. */
    private static String packageOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", -1)[0];
    }

    private static Map<String, Set<String>> table(String lines) {
        Map<String, Set<String>> rows = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            String[] sides = line.split("→", -1);
            Set<String> targets = Arrays.stream(sides[1].split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            rows.put(sides[0].strip(), targets);
        });
        return rows;
    }
}
