package io.github.datacard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.testing.Growth;
import io.github.datacard.testing.Runs;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.Snippets;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes are found in the files that have them, figures in the quotes, and nothing else is. */
@Slow
class CitationsTest {
    private static final Vocabulary VOCABULARY = Library.open(Optional.empty()).vocabulary();

    @TempDir
    private Path top;

    static Stream<Node.Mapping> quotes() throws IOException {
        return cases("quotes");
    }

    static Stream<Node.Mapping> figures() throws IOException {
        return cases("figures");
    }

    private static Stream<Node.Mapping> cases(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/evidence/" + name + ".yaml"));
        return new YamlReader(Limits.DEFAULT)
                .parse(Path.of(name + ".yaml"), "cases:\n" + text, new Findings()).orElseThrow().items("cases").stream()
                        .map(Node.Mapping.class::cast);
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void aQuoteIsFoundWhereItStands(Node.Mapping one) throws IOException {
        Path folder = Files.createDirectories(top.resolve("sets/leaves"));
        write(folder.resolve(one.text("file")), one.text("text").replace('\u240c', '\f'));
        String file = one.get("named").isPresent() ? one.text("named") : one.text("file");
        assertThat(Citations.of(descriptor(folder, evidence(file, one.text("quote"))), top))
                .as(one.text("name"))
                .extracting(citation ->
                        citation.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .containsExactly(one.text("becomes"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureIsOneOfItsQuotes(Node.Mapping one) throws IOException {
        String also = one.get("also").isPresent() ? "\n    - " + one.text("also") : "";
        Descriptor descriptor = descriptor(
                top,
                one.text("says") + "\ncard:\n  evidence:\n    - {citation: Notes, for: " + one.text("for")
                        + ", quote: \"" + one.text("quote") + "\"}" + also);
        assertThat(new QuotedFigures(VOCABULARY).in(descriptor, Citations.of(descriptor, top)))
                .as(one.text("name"))
                .extracting(unquoted -> unquoted.figure().shown())
                .containsExactlyElementsOf(one.texts("missing"));
    }

    @Test
    void aFileMayLieAboveTheDescriptorInTheRepository() throws IOException {
        Path folder = Files.createDirectories(top.resolve("sets/leaves"));
        write(top.resolve("abstracts.txt"), "The leaves were picked by hand.");
        String evidence = evidence("../../abstracts.txt", "leaves were picked by hand");
        assertThat(outcome(descriptor(folder, evidence), top)).isEqualTo(Citation.Outcome.FOUND);
        assertThat(outcome(descriptor(folder, evidence), folder)).isEqualTo(Citation.Outcome.FILE_OUTSIDE);
    }

    @Test
    void aLinkOutOfTheRepositoryIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        write(elsewhere.resolve("secret.txt"), "The leaves were picked by hand.");
        Files.createSymbolicLink(top.resolve("a.txt"), elsewhere.resolve("secret.txt"));
        assertThat(outcome(descriptor(top, evidence("a.txt", "leaves were picked by hand")), top))
                .isEqualTo(Citation.Outcome.FILE_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void aFileMayHaveAnyUsualEncoding(String encoding) throws IOException {
        Files.write(top.resolve("a.txt"), "Die Blätter wurden von Hand gepflückt.".getBytes(Charset.forName(encoding)));
        assertThat(outcome(descriptor(top, evidence("a.txt", "Blätter wurden von Hand gepflückt")), top))
                .isEqualTo(Citation.Outcome.FOUND);
    }

    @Test
    void howFarAFileFollowsAQuoteIsKnown() throws IOException {
        write(top.resolve("a.txt"), "The leaves were picked by hand in May.");
        assertThat(Citations.of(descriptor(top, evidence("a.txt", "The leaves were picked by a machine")), top)
                        .get(0)
                        .beginning())
                .isEqualTo("the leaves were picked by");
    }

    @Test
    void aQuoteInPartsIsSearchedInTimeThatGrowsLikeTheFile() {
        Growth.isLinear(2_000, size -> {
            Quote quote = Quote.of("the leaves were [...] picked by nobody at all [...] the end of it");
            SourceText text = new SourceText(
                    "a.txt",
                    "the leaves were picked by hand, ".repeat(size) + "the end",
                    List.of(quote),
                    SearchLimit.ofOneDescriptor());
            assertThat(text.has(quote)).isFalse();
            return text;
        });
    }

    /** Texts that are nearly a quote, or have long runs of what is left out when words are compared. */
    @ParameterizedTest
    @ValueSource(strings = {"by hand ", " ", "\\n", ".", "- ", "<script ", "<!-- ", "[a](", "1, ", "`*_"})
    void aFileOfOneThingAgainAndAgainIsSearchedInTimeThatGrowsLikeIt(String piece) {
        Growth.isLinear(20_000, size -> searched(piece, size));
    }

    private Citation.Outcome searched(String piece, int size) {
        try {
            write(
                    top.resolve("a.md"),
                    "picked " + piece.repeat(size / piece.length()).replace("\\n", "\n") + "in May, and more in June");
            String quote = "picked " + piece.repeat(size / 50 / piece.length()) + "in July, and more of them";
            return outcome(descriptor(top, evidence("a.md", quote)), top);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void figuresBehindEmptyLinesAreFoundInTimeThatGrowsLikeTheText() {
        NumberReader numbers = new NumberReader(VOCABULARY);
        Growth.isLinear(10_000, size -> {
            List<Figure> figures = numbers.figures("a" + "\n".repeat(size) + "7. seven\n\n 8 leaves");
            assertThat(figures).extracting(Figure::shown).containsExactly("8");
            return figures;
        });
    }

    @Test
    void afterEnoughWasSearchedQuotesAreNotCalledMissing() throws IOException {
        write(top.resolve("a.txt"), "The leaves were picked by hand in May.");
        Descriptor descriptor = descriptor(top, evidence("a.txt", "The leaves were bought in a shop"));
        assertThat(Citations.of(descriptor, new QuotedFiles(descriptor, top, new SearchLimit(20))))
                .extracting(Citation::outcome)
                .containsExactly(Citation.Outcome.NOT_LOOKED_FOR);
        assertThat(Citations.of(descriptor, new QuotedFiles(descriptor, top, new SearchLimit(2000))))
                .extracting(Citation::outcome)
                .containsExactly(Citation.Outcome.NOT_FOUND);
    }

    @Test
    void pagesAndCardsShowTheQuoteWithItsFile() throws IOException {
        Path folder = Files.createDirectories(top.resolve("leaves"));
        write(folder.resolve("notes.txt"), "All leaves were picked <by hand> in May.");
        descriptor(folder, evidence("notes.txt", "All leaves were picked <by hand> in May."));
        Path out = top.resolve("out");
        Runs.on(folder, out).render();
        assertThat(out.resolve("leaves/index.html"))
                .content()
                .contains(
                        "<blockquote><p>All leaves were picked &lt;by hand&gt; in May.</p>", "<code>notes.txt</code>");
        assertThat(out.resolve("leaves/README.md"))
                .content()
                .contains("   > All leaves were picked \\<by hand\\> in May. (`notes.txt`)");
    }

    @Test
    void theExampleOfTheReadmeIsProvedByItsFile() throws IOException {
        write(top.resolve("sources/report.txt"), "We exported 12,400\nreviews of the years 2021 to 2023.");
        Descriptor descriptor = descriptor(
                top,
                "collection: Exported from one shop, reviews of 2021 to 2023.\n"
                        + "composition: {instances: {represents: A review, count: 12400}}\n"
                        + Snippets.of("README.md", "evidence").stripTrailing().stripIndent());
        assertThat(outcome(descriptor, top)).isEqualTo(Citation.Outcome.FOUND);
        assertThat(new QuotedFigures(VOCABULARY).in(descriptor, Citations.of(descriptor, top)))
                .isEmpty();
    }

    private static String evidence(String file, String quote) {
        return "card:\n  evidence:\n    - citation: Notes\n"
                + (file.isEmpty() ? "" : "      file: '" + file + "'\n")
                + (quote.isEmpty() ? "" : "      quote: \"" + quote + "\"\n");
    }

    private static Citation.Outcome outcome(Descriptor descriptor, Path boundary) {
        return Citations.of(descriptor, boundary).get(0).outcome();
    }

    private static Descriptor descriptor(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("datacard.yaml"), "datacard: 1\nname: Leaves\n" + text + "\n");
        Findings findings = new Findings();
        Descriptor read = new DescriptorReader(VOCABULARY, Limits.DEFAULT, folder)
                .read(file, findings)
                .orElseThrow();
        assertThat(findings.sorted()).as(text).isEmpty();
        return read;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
