package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of lineage shows families that readers can follow by links, with what is wrong along the way. */
class FamiliesTest {
    @TempDir
    private Path folder;

    @Test
    void aFamilyIsATreeAndAPicture() throws IOException {
        dataset("faces", "Faces", "cc-by-nc-4.0", List.of());
        dataset("clean", "Clean Faces", "cc-by-nc-4.0", List.of("{ref: faces, relation: cleaned_from}"));
        dataset("few", "Few Faces", "cc-by-nc-4.0", List.of("{ref: clean, relation: subset_of}"));
        dataset("web", "Web", "mit", List.of("{ref: crawl, relation: filtered_from}"));
        Document page = page();
        assertThat(page.select(".family > summary bdi").eachText()).containsExactly("Faces", "crawl");
        Element faces = page.select(".family").first();
        assertThat(faces.select("a").eachAttr("href"))
                .contains("faces/index.html", "clean/index.html", "few/index.html");
        assertThat(faces.select(".origins > li > ul > li > ul > li > a").text()).isEqualTo("Few Faces");
        assertThat(faces.select("svg a")).hasSize(3);
    }

    @Test
    void licensesThatDoNotFitAreMarkedAtTheStep() throws IOException {
        dataset("faces", "Faces", "cc-by-nc-4.0", List.of());
        dataset("open", "Open Faces", "cc-by-4.0", List.of("{ref: faces, relation: derived_from}"));
        dataset("same", "Same Faces", "cc-by-nc-4.0", List.of("{ref: faces, relation: derived_from}"));
        Document page = page();
        List<Element> marked = page.select(".family li:has(> strong.bad)");
        assertThat(marked).hasSize(1);
        assertThat(marked.get(0).text())
                .isEqualTo("Open Faces derived from Licenses do not fit. cc-by-4.0 permits commercial use,"
                        + " cc-by-nc-4.0 does not");
    }

    @Test
    void circlesAndSecondParentsEnd() throws IOException {
        dataset("hen", "Hen", "mit", List.of("{ref: egg, relation: derived_from}"));
        dataset("egg", "Egg", "mit", List.of("{ref: hen, relation: derived_from}"));
        dataset("chick", "Chick", "mit", List.of("{ref: egg, relation: subset_of}", "{ref: hen, relation: subset_of}"));
        Document page = page();
        assertThat(page.select(".family")).hasSize(1);
        assertThat(page.select(".family > summary").text()).endsWith("3 datasets and sources");
        assertThat(page.select(".family li").size()).isLessThan(8);
    }

    @Test
    void aLargeFamilyIsAListAlone() throws IOException {
        for (int number = 0; number < 45; number++) {
            dataset("part-" + number, "Part " + number, "mit", List.of("{ref: crawl, relation: subset_of}"));
        }
        Document page = page();
        assertThat(page.select(".family svg")).isEmpty();
        assertThat(page.select(".family > .origins > li > ul > li")).hasSize(45);
    }

    private void dataset(String id, String name, String license, List<String> sources) throws IOException {
        String lineage =
                sources.isEmpty() ? "" : "lineage:\n  sources:\n    - " + String.join("\n    - ", sources) + "\n";
        Files.createDirectories(folder.resolve(id));
        Files.writeString(
                folder.resolve(id + "/datacard.yaml"),
                "datacard: 1\nname: " + name + "\nlicense: " + license + "\n" + lineage);
    }

    private Document page() throws IOException {
        Runs.on(folder, folder.resolve("out")).render();
        return Jsoup.parse(Files.readString(folder.resolve("out/lineage.html")));
    }
}
