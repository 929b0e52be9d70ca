package io.github.datacard.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of the fences, case by case and against a pattern that says the same. */
final class CardSourceTest {
    private static final Pattern GRAMMAR =
            Pattern.compile("\\A([\\s\\u000B\\u001C-\\u001F\\p{Z}\\uFEFF&&[^\\u001C-\\u001F]]*)"
                    + "(---(?:\\r\\n|\\r(?!\\n)|\\n))([\\s\\S]*?)((?:\\r\\n|\\r|\\n)---[ \\t]*(?:\\r\\n|\\n|\\z))");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: b\n---\nBody",
                "\n\n  ---\na: b\n---\nBody",
                "\u00a0\u000b\u2028---\na: b\n---\nBody",
                "\ufeff---\na: b\n---\nBody",
                "---\na: b\n--- \t\nBody",
                "---\r\na: b\r\n---\r\nBody",
                "---\ra: b\r\n---\nBody",
                "---\na: b\n----\n---x\n ---\n...\n---\nBody",
            })
    void findsTheBlock(String text) {
        CardSource card = CardSource.of(text);

        assertThat(card.frontMatter()).isPresent();
        assertThat(card.frontMatter().orElseThrow().yaml()).startsWith("a: b").doesNotEndWith("\n");
        assertThat(card.body()).isEqualTo("Body");
        assertThat(card.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "---\n---\nBody",
                "---\na: b\nBody",
                "--- \na: b\n---\n",
                "----\na: b\n---\n",
                "\u200b---\na: b\n---\n",
                "\u0085---\na: b\n---\n",
                "<!-- x -->\n---\na: b\n---\n",
                "---\ra: b\r---\rBody",
                "---\na: b\n ---\n...\n",
            })
    void findsNone(String text) {
        assertThat(CardSource.of(text)).isEqualTo(new CardSource("", Optional.empty(), text));
    }

    @Test
    void closesAtTheEndOfTheTextAndAtAFenceWithinAText() {
        assertThat(yaml("---\na: b\n---")).isEqualTo("a: b");
        assertThat(yaml("---\ra: b\r---")).isEqualTo("a: b");
        assertThat(yaml("---\n\n---\n")).isEmpty();
        assertThat(yaml("---\na: |\n  x\n---\n  y\n---\n")).isEqualTo("a: |\n  x");
        assertThat(yaml("---\n---\nText\n\n---\nMore")).isEqualTo("---\nText\n");
    }

    @Test
    void saysWhereTheYamlStarts() {
        CardSource.Block block =
                CardSource.of("\n\r\n\r---\r\na: b\r\n---\r\n").frontMatter().orElseThrow();

        assertThat(block.line()).isEqualTo(5);
        assertThat(block.start()).isEqualTo(9);
    }

    @Test
    void knowsTheLineEndsOfAText() {
        assertThat(CardSource.lineEndOf("a\r\nb\r\n")).isEqualTo("\r\n");
        assertThat(CardSource.lineEndOf("a\r\nb\n")).isEqualTo("\n");
        assertThat(CardSource.lineEndOf("a\rb\rc\n")).isEqualTo("\n");
        assertThat(CardSource.lineEndOf("a\rb\r")).isEqualTo("\n");
        assertThat(CardSource.lineEndOf("a")).isEqualTo("\n");
    }

    @Test
    void agreesWithTheGrammar() {
        String[] pieces = {
            "---", "-", "\n", "\r", "\r\n", " ", "\t", "a: b", "\ufeff", "\u000b", "\u2028", "\u001c", "..."
        };
        Random random = new Random(20260323);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder made = new StringBuilder(random.nextInt(3) == 0 ? "" : "---\n");
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            Matcher match = GRAMMAR.matcher(text);
            CardSource card = CardSource.of(text);
            assertThat(card.text()).isEqualTo(text);
            assertThat(card.frontMatter().map(CardSource.Block::yaml))
                    .as(text)
                    .isEqualTo(match.lookingAt() ? Optional.of(match.group(3)) : Optional.empty());
        }
    }

    @Test
    void takesOnePassOverAnyText() {
        for (String piece : new String[] {"\n", "\r\n", "---", "\n---x", "\n---" + " ".repeat(50) + "x", " "}) {
            String text = "---\n" + piece.repeat(2_000_000 / piece.length());
            assertThat(CardSource.of(text).text()).isEqualTo(text);
        }
    }

    private static String yaml(String text) {
        return CardSource.of(text).frontMatter().orElseThrow().yaml();
    }
}
