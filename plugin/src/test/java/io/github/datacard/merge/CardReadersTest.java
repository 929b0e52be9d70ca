package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.testing.Said;
import io.github.datacard.testing.Slow;
import io.github.datacard.testing.TextMutants;
import io.github.datacard.vocabulary.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a card: reading it never throws, each finding has its place, and no word of the body is lost. Words
 * that count are {@code word1}, {@code word2} and so on. {@code -Ddatacard.fuzz=PT10M} tries mutants for ten minutes for
 * each seed; {@code -Ddatacard.fuzz.seed=4,5} takes other seeds.
 */
@Slow
final class CardReadersTest {
    private static final CardImporter IMPORTER = new CardImporter(Library.open(Optional.empty()));
    private static final Duration TIME = Duration.parse(System.getProperty("datacard.fuzz", "PT0S"));
    private static final Pattern WORD = Pattern.compile("word\\d+");

    /** A comment in which a template tells its authors what to write; what stands in it need not stay. */
    private static final Pattern GUIDANCE = Pattern.compile("(?s)<!--\\s*info:.*?-->");

    /** A heading that links to a place in the card, which need not stay where the heading is written anew. */
    private static final Pattern ANCHOR = Pattern.compile("(?m)^( {0,3}#.*]\\()[ \\t]*<?#[^)\\s]*");

    private static final String HUNDRED = "word100 lies in a long line and ";

    private static final List<String> MORE = List.of(
            "",
            "word1",
            "---\ntags:\n" + "- a tag\n".repeat(1_000_000 / 8) + "---\n# A Set\n\nword1\n",
            "---\nmine: " + "x".repeat(1_000_000) + "\n---\n# A Set\n\nword1\n",
            "#<!-- [word1](https://example.org/word2)\n\nword3\n",
            "#<!-->  [word1](https://example.org/word2)\n\nword3\n",
            "#<!-- word1 -->\n\n# <!-- word2\n\nTODO <!-- word3 -->\n\n<!-->\n\n<!--->\n\nword4\n\n[](word5)\n",
            "# A Set\n\n"
                    + "> [!NOTE]\n"
                    + "> word1\n\n"
                    + "## Dataset Summary\n\n"
                    + "<!-- word2 -->\n"
                    + "<!-- info: What is it? -->\n\n"
                    + "word3 <!-- word4 -->\n",
            "## Dataset Summary <!-- word1 -->\n\n## [Data Fields](word2)\n\nword3\n\n## Data Splits ![](word4)\n",
            "# TODO word1\n\n"
                    + "## Dataset Description\n\n"
                    + "- **Homepage:** <https://example.org> ![](word2)\n"
                    + "- **Paper:** <!-- word3 -->\n"
                    + "- **Repository:** [TODO](word4)\n"
                    + "- **[Leaderboard](word5):**\n"
                    + "- **Demo:** [demo](https://example.org 'word6')\n",
            "---\n{r\n\n1}\n---\nword1\n",
            "## Data Splits\n\n| split | examples |\n| --- | ---: |\n| train | 5 |\n| test | 6 | word1 |\n",
            "## Data Splits\n\n| a |\n| - |\n| b | word1 |\n\n```\nword2\n",
            "## Data Splits\n\n|\n| --- | ---: |\n| word1 | 5 |\n| word2 |\n",
            "## Data Splits\n\n"
                    + "| split | examples | |\n"
                    + "| --- | ---: | - |\n"
                    + "| train | 5 |\n"
                    + "| test | 6 | word1 | word2 |\n"
                    + "| \\| |\n",
            "---\n"
                    + "language:\n"
                    + "- no\n"
                    + "- yes\n"
                    + "- true\n"
                    + "- 12\n"
                    + "- ~\n"
                    + "license: {mit: word1}\n"
                    + "tags: {a: b}\n"
                    + "pretty_name: [a, b]\n"
                    + "---\n"
                    + "# A Set\n\n"
                    + "word2\n",
            "---\n"
                    + "configs:\n"
                    + "- a\n"
                    + "- 1\n"
                    + "- true\n"
                    + "1: one\n"
                    + "true: two\n"
                    + "source_datasets: {a: b}\n"
                    + "task_ids: text\n"
                    + "---\n"
                    + "# A Set\n\n"
                    + "word1\n",
            "---\nlicense: mit\n# A Set\n\nword1 below front matter that nobody closes\n",
            "---\nlicense: [mit\n---\n# A Set\n\nword1\n",
            "# A Set\n\n## Dataset Summary\n\n" + HUNDRED.repeat(30_000 / HUNDRED.length() + 1) + "word1\n",
            "# A\u0014Set\n\n## Dataset Summary\n\nword1\u0018 and \u0019word2\u000bword3\fword4 \ufffd\u0000 word5\n",
            "\ufeff---\r\n"
                    + "license: mit\r\n"
                    + "---\r\n"
                    + "# A Set\r\n\r\n"
                    + "## Dataset Summary\r\n\r\n"
                    + "word1\r\n"
                    + "word2\r\n\r\n"
                    + "- word3\r\n",
            "# A Set\n\n"
                    + "- **Homepage:** <https://example.org/word1>\n"
                    + "- **Paper:** word2\n"
                    + "- **Point of Contact:** [word3](mailto:a@example.org)\n"
                    + "- **Curated by:** word4, word5\n\n"
                    + "## Citation Information\n\n"
                    + "```\n"
                    + "@misc{word6,\n"
                    + "  title = {word7}\n"
                    + "}\n"
                    + "```\n\n"
                    + "| a | b |\n"
                    + "| --- | --- |\n"
                    + "| word8 | word9 |\n");

    private static final List<String> ODD = Stream.concat(
                    MORE.stream(), UnusualCardsTest.imitations().values().stream())
            .toList();

    @Test
    void cardsAsOddAsRealOnes() {
        ODD.forEach(card -> accepts("odd card", card));
    }

    /** One thing over and over: a reader that is worse than linear, or that calls itself for each, does not come back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "x <!-- y\n",
                "<!-- y -->\n\n",
                "[",
                "[a\n",
                "[a](",
                "![",
                "[a]: b\n",
                "> ",
                "> a\n",
                "|",
                "| a ",
                "a | b\n",
                "```\na\n",
                "~~~ x\n````\n",
                "`",
                "# a\n",
                "## Data Splits\n\na\n\n",
                "a\n=\n",
                "- **a:** b\n",
                "- **Paper:** <https://example.org/>\n",
                "- ",
                "    - a\n",
                "<details>",
                "<details>\n\n",
                "<a ",
                "<![CDATA[",
                "</",
                "**a ",
                "_a*b",
                "&",
                "\\",
                "http://a.b/(",
                "a@",
                "a.",
                "TODO\n\n",
                "if the ",
                "{{",
                "1.",
                "(optional ",
                "a\r",
                "a\r\n",
                "\0",
                " ",
                "\n",
                " \t\n",
                "w",
                "---\n",
                "a: b\n---x\n",
                "<!-- datacard:begin uses -->\n<!-- datacard:end uses -->\n"
            })
    void cardsOfOneShape(String shape) {
        String many = shape.repeat(30_000 / shape.length());

        accepts("many", "word1\n\n" + many + "\nword2\n");
        accepts("many in a title", "# " + many + "\n\nword1\n");
        accepts("many below a heading", "# A Set\n\n## Dataset Description\n\n" + many + "\n\nword1\n");
        accepts("many in front matter", "---\nlicense: mit\ntags: [" + many + "]\n---\n# A Set\n\nword1\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutantsOfThem(long seed) {
        TextMutants mutants = new TextMutants(
                seed,
                List.of(
                        "```\n",
                        "~~~\n",
                        "# ",
                        "\n## ",
                        "\n---\n",
                        "---\r\n",
                        "<!--",
                        "-->",
                        "<details>",
                        "</p>",
                        "> ",
                        "| ",
                        "|---|\n",
                        "[",
                        "](",
                        "**",
                        "    ",
                        "TODO",
                        "[More Information Needed]",
                        "## Dataset Summary\n",
                        "- **Paper:** ",
                        "<!-- datacard:begin uses -->\n",
                        "<!-- datacard:end uses -->\n",
                        "license: ",
                        "configs:\n- ",
                        "dataset_info:\n  "));
        List<String> small = ODD.stream().filter(card -> card.length() < 1000).toList();
        long end = System.nanoTime() + TIME.toNanos();
        int tried = 0;
        for (; tried < 1000 || System.nanoTime() < end; tried++) {
            accepts("seed " + seed + ", mutant " + tried, mutants.of(small.get(tried % small.size())));
        }
        if (!TIME.isZero()) {
            System.out.printf("%d mutants of seed %d%n", tried, seed);
        }
    }

    static LongStream seeds() {
        return Stream.of(System.getProperty("datacard.fuzz.seed", "1,2,3").split(","))
                .mapToLong(Long::parseLong);
    }

    private static void accepts(String name, String card) {
        String what = name + ":\n" + card;
        CardSource source = CardSource.of(card);
        assertThat(source.text()).as(what).isEqualTo(card);
        assertThat(CardSections.of(source.body()).stream()
                        .map(CardSection::source)
                        .collect(Collectors.joining()))
                .as(what)
                .isEqualTo(source.body());
        Findings findings = new Findings();
        Imported imported = IMPORTER.read(Path.of("/sets/some-set"), card, findings);
        Said.inTheText(name, card, findings.sorted());
        String said = imported.draft().yaml() + imported.placed() + imported.left();
        String told =
                ANCHOR.matcher(GUIDANCE.matcher(source.body()).replaceAll("")).replaceAll("$1");
        assertThat(words(told)).as(what).isSubsetOf(words(said));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
