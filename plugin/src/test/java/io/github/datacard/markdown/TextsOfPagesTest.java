package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of descriptors in pages and as plain text: nothing that a reader should see is lost. */
class TextsOfPagesTest {
    private static final int LEVEL = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turns begin with <think> and end with <pad>.",
                "<s> opens and </s> closes a line.",
                "Masked by <mask>, unknown is <unk/>, a picture <image>.",
                "<s>Two words</s>",
                "Between <b> and </b> stands bold text.",
                "The elements <title>, <body> and <p> were removed.",
                "Lines hold <|im_start|>user and <user id=\"3\">.",
                "- item <eos>\n- item <bos>",
                "<think>\nreasons\n</think>",
                "| a | b |\n| - | - |\n| <pad> | x |",
                "## <sep> tokens",
                "A <div> and a </div> are words here.",
                "It ends with <br_end> or <a>.",
                "<!DOCTYPE html> was cut off, and <?xml version=\"1.0\"?> too.",
                "Unclosed <b>bold and *emphasis*",
                "`<think>` and <think>"
            })
    void wordsInAngleBracketsAreShown(String text) {
        String words =
                text.replaceAll("[*`#|-]|\\n", " ").replaceAll("\\s+", " ").strip();
        assertThat(shown(text)
                        .text()
                        .replaceAll("[*|-]", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo(words);
        assertThat(MarkdownPlain.of(text)
                        .replaceAll("[*`|:\"-]", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo(words.replaceAll("[:\"]", " ").replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "'a <b>bold</b> word', b, a bold word",
        "'H<sub>2</sub>O', sub, H2O",
        "'Press <kbd>Q</kbd>.', kbd, Press Q.",
        "'a ~~gone~~ word', del, a gone word",
        "'see <a href=\"https://example.org\" onclick=\"x()\">there</a>', a, see there",
        "'see <img src=\"https://example.org/a.png\" alt=\"a plot\"> here', a, see a plot here",
        "'one<br>two', br, one two",
        "'<details><summary>More</summary>\n\nInside.\n\n</details>', details, More Inside.",
        "'<table><tr><td>one<td>two</table>', td, one two",
        "'<b><i>both</i></b>', i, both",
    })
    void markupOfTheListMarks(String text, String element, String words) {
        Document page = shown(text);
        assertThat(page.select(element)).isNotEmpty();
        assertThat(page.text()).isEqualTo(words);
        assertThat(page.select("[onclick]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We fit $y_i = a * x_i * b_i$ twice.",
                "And $$\\sum_i x_i * x_j * 2$$ follows.",
                "Both $a_1 * b$ and $c * d_2$.",
                "With \\(a_1 * b * c\\) and \\[ x_{a} * y * z \\].",
                "As the Hub has it, \\\\(a_1 * b * c\\\\) and \\\\[ x^2 * y * z \\\\].",
                "\\begin{align} a &= b * c \\\\ d &= e * f \\end{align} follows."
            })
    void formulasKeepTheirSigns(String text) {
        assertThat(shown(text).select("em, strong")).isEmpty();
        assertThat(shown(text).text()).isEqualTo(text);
        assertThat(MarkdownPlain.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'costs $5 *or* $10', 'costs $5 or $10'",
        "'US$5 and *about* US$6', 'US$5 and about US$6'",
        "'only one $ *here*', 'only one $ here'",
        "'\\$a *b* c$', '$a b c$'"
    })
    void pricesAreNoFormulas(String text, String words) {
        assertThat(shown(text).select("em")).hasSize(1);
        assertThat(shown(text).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\(c\\) *us*', '(c) us'",
        "'\\[More *words* needed\\]', '[More words needed]'",
        "'\\(a_1 and *no* end', '(a_1 and no end'",
        "'\\begin{x} *no* end', '\\begin{x} no end'"
    })
    void bracketsBehindBackslashesAreNoFormulas(String text, String words) {
        assertThat(shown(text).select("em")).hasSize(1);
        assertThat(shown(text).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\(x", "\\\\[x^", "\\begin{a}", "\\"})
    void formulasThatNeverEndTakeNoLongTime(String text) {
        assertThat(MarkdownPlain.of(text.repeat(20_000))).isNotEmpty();
    }

    @Test
    void tasksAndAlertsAreToldApartInWords() {
        assertThat(shown("- [x] done\n- [ ] open").text()).isEqualTo("☑ done ☐ open");
        Document page = shown("> [!WARNING]\n> Take care.\n\n> A quotation.\n\n> [!OTHER]\n> Text.");
        assertThat(page.select("div.alert.warning").text()).isEqualTo("Look out Take care.");
        assertThat(page.select("blockquote").eachText()).containsExactly("A quotation.", "[!OTHER] Text.");
    }

    @Test
    void footnotesLeadThereAndBackInEachTextOfAPage() {
        MarkdownHtml texts = new MarkdownHtml(Map.of());
        String text = "Counted.[^a] Twice.[^a] Not[^b]\n\n[^a]: By hand.";
        Document page = Jsoup.parse(texts.render(text, LEVEL) + texts.render(text, LEVEL));
        assertThat(page.select("a[href^=#]"))
                .hasSize(8)
                .allMatch(link -> page.select("[id=" + link.attr("href").substring(1) + "]")
                                .size()
                        == 1);
        assertThat(page.text()).contains("Not[^b]").contains("By hand.").doesNotContain("[^a]");
        assertThat(MarkdownPlain.of(text)).contains("Counted. Twice. Not[^b]");
    }

    @Test
    void tablesAndCodeScrollByKeyboardAndBlocksHaveTheirDirection() {
        Document page = shown("| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nx\n```\n\nنص");
        assertThat(page.select("div.scroll[tabindex=0][aria-label=Table] > table"))
                .hasSize(1);
        assertThat(page.select("pre[tabindex=0][aria-label=Code]")).hasSize(1);
        assertThat(page.select("p, td, th"))
                .isNotEmpty()
                .allMatch(block -> block.attr("dir").equals("auto"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<b onmouseover=alert(1)>x</b>",
                "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
                "$<img src=x onerror=alert(1)>$",
                "<table><tr><td style=\"x\" onclick=alert(1)>x</td></tr></table>",
                "> [!NOTE]\n> <script>alert(1)</script>",
                "[^<script>]\n\n[^<script>]: x",
                "<div id=\"main\" class=\"skip\" onclick=alert(1)>\n\nx\n\n</div>"
            })
    void nothingRuns(String text) {
        Document page = shown(text);
        assertThat(page.select("script, img, [style], [id], .skip")).isEmpty();
        assertThat(page.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    private static Document shown(String text) {
        return Jsoup.parse(
                new MarkdownHtml(Map.of("warning", "Look out", "table", "Table", "code", "Code")).render(text, LEVEL));
    }
}
