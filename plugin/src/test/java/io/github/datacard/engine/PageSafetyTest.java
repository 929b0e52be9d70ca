package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** All pages are valid, load nothing from elsewhere and hold no script but ours, whatever descriptors say. */
class PageSafetyTest {
    @TempDir
    private static Path output;

    private static List<Path> pages = List.of();

    @BeforeAll
    static void render() throws IOException {
        Runs.on(Path.of("src/test/resources/render").toAbsolutePath(), output).render();
        try (Stream<Path> files = Files.walk(output)) {
            pages = files.filter(path -> path.toString().endsWith(".html")).toList();
        }
        assertThat(pages).hasSizeGreaterThan(3);
    }

    @Slow
    @Test
    void pagesAreValidHtml() throws IOException, SAXException {
        List<String> errors = new ArrayList<>();
        for (Path page : pages) {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
            String report = validator.validate(page);
            report.lines()
                    .filter(line -> line.matches(".*\\b(error|warning):.*"))
                    .forEach(errors::add);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void pagesLoadNothingFromElsewhere() throws IOException {
        for (Document page : parsed()) {
            assertThat(page.select("img, iframe, object, embed, video, audio, form[action], base"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv]"))
                    .singleElement()
                    .extracting(policy -> policy.attr("content"))
                    .asString()
                    .matches("default-src 'none'; style-src '(self|sha256-[A-Za-z0-9+/=]+)'; script-src '.*")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(page.select("[style]")).isEmpty();
            for (Element loading : page.select("[src], link[href]")) {
                String address = loading.hasAttr("src") ? loading.attr("src") : loading.attr("href");
                assertThat(address)
                        .matches(
                                "data:image/svg\\+xml,%3Csvg .*|data:,|(\\.\\./)*assets/([a-z]+/)?[a-z]+\\.(css|js)|(\\.\\./)*assets/catalog/[0-9]+\\.html");
            }
        }
    }

    @Test
    void pagesRunNoScriptOfDescriptors() throws IOException {
        for (Document page : parsed()) {
            for (Element element : page.getAllElements()) {
                assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            }
            assertThat(page.select("script:not([src])"))
                    .allMatch(script -> script.attr("type").equals("application/ld+json"));
            assertThat(page.select("a[href]"))
                    .allMatch(link -> !link.attr("href").matches("(?i)\\s*(javascript|data|vbscript):.*"));
        }
    }

    @Test
    void templateSyntaxOfDescriptorsIsText() throws IOException {
        String page = Files.readString(output.resolve("hostile/index.html"), StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(page).text())
                .contains("${1+1} <#assign x=1>")
                .contains("${\"freemarker.template.utility.Execute\"?new()");
    }

    @Test
    void internalFieldsAreNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("The secret");
            }
        }
    }

    /** The search is a part of the script: there is no library beside it. */
    @Test
    void styleAndScriptAreSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(output.resolve("assets"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(css|js)"))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isBetween(1L, 64_000L);
    }

    private static List<Document> parsed() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Path page : pages) {
            documents.add(Jsoup.parse(Files.readString(page)));
        }
        return documents;
    }
}
