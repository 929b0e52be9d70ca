package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.json.JsonText;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Golden;
import io.github.datacard.testing.Said;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What descriptors mean in their long form, and what is said about those that mean nothing. */
class DescriptorCasesTest {
    private static final Golden GOLDEN = new Golden("descriptor", "datacard.yaml", "expected.json");
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    static List<String> cases() {
        return GOLDEN.cases();
    }

    static Stream<Path> descriptors() {
        return Stream.concat(GOLDEN.cases().stream().map(GOLDEN::input), Examples.descriptors().stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasALongForm(String name) {
        Findings findings = new Findings();
        Path file = GOLDEN.input(name);
        Descriptor descriptor = reader(file).read(file, findings).orElseThrow();
        GOLDEN.verify(name, JsonText.indented(shown(descriptor, findings.sorted(), file)));
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void readsItsLongFormBackFromYamlAndJson(Path file) {
        Descriptor descriptor = reader(file).read(file, new Findings()).orElseThrow();
        Map<String, Object> tree = LongForm.of(descriptor);
        assertThat(again(file, YamlText.write(tree))).isEqualTo(tree);
        assertThat(again(file, JsonText.indented(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void isTheSameToTheOrganizationWithoutInternalPaths(Path file) {
        Descriptor descriptor = reader(file).read(file, new Findings()).orElseThrow();
        String shown = JsonText.compact(LongForm.of(descriptor.withoutInternal()));
        assertThat(shown).doesNotContain("Secret Corp").doesNotContain("secret@example.org");
        if (descriptor.envelope().internal().isEmpty()) {
            assertThat(shown).isEqualTo(JsonText.compact(LongForm.of(descriptor)));
        }
    }

    private static Map<String, Object> again(Path file, String text) {
        Findings findings = new Findings();
        Descriptor descriptor = reader(file)
                .parse(file, text, findings)
                .orElseThrow(() -> new AssertionError(Said.of(findings.sorted())));
        assertThat(findings.sorted().stream().filter(finding -> !finding.rule().equals("gap-reason")))
                .as(text)
                .isEmpty();
        return LongForm.of(descriptor);
    }

    private static Map<String, Object> shown(Descriptor descriptor, List<Finding> findings, Path file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("says", LongForm.of(descriptor));
        shown.putAll(JsonText.object(
                "public", descriptor.envelope().internal().isEmpty() ? "" : LongForm.of(descriptor.withoutInternal()),
                "internal",
                        descriptor.envelope().internal().stream()
                                .map(Envelope.Named::name)
                                .toList(),
                "suppress",
                        descriptor.envelope().suppressions().stream()
                                .map(suppression -> suppression.rule() + " for \"" + suppression.path() + "\": "
                                        + suppression.reason())
                                .toList(),
                "placeholders",
                        descriptor.placeholders().stream()
                                .map(placeholder -> placeholder.path() + ": " + placeholder.text())
                                .toList(),
                "findings",
                        findings.stream().map(finding -> named(finding, file)).toList()));
        return shown;
    }

    /** A finding in a base file says so. */
    private static List<String> named(Finding finding, Path file) {
        String other = finding.location().file().equals(file)
                ? ""
                : finding.location().file().getFileName() + ":";
        return (other + Said.of(List.of(finding)))
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    private static DescriptorReader reader(Path file) {
        return new DescriptorReader(VOCABULARY, Limits.DEFAULT, file.getParent());
    }
}
