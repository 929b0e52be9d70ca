package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Runs;
import io.github.datacard.text.EditedText;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits that findings carry, by texts before and after. */
class FixingTest {
    @TempDir
    private Path temp;

    static Stream<String> cases() throws IOException {
        return Stream.of(Files.readString(Path.of("src/test/resources/fixes.txt"))
                        .split("(?m)^=== ", -1))
                .filter(one -> !one.isBlank());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsCertainIsFixedAndNothingElse(String one) throws IOException {
        String before = "datacard: 1\n" + part(one, 0);
        String after = "datacard: 1\n" + part(one, 1);
        assertThat(fixed(before)).isEqualTo(after);
        assertThat(fixed(after)).as("nothing is left to fix").isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void bytesAreCountedAsTheyAre(String mark) throws IOException {
        String text = mark + "datacard: 1\r\nname: Käse 🧀\r\nlanguage: en_US\r\n";
        assertThat(fixed(text)).isEqualTo(text.replace("en_US", "en-US"));
        Finding finding = finding(text);
        EditedText.Replacement edit =
                new EditedText(text).replacements(finding.fix().orElseThrow()).get(0);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, edit.offset(), edit.length(), StandardCharsets.UTF_8))
                .isEqualTo("en_US");
    }

    @Test
    void linesToPasteFitWhatIsThere() throws IOException {
        assertThat(finding("datacard: 1\nmotivation: To compare.\nfunding: [x]\n")
                        .remedy())
                .isEqualTo("It belongs below motivation. \"motivation\" is one value here, so write:\nmotivation:\n"
                        + "  purpose: …\n  funding: …");
        assertThat(finding("datacard: 1\nuses:\n  intended: x\ntask_categories: [x]\n")
                        .remedy())
                .isEqualTo("It belongs below uses. Write below \"uses\" on line 2:\n  task_categories: …");
    }

    @Test
    void checkKeepsTheEditsOfItsFindings() throws IOException {
        Files.writeString(temp.resolve("datacard.yaml"), "datacard: 1\nname: Gauges\nlanguage: en_US\n");
        assertThat(Runs.on(temp, temp.resolve("out")).check().findings())
                .filteredOn(finding -> finding.rule().equals("wrong-type"))
                .singleElement()
                .extracting(Finding::fix)
                .matches(Optional::isPresent);
    }

    private Finding finding(String text) throws IOException {
        Findings findings = new Findings();
        new DescriptorReader(Library.open(Optional.empty()).vocabulary(), Limits.DEFAULT, temp)
                .parse(temp.resolve("datacard.yaml"), text, findings);
        return findings.sorted().stream()
                .filter(found ->
                        found.rule().equals("unknown-key") || found.rule().equals("wrong-type"))
                .findFirst()
                .orElseThrow();
    }

    private String fixed(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("datacard.yaml"), text);
        new Fixing(Runs.on(temp, temp.resolve("out")).workspace()).run(List.of(file));
        return Files.readString(file);
    }

    private static String part(String one, int index) {
        return one.substring(one.indexOf('\n') + 1).split("(?m)^--- after\n", -1)[index];
    }
}
