package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles are named with their versions, and some look for datasets themselves. */
class ProfilesInUseTest {
    @TempDir
    private Path temp;

    @Test
    void aVersionMayBeNamed() throws IOException {
        assertThat(report("profiles: [baseline@1, reference@1]\n"))
                .contains("baseline@1", "reference@1")
                .doesNotContain("unknown-profile");
    }

    @Test
    void aVersionThatIsNotThereIsAFinding() throws IOException {
        assertThat(report("profiles: baseline@7\n"))
                .contains("datacard.yaml:3:11: error: There is no version \"7\" of the profile baseline")
                .contains("Write baseline@1, or baseline for whichever version there is.");
        assertThat(report("profiles: baselin@1\n")).contains("Did you mean \"baseline\"?");
    }

    @Test
    void theBuildIsToldTheSame() throws IOException {
        write("");
        assertThatThrownBy(() ->
                        Runs.on(temp, temp.resolve("out")).asking("baseline@7").check())
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("There is no version \"7\" of the profile baseline. Write baseline@1");
    }

    @Test
    void aProfileThatFitsIsAnnouncedAndDemandsNothing() throws IOException {
        String report = report("profiles: reference\npeople:\n  sensitive_data: health\n");
        assertThat(report)
                .contains("info: \"Healthsheet\" fits, since the data holds facts about health; ")
                .as("the announcement has the figures; the table has the profiles that were named")
                .doesNotContain("healthsheet@1")
                .doesNotContain("Open questions of shop for healthsheet")
                .doesNotContain("error:");
        assertThat(report("profiles: [healthsheet]\npeople:\n  sensitive_data: health\n"))
                .doesNotContain("found-profile");
    }

    @Test
    void nobodyIsExpectedToDocumentWhatIsOnlyNamed() throws IOException {
        String faces = "summary: Faces that were collected from the web.\n";
        assertThat(report("profiles: reference\n" + faces)).doesNotContain("sensitive-consent", "crawl-screening");
        assertThat(report("profiles: baseline\n" + faces)).contains("sensitive-consent");
        assertThat(report("profiles: [reference, baseline]\n" + faces)).contains("sensitive-consent");
        assertThat(report("profiles: reference\nsummary: TODO\n"))
                .as("what is said is judged")
                .contains("placeholder");
    }

    @Test
    void whatIsInternalCallsForNoProfileInPublic() throws IOException {
        String secret = "profiles: reference\npeople:\n  sensitive_data: health\ninternal: people.sensitive_data\n";
        assertThat(report(secret)).doesNotContain("ealthsheet");
        assertThat(Runs.on(temp, temp.resolve("out")).internally().report()).contains("Healthsheet");
    }

    private String report(String more) throws IOException {
        write(more);
        return Runs.on(temp, temp.resolve("out")).report();
    }

    private void write(String more) throws IOException {
        Path file = temp.resolve("shop/datacard.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "datacard: 1\nname: Shop\n" + more);
    }
}
