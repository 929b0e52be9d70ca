package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Hub would say and how it is repaired are one finding, which says nothing twice. */
class RemediesTest {
    @Test
    void whichValueIsMeantIsAskedOnce(@TempDir Path temp) throws IOException {
        Files.writeString(temp.resolve("datacard.yaml"), "datacard: 1\nname: A\n");
        Files.writeString(temp.resolve("README.md"), "---\ntask_ids: [sentiment-classification-other]\n---\n# A\n");
        assertThat(Runs.on(temp, temp.resolve("out")).check().findings())
                .filteredOn(finding -> finding.rule().equals("hub-unlisted-value"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy())
                        .isEqualTo("Did you mean \"sentiment-classification\"? The Hub's filters do not find others.\n"
                                + "Write one of its values, or leave the key out."));
    }
}
