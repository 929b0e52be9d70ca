package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interface speaks the language that was chosen; what descriptors say stays as it is, and so do cards. */
@Slow
class LanguagesTest {
    private static final Path EXAMPLES = Snippets.root().resolve("examples");

    @TempDir
    private Path folder;

    @Test
    void pagesAndTheCatalogSpeakGerman() throws IOException {
        Runs.on(EXAMPLES, folder.resolve("de")).renderIn("de");
        Document page = page("de/scin/index.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.text()).contains("Überblick", "Gut für", "Zitieren", "% vollständig");
        assertThat(page.select("h1").text()).isEqualTo("SCIN");
        assertThat(page.select("svg.chart title, figcaption").eachText())
                .contains("Einheiten")
                .doesNotContain("Units", "Annotation layers by origin");
        assertThat(page("de/index.html").text())
                .contains(Examples.descriptors().size() + " Datensätze", "Sortieren nach", "Beste Treffer");
        assertThat(page("de/gaps.html").text()).contains("Lücken der Dokumentation");
    }

    @Test
    void cardsStayAsTheyAre() throws IOException {
        Runs.on(EXAMPLES, folder.resolve("en")).render();
        Runs.on(EXAMPLES, folder.resolve("de")).renderIn("de");
        assertThat(folder.resolve("de/scin/README.md")).hasSameTextualContentAs(folder.resolve("en/scin/README.md"));
        assertThat(folder.resolve("de/scin/datacard.json"))
                .hasSameTextualContentAs(folder.resolve("en/scin/datacard.json"));
    }

    @Test
    void aLanguageWithoutTextsIsRefusedWithThoseThatThereAre() {
        Runs run = Runs.on(EXAMPLES, folder.resolve("xx"));
        assertThatThrownBy(() -> run.renderIn("xx"))
                .hasMessageContaining("\"xx\"")
                .hasMessageContaining("de, en")
                .isInstanceOf(DatacardException.class);
        assertThatThrownBy(() -> run.renderIn("../en")).isInstanceOf(DatacardException.class);
    }

    private Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(name.toLowerCase(Locale.ROOT))));
    }
}
