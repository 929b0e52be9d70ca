package io.github.datacard.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of faults that a team wrote. */
class FaultTextsTest {
    @TempDir
    private Path own;

    @Test
    void aPatternThatIsNoneIsReportedWithItsPlace() throws IOException {
        String shipped = Library.open(Optional.empty()).files().read("publish/texts.yaml");
        Files.createDirectories(own.resolve("publish"));
        Files.writeString(
                own.resolve("publish/texts.yaml"), shipped.replace("\"(?i)certificate|SSL\"", "\"(certificate\""));
        Library library = Library.open(Optional.of(own));
        assertThatThrownBy(() ->
                        FaultTexts.read(library.files(), library.vocabulary().paths()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("publish/texts.yaml")
                .hasMessageContaining("is no regular expression");
    }
}
