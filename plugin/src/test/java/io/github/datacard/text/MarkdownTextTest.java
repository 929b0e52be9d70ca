package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.NastyText;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** CommonMark renders what was escaped back to the same plain text, and to nothing but text. */
class MarkdownTextTest {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Parser LINKING =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

    @Test
    void aLineIsReadBackAsTheSameText() {
        for (String text : NastyText.all()) {
            String markdown = MarkdownText.inline(text);
            assertThat(markdown).doesNotContain("\n");
            Node document = PARSER.parse(markdown);
            assertThat(plain(document)).as(markdown).isEqualTo(expected(text));
            if (!expected(text).isEmpty()) {
                assertThat(document.getFirstChild()).as(markdown).isInstanceOf(Paragraph.class);
                assertThat(document.getFirstChild().getNext()).as(markdown).isNull();
            }
        }
    }

    @Test
    void aLineInTheMiddleOfAnotherIsReadBackToo() {
        for (String text : NastyText.all()) {
            if (expected(text).isEmpty()) {
                continue;
            }
            String markdown = "before " + MarkdownText.inline(text) + " after";
            assertThat(plain(PARSER.parse(markdown)))
                    .as(markdown)
                    .isEqualTo(expected("before " + expected(text) + " after"));
        }
    }

    @Test
    void anItemOfAListIsReadBackToo() {
        for (String text : NastyText.all()) {
            String markdown = "- " + MarkdownText.inline(text) + "\n- next";
            assertThat(plain(PARSER.parse(markdown))).as(markdown).isEqualTo(expected(text) + "next");
        }
    }

    @Test
    void aHeadingIsReadBackToo() {
        for (String text : NastyText.all()) {
            String markdown = "## " + MarkdownText.inline(text) + "\n\nnext";
            Node heading = PARSER.parse(markdown).getFirstChild();
            assertThat(heading).as(markdown).isInstanceOfSatisfying(Heading.class, found -> {
                assertThat(found.getLevel()).isEqualTo(2);
                assertThat(plain(found)).as(markdown).isEqualTo(expected(text));
            });
        }
    }

    @Test
    void aCellOfATableIsReadBackToo() {
        for (String text : NastyText.all()) {
            String markdown = "| a | b |\n| --- | --- |\n| " + MarkdownText.cell(text) + " | end |";
            Cells cells = new Cells();
            PARSER.parse(markdown).accept(cells);
            assertThat(cells.texts).as(markdown).containsExactly("a", "b", expected(text), "end");
        }
    }

    @Test
    void codeIsReadBack() {
        for (String text : NastyText.all()) {
            String code = expected(text);
            if (code.isEmpty() || code.contains("|") || isControl(code)) {
                continue;
            }
            Node document = PARSER.parse("a " + MarkdownText.code(text) + " b");
            assertThat(document.getFirstChild().getFirstChild().getNext())
                    .as(text)
                    .isInstanceOfSatisfying(
                            Code.class, found -> assertThat(found.getLiteral()).isEqualTo(code));
        }
    }

    @Test
    void aFenceHoldsItsText() {
        for (String text : List.of("a", "```", "````\na", "~~~", "<b>", "a\n\nb", "# a")) {
            Node block = PARSER.parse(MarkdownText.fence(text, "yaml")).getFirstChild();
            assertThat(block).isInstanceOfSatisfying(FencedCodeBlock.class, code -> {
                assertThat(code.getLiteral()).isEqualTo(text + "\n");
                assertThat(code.getInfo()).isEqualTo("yaml");
            });
            assertThat(block.getNext()).isNull();
        }
    }

    @Test
    void aLinkHasItsTextAndItsAddress() {
        for (String text : NastyText.all()) {
            if (expected(text).isEmpty()) {
                continue;
            }
            String markdown = MarkdownText.link(text, "https://example.org/a_(b)?c=d e&f=*g*#h|<i>");
            Node link = PARSER.parse("see " + markdown)
                    .getFirstChild()
                    .getFirstChild()
                    .getNext();
            assertThat(link).as(markdown).isInstanceOfSatisfying(Link.class, found -> {
                assertThat(plain(found)).as(markdown).isEqualTo(expected(text));
                assertThat(found.getDestination())
                        .as(markdown)
                        .startsWith("https://example.org/a_")
                        .endsWith("%3E");
            });
            assertThat(link.getNext()).as(markdown).isNull();
        }
    }

    @Test
    void anUnsafeLinkIsText() {
        assertThat(MarkdownText.link("a*b", "javascript:alert(1)")).isEqualTo(MarkdownText.inline("a*b"));
    }

    @Test
    void anEntityInAnAddressStaysWhatItIs() {
        for (String url :
                List.of("javascript&colon;alert(1)", "javascript&#58;alert(1)", "https://example.org/?a&lt;b")) {
            Node link =
                    PARSER.parse(MarkdownText.link("a", url)).getFirstChild().getFirstChild();
            assertThat(link)
                    .isInstanceOfSatisfying(
                            Link.class,
                            found -> assertThat(found.getDestination())
                                    .isEqualTo(url.replace("(", "%28").replace(")", "%29")));
        }
    }

    @Test
    void noTextOpensHtml() {
        for (String text : NastyText.all()) {
            Node document = LINKING.parse(MarkdownText.inline(text));
            document.accept(new AbstractVisitor() {
                @Override
                public void visit(org.commonmark.node.HtmlInline html) {
                    throw new AssertionError(text + " gives " + html.getLiteral());
                }

                @Override
                public void visit(org.commonmark.node.HtmlBlock html) {
                    throw new AssertionError(text + " gives " + html.getLiteral());
                }
            });
        }
    }

    @Test
    void wordsStayReadable() {
        assertThat(MarkdownText.inline("snake_case, 2 + 3, C#, AT&T, e.g. 5.0 (a-b)"))
                .isEqualTo("snake_case, 2 + 3, C#, AT&T, e.g. 5.0 (a-b)");
    }

    /** CommonMark replaces the null character, as a security measure. */
    private static String expected(String text) {
        return SPACE.matcher(text.strip())
                .replaceAll(" ")
                .replace('\u0000', '\uFFFD')
                .strip();
    }

    private static boolean isControl(String text) {
        return text.chars().anyMatch(letter -> letter == 0xFFFD);
    }

    private static String plain(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Document document) {
                visitChildren(document);
            }

            @Override
            public void visit(Code code) {
                throw new AssertionError("code: " + code.getLiteral());
            }
        });
        return out.toString();
    }

    private static final class Cells extends AbstractVisitor {
        private final List<String> texts = new java.util.ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                texts.add(plain(node));
            } else {
                visitChildren(node);
            }
        }
    }
}
