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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interface speaks the language that was chosen; what descriptors say stays as it is, and so do cards. */
@Slow
class LanguagesTest {
    private static final Path EXAMPLES = Snippets.root().resolve("examples");

    private static final Pattern SEPARATED = Pattern.compile("(?<![\\w.,])\\d+(?:[.,]\\d+)+(?![\\w.,]*\\d)");

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
        assertThat(page.text())
                .contains("Vorgesehene Verwendung", "Zweck", "Stichwörter", "Ethnische Zugehörigkeit")
                .doesNotContain("Intended uses", "Keywords", "Ethnicity");
        assertThat(page.select("p.about").eachText())
                .contains("Warum es den Datensatz gibt, welche Entscheidungen ihn prägten und wer ihn bezahlte.");
        assertThat(page("de/scin/baseline.html").select("h4").text()).contains("Zeit der Erhebung");
        assertThat(page("de/index.html").select("label.choice").text()).contains("Bilder", "Englisch");
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

    /** A number of the interface that looks the same in both languages is English on the German page. */
    @Test
    void numbersOfTheWholeGalleryAreGerman() throws IOException {
        Runs.on(EXAMPLES, folder.resolve("en")).render();
        Runs.on(EXAMPLES, folder.resolve("de")).renderIn("de");
        Set<String> written = new TreeSet<>(Set.of("1.0", "2.0", "2.5", "3.0", "4.0"));
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(LanguagesTest::isRead).toList()) {
                written.addAll(separated(Files.readString(file)));
            }
        }
        int numbers = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("de"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html") && !path.endsWith("archive.html"))
                    .toList()) {
                String name = folder.resolve("de").relativize(file).toString();
                Set<String> german = separated(words(page("de/" + name)));
                Set<String> same = new TreeSet<>(german);
                same.retainAll(separated(words(page("en/" + name))));
                same.removeAll(written);
                assertThat(same).as(name).isEmpty();
                numbers += german.size();
            }
        }
        assertThat(numbers).isGreaterThan(400);
    }

    private static boolean isRead(Path file) {
        return file.toString().endsWith("datacard.yaml") || file.toString().contains(".csv");
    }

    /** What a page says but for code and the numbers of questions. */
    private static String words(Document page) {
        page.select("h1, h2, h3, h4, h5, h6, nav, a[href^=#], code, pre, script, style")
                .remove();
        return page.body().getAllElements().stream().map(Element::ownText).collect(Collectors.joining("\n"));
    }

    private static Set<String> separated(String text) {
        return SEPARATED.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
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
        return Jsoup.parse(Files.readString(folder.resolve(name)));
    }
}
