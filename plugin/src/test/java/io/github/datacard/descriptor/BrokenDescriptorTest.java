package io.github.datacard.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One run says all that is wrong with a file that cannot be read as a whole, and nothing that may not be so. */
class BrokenDescriptorTest {
    private static final Path FILE = Path.of("datacard.yaml").toAbsolutePath();

    private final DescriptorReader reader =
            new DescriptorReader(Library.open(Optional.empty()).vocabulary(), Limits.DEFAULT, FILE.getParent());

    private List<String> said(String... lines) {
        Findings findings = new Findings();
        assertThat(reader.parse(FILE, String.join("\n", lines), findings)).isEmpty();
        return findings.sorted().stream()
                .map(finding -> finding.location().line() + " " + finding.rule())
                .toList();
    }

    @Test
    void eachBrokenFieldIsNamedAndTheOthersAreRead() {
        assertThat(said(
                        "datacard: 1",
                        "langauge: en",
                        "summary: \"Reviews of shops",
                        "contact: @anna",
                        "motivation: Goal: to compare",
                        "composition:",
                        "  labels: many"))
                .containsExactly("2 unknown-key", "3 yaml-syntax", "4 yaml-syntax", "5 yaml-syntax", "7 wrong-type");
    }

    @Test
    void aBrokenLineInASectionHidesTheSectionAlone() {
        assertThat(said("uses:", "\tintended: Tests", "  out_of_scope: x", "licence: mit", "lineage: [no"))
                .containsExactly("2 yaml-syntax", "4 unknown-key", "5 yaml-syntax");
    }

    @Test
    void aQuoteThatSwallowsTheNextFieldsCostsOneFinding() {
        assertThat(said("summary: \"Reviews", "contact: \"a@example.org\"", "name: \"Shop\"", "license: mit"))
                .containsExactly("1 yaml-syntax");
    }

    @Test
    void linesOfBothSidesOfAMergeAreNotJudged() {
        assertThat(said("<<<<<<< HEAD", "license: mit", "=======", "licence: mit", ">>>>>>> main", "contact: @a"))
                .containsExactly("1 yaml-syntax");
    }

    @Test
    void nothingIsQuotedWhereBrokenPartsMayHideWhatIsInternal() {
        assertThat(said("contact: @anna", "labls: Secret Corp", "internal: [contact]"))
                .containsExactly("1 yaml-syntax");
        assertThat(said("contact: @anna", "labls: Secret Corp", "\"internal\": [contact]"))
                .containsExactly("1 yaml-syntax");
    }

    @Test
    void aFileWithoutFieldsIsBrokenAsAWhole() {
        assertThat(said("{\"name\": \"Shop\", \"license\": @mit}")).containsExactly("1 yaml-syntax");
    }

    @Test
    void theSearchEnds() {
        String[] lines = new String[500];
        Arrays.setAll(lines, at -> "key" + at + ": @a");
        assertThat(said(lines)).hasSize(10);
    }
}
