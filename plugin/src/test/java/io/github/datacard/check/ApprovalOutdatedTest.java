package io.github.datacard.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approval holds for what was read, and check says what to copy. */
class ApprovalOutdatedTest {
    private static final String DESCRIPTOR = """
        datacard: 1
        name: Shop Reviews
        motivation: To compare small sentiment classifiers on short informal text.
        uses:
          intended: Research
        gaps:
          not_documented: [motivation.funding]
        card:
          approvals:
            - by: Ana
              role: Data steward
              date: 2026-01-05
              profile: baseline@1
        """;

    @TempDir
    private Path temp;

    @Test
    void anApprovalWithoutDigestsIsToldWhatToCopyAndThenHolds() throws IOException {
        String approved = approved(DESCRIPTOR);
        assertThat(approved).contains("identity: sha256:", "motivation: sha256:", "uses: sha256:");
        assertThat(findings(approved)).isEmpty();
    }

    @Test
    void changedNewAndLostSectionsAreNamed() throws IOException {
        String approved = approved(DESCRIPTOR);
        assertThat(findings(approved.replace("small sentiment", "large sentiment")))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("Changed since the approval: motivation");
        assertThat(findings(approved.replace("[motivation.funding]", "[lineage]")))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("Changed since the approval: lineage (new), motivation");
        assertThat(findings(approved.replace("uses:\n  intended: Research\n", "")))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("Changed since the approval: uses (gone)");
    }

    @Test
    void anotherSpellingAndWhatIsSaidOfTheCardChangeNothing() throws IOException {
        String approved = approved(DESCRIPTOR);
        assertThat(findings(approved.replace(
                        "motivation: To compare small sentiment classifiers on short informal text.",
                        "motivation: {purpose: 'To compare small sentiment classifiers on short informal text.'}")))
                .isEmpty();
        assertThat(findings(approved.replace("role: Data steward", "role: Other")))
                .isEmpty();
        assertThat(findings(approved + "suppress: [{rule: x-y, reason: none}]\n"))
                .isEmpty();
    }

    private String approved(String descriptor) throws IOException {
        Finding finding = findings(descriptor).get(0);
        assertThat(finding.message()).isEqualTo("The approval does not say what was approved");
        String block = finding.remedy().substring(finding.remedy().indexOf("digests:"));
        return descriptor + "      " + block.replace("\n", "\n      ") + "\n";
    }

    private List<Finding> findings(String descriptor) throws IOException {
        Path file = temp.resolve("shop/datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, descriptor);
        return Runs.on(temp, temp.resolve("out")).check().findings().stream()
                .filter(finding -> finding.rule().equals("approval-outdated"))
                .toList();
    }
}
