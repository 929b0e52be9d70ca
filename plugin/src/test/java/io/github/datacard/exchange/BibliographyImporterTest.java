package io.github.datacard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.vocabulary.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of BibTeX beside the data is the citation; other files of that name are not. */
class BibliographyImporterTest {
    private static final BibliographyImporter IMPORTER = new BibliographyImporter(Library.open(Optional.empty()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"CITATION.bib", "citation.bib"})
    void itsEntriesAreTheCitation(String name) throws IOException {
        Imported read = read(name, "\uFEFF% how to cite\r\n@misc{a,\r\n  title = {A}\r\n}\r\n")
                .orElseThrow();

        assertThat(read.source()).isEqualTo(name);
        assertThat(read.draft().get("citation.bibtex")).contains("% how to cite\n@misc{a,\n  title = {A}\n}");
        assertThat(read.placed()).containsExactly("entries → citation.bibtex");
    }

    @Test
    void whatHoldsNoEntryIsNone() throws IOException {
        assertThat(read("CITATION.bib", "Write to us@example.org")).isEmpty();
        assertThat(read("CITATION.bib", "")).isEmpty();
        assertThat(read("CITATION.bib", "@comment{nothing}\n@String{acl = \"ACL\"}\n"))
                .isEmpty();
    }

    @Test
    void aBibliographyIsNoCitation() throws IOException {
        assertThat(read("CITATION.bib", "@misc{a, title={A}}\n".repeat(5000))).isEmpty();
    }

    private Optional<Imported> read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return IMPORTER.read(folder, new Findings());
    }
}
