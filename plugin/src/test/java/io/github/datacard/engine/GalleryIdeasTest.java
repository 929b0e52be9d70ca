package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Examples;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of ideas names pages of the gallery that show them, and the readings lead to what they speak of. */
@Slow
class GalleryIdeasTest {
    private static final Path GALLERY = Snippets.root().resolve("examples");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()#]+)[^()]*\\)");
    private static final Pattern DATASET = Pattern.compile("\\]\\(([\\w./-]+)/datacard\\.yaml\\)");
    private static final Pattern MADE = Pattern.compile("^target/datacard/(.+)/index\\.html$");
    private static final Set<String> CATALOG = Set.of(
            "target/datacard/gaps.html",
            "target/datacard/lineage.html",
            "target/datacard/training/made-up-mixture/ab-2013.md",
            "target/datacard/training/made-up-mixture/attribution.md",
            "target/datacard/training/made-up-mixture/eu-53-1-d.md",
            "target/datacard/training/made-up-mixture/licenses.md");
    private static final Pattern PART = Pattern.compile("\\*([^*]+)\\*");

    @TempDir
    private Path temp;

    /** A row of the table. */
    private record Idea(String line, List<String> datasets, List<String> parts) {
        static Idea of(String line) {
            return new Idea(line, all(DATASET, line), all(PART, line));
        }
    }

    @Test
    void allIdeasAreThere() throws IOException {
        assertThat(ideas())
                .hasSize(69)
                .allSatisfy(idea -> assertThat(idea.datasets()).isNotEmpty())
                .allSatisfy(idea -> assertThat(idea.parts()).isNotEmpty());
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (String page : List.of("README.md", "readings.md")) {
            for (String link : all(LINK, Files.readString(GALLERY.resolve(page)))) {
                assertThat(leadsSomewhere(link)).as("%s in %s", link, page).isTrue();
            }
        }
    }

    /** What the build makes is not there before it: of such a link, the dataset has to be. */
    private static boolean leadsSomewhere(String link) {
        return link.startsWith("https://")
                || CATALOG.contains(link)
                || MADE.matcher(link).replaceFirst("").equals(link) && Files.exists(GALLERY.resolve(link))
                || ids().contains(MADE.matcher(link).replaceFirst("$1"));
    }

    private static Set<String> ids() {
        return Examples.descriptors().stream().map(Examples::id).collect(Collectors.toSet());
    }

    @Test
    void eachPageShowsTheIdea() throws IOException {
        Path sources = Examples.copied(
                temp.resolve("sources"),
                ideas().stream()
                        .flatMap(idea -> idea.datasets().stream())
                        .distinct()
                        .toList());
        Path out = temp.resolve("out");
        Runs.on(sources, out).render();
        for (Idea idea : ideas()) {
            Set<String> shown = new LinkedHashSet<>();
            for (String dataset : idea.datasets()) {
                Set<String> own = titles(out, dataset);
                assertThat(own).as(idea.line()).containsAnyElementsOf(idea.parts());
                shown.addAll(own);
            }
            assertThat(shown).as(idea.line()).containsAll(idea.parts());
        }
    }

    private static Set<String> titles(Path out, String dataset) throws IOException {
        String id = Examples.id(GALLERY.resolve(dataset).resolve("datacard.yaml"));
        Set<String> titles = new LinkedHashSet<>();
        Jsoup.parse(Files.readString(out.resolve(id).resolve("index.html")))
                .select("h2, h3, figcaption")
                .forEach(title -> titles.add(title.ownText().strip()));
        return titles;
    }

    private static List<Idea> ideas() throws IOException {
        return Files.readAllLines(GALLERY.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| S") || line.startsWith("| all "))
                .map(Idea::of)
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
