package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.engine.Failing;
import io.github.datacard.merge.MergeOptions;
import io.github.datacard.testing.ExampleFiles;
import io.github.datacard.testing.Repository;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.vocabulary.Expectation;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code explain} shows for a rule is what happens, and each rule has a guide. */
@Slow
class RuleGuidesTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path temp;

    static Collection<RuleGuide> guides() {
        return VOCABULARY.rules().values();
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theBadExampleHasTheFinding(RuleGuide guide) throws IOException {
        List<Finding> found = check(guide, "bad", guide.bad());
        assertThat(found)
                .as(guide.bad())
                .filteredOn(finding -> finding.rule().equals(guide.rule()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity().word())
                        .isEqualTo(guide.severity().word()));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theGoodExampleDoesNot(RuleGuide guide) throws IOException {
        assertThat(check(guide, "good", guide.good()))
                .as(guide.good())
                .extracting(Finding::rule)
                .doesNotContain(guide.rule());
    }

    /** Examples differ in what they are about; what else they lack is a question without answer or advice, and nothing worse. */
    @ParameterizedTest
    @MethodSource("guides")
    void theGoodExampleHasNoOtherFault(RuleGuide guide) throws IOException {
        assertThat(check(guide, "good", guide.good()))
                .as(guide.good())
                .filteredOn(finding -> finding.severity().atLeast(Severity.WARNING))
                .extracting(Finding::rule)
                .isSubsetOf(
                        "missing-answer",
                        "card-question-open",
                        "too-short",
                        "stated-gap",
                        "open-switch",
                        "suppression-reason",
                        guide.rule());
    }

    @ParameterizedTest
    @EnumSource
    void aRuleOnReadingHasTheSeverityOfItsGuide(ReadingRule rule) {
        RuleGuide guide = VOCABULARY.rule(rule.id()).orElseThrow();
        assertThat(rule.severity()).isEqualTo(guide.severity());
        assertThat(guide.kind()).isEqualTo(Finding.Kind.FAULT);
    }

    /** Rules are classes, data or rules on reading. */
    @Test
    void eachGuideHasARule() {
        Set<String> rules = Stream.of(
                        Checker.rules().map(Rule::id),
                        VOCABULARY.expectations().values().stream().map(Expectation::rule),
                        VOCABULARY.demands().keySet().stream(),
                        Stream.of(ReadingRule.values()).map(ReadingRule::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        assertThat(VOCABULARY.rules().keySet()).containsExactlyInAnyOrderElementsOf(rules);
    }

    private List<Finding> check(RuleGuide guide, String name, String example) throws IOException {
        Path folder = temp.resolve(name);
        if (ExampleFiles.are(example)) {
            ExampleFiles.write(folder, example);
            release(folder);
        } else {
            Charset charset = guide.rule().equals("yaml-encoding") && name.equals("bad")
                    ? Charset.forName("windows-1252")
                    : StandardCharsets.UTF_8;
            Path written = folder.resolve("shop-reviews/datacard.yaml");
            write(written, example.replace("\uFFFD", "é"), charset);
            if (guide.rule().equals("unreadable-file") && name.equals("bad")) {
                return unreadable(written);
            }
            if (guide.rule().equals("dataset-failed") && name.equals("bad")) {
                return Failing.dataset(written);
            }
            if (guide.rule().equals("more-findings") && name.equals("bad")) {
                Files.writeString(written, repeated(example));
            }
            if (guide.rule().equals("unwritable-file") && name.equals("bad")) {
                Files.writeString(written.resolveSibling("docs"), "a file");
            }
        }
        Runs runs = runs(guide, Runs.on(folder, temp.resolve("out-" + name)));
        return switch (guide.rule()) {
            case "card-not-imported", "unwritable-file" ->
                runs.apply(MergeOptions.NONE).findings();
            case "card-refused" -> runs.repair().findings();
            default -> runs.check().findings();
        };
    }

    private static Runs runs(RuleGuide guide, Runs plain) {
        return switch (guide.rule()) {
            case "completeness-below-minimum" -> plain.needing("50");
            case "facts-differ" -> plain.measuring();
            case "version-step" -> plain.releasing("semver");
            case "unapproved-change" -> plain.releasing("semver", "approval=breaking");
            case "missing-descriptor" -> plain.expecting("datasets/*");
            default -> plain;
        };
    }

    /** What lies in the folder {@code released} is what a tag has. */
    private static void release(Path folder) throws IOException {
        Path released = folder.resolve("released/shop/datacard.yaml");
        if (Files.exists(released)) {
            Path now = folder.resolve("shop/datacard.yaml");
            String text = Files.readString(now);
            Files.writeString(now, Files.readString(released));
            Files.delete(released);
            Repository.in(folder).commit().git("tag", "v1.0.0");
            Files.writeString(now, text);
        }
    }

    /** No permission stops root, so the file is one that went away after it was found. */
    private static List<Finding> unreadable(Path file) throws IOException {
        Files.delete(file);
        Findings findings = new Findings();
        new YamlReader(Limits.DEFAULT).read(file, findings);
        return findings.sorted();
    }

    /** The example with its last line a thousand times and once more. */
    private static String repeated(String example) {
        StringBuilder all = new StringBuilder(example);
        for (int line = 2; line <= Findings.MOST_IN_FILE + 1; line++) {
            all.append("unknown_").append(line).append(": x\n");
        }
        return all.toString();
    }

    private static void write(Path file, String text, Charset charset) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }
}
