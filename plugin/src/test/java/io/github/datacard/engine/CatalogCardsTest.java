package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cards of the catalog and heads of pages say of datasets that differ in how much they say. */
class CatalogCardsTest {
    private static final String PLACES = "License Size Modality About people Access Answered";

    @TempDir
    private Path temp;

    @BeforeEach
    void render() throws IOException {
        dataset("full-set", """
                license: {id: cc, name: "Creative Commons Attribution, no version"}
                language: en
                status: published
                considerations:
                  subgroup_results: [{group: women, model: m}, {group: men, model: m}]
                distribution: {access: {url: "https://example.org/data"}, availability: available}
                """);
        dataset("bare", "");
        dataset("other/bare", "profiles: [reference]");
        Runs.on(temp.resolve("sets"), temp.resolve("out")).render();
    }

    @Test
    void allCardsShowTheSameThingsInTheSamePlaces() throws IOException {
        assertThat(terms("index.html"))
                .isEqualTo(PLACES + " Language Availability Status | " + PLACES + " | " + PLACES);
    }

    @Test
    void aLicenseOfWhichOnlyTheFamilyHasAnIdIsShownByItsName() throws IOException {
        assertThat(words("index.html")).contains("License Creative Commons Attribution, no version");
    }

    @Test
    void anIdThatRepeatsTheNameIsLeftOut() throws IOException {
        assertThat(Files.readString(temp.resolve("out/index.html")))
                .contains("<p class=\"id\">other/bare</p>")
                .doesNotContain("<p class=\"id\">full-set</p>");
    }

    @Test
    void readersMayLeaveOutWhatIsOnlyNamed() throws IOException {
        assertThat(words("index.html")).contains("Described Described Here 2 Only named 1");
    }

    @Test
    void groupsWithOtherResultsAreSomethingToWatch() throws IOException {
        assertThat(words("full-set/index.html")).contains("Watch out Results by group: women, men");
    }

    @Test
    void whereTheDataIsStandsBesideHowToLoadIt() throws IOException {
        assertThat(words("full-set/index.html"))
                .contains("but not how to load it: https://example.org/data")
                .doesNotContain("does not say where the files are");
        assertThat(words("bare/index.html")).contains("does not say where the files are");
    }

    private void dataset(String id, String says) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("sets").resolve(id));
        Files.writeString(
                folder.resolve("datacard.yaml"),
                "datacard: 1\nid: " + id + "\nname: " + (id.equals("full-set") ? "Full Set" : "Bare") + "\n" + says
                        + "\n");
    }

    private String words(String page) throws IOException {
        return Files.readString(temp.resolve("out").resolve(page))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /** The terms of each card, cards separated by bars. */
    private String terms(String page) throws IOException {
        String html = Files.readString(temp.resolve("out").resolve(page));
        String list = html.substring(html.indexOf("<ul class=\"catalog\""), html.indexOf("</ul>"));
        return Pattern.compile("<li class=\"card\">")
                .splitAsStream(list)
                .skip(1)
                .map(card -> Pattern.compile("<dt>([^<]*)</dt>")
                        .matcher(card)
                        .results()
                        .map(found -> found.group(1))
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""))
                .sorted(Comparator.comparing(String::length).reversed())
                .reduce((one, other) -> one + " | " + other)
                .orElse("");
    }
}
