package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns that a team wrote into its own files of the library. */
class OwnPatternsTest {
    @TempDir
    private Path own;

    @Test
    void aPatternOfGuidanceThatIsNoneIsReportedWithItsPlace() throws IOException {
        String quick = "  - quick\n";
        replace("card/import.yaml", quick, "  - hint .*\n");
        assertThatCode(() -> new ImportRules(library())).doesNotThrowAnyException();
        replace("card/import.yaml", quick, "  - (hint\n");
        assertThatThrownBy(() -> new ImportRules(library()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("import.yaml is broken on line ")
                .hasMessageContaining("\"(?is)(hint\" is no regular expression");
    }

    @Test
    void aPatternOfAKeyThatIsNoneIsReportedWithItsPlace() throws IOException {
        String key = "keys:\n";
        replace("hub/front-matter.yaml", key, key + "  own_key: {shape: text, pattern: \"[\", pattern_says: is odd}\n");
        assertThatThrownBy(() -> FrontMatterKeys.of(library()))
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining("front-matter.yaml is broken on line ")
                .hasMessageContaining("\"[\" is no regular expression");
    }

    private void replace(String file, String part, String by) throws IOException {
        String shipped = Library.open(Optional.empty()).files().read(file);
        Files.createDirectories(own.resolve(file).getParent());
        Files.writeString(own.resolve(file), shipped.replace(part, by));
    }

    private Library library() {
        return Library.open(Optional.of(own));
    }
}
