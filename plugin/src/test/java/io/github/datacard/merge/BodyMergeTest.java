package io.github.datacard.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.card.CardBody;
import io.github.datacard.card.CardBody.Part;
import io.github.datacard.card.CardBody.Piece;
import io.github.datacard.diagnostic.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Parts come, change and go, and text between them stays. In these cases {@code [a:text]} is a part that says what we
 * wrote, {@code [a!text]} one that was changed by hand, {@code [a=text]} one that is hand-written, {@code [a]} an empty one,
 * {@code #} the mark of the front matter, and {@code _} the end of a line.
 */
class BodyMergeTest {
    private static final MergeOptions KEEP = new MergeOptions(Set.of(), Set.of("a"), Set.of());
    private static final MergeOptions DROP = new MergeOptions(Set.of(), Set.of(), Set.of("a"));
    private static final MergeOptions KEEP_ALL = new MergeOptions(Set.of(), Set.of("all"), Set.of());

    /** Of a whole card: what stands there, what should, what is then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a:one]|a:one|[a:one]|",
                "[a:one]|a:two|[a:two]|a",
                "[a:one]_[b:two]|a:one b:two|[a:one]_[b:two]|",
                // A new part stands behind the last one before it, with an empty line around.
                "[a:one]_[c:three]|a:one b:two c:three|[a:one]_[b:two]_[c:three]|b",
                "[a:one]_text_|a:one b:two|[a:one]_[b:two]_text_|b",
                "[a:one]text_|a:one b:two|[a:one]_[b:two]_text_|b",
                "[a:one]|a:one b:two|[a:one]_[b:two]|b",
                "[a:one]_text_[c:three]_[b:two]|a:one b:two c:three d:four|[a:one]_text_[c:three]_[b:two]_[d:four]|d",
                // Or before the first one behind it, or the mark of the front matter, or at the end.
                "[b:two]|a:one b:two|[a:one]_[b:two]|a",
                "text_[b:two]_[c:three]|a:one c:three b:two|text__[a:one]_[b:two]_[c:three]|a",
                "text__[b:two]|a:one b:two|text__[a:one]_[b:two]|a",
                "text__#|a:one|text__[a:one]_#|a",
                "text_#|a:one|text__[a:one]_#|a",
                "text|a:one|text__[a:one]|a",
                "text_|a:one|text__[a:one]|a",
                "text__|a:one|text__[a:one]|a",
                "|a:one b:two|[a:one]_[b:two]|a,b",
                // Without text there is no part; the empty line behind it goes with it, the rest stays.
                "[a:one]_[b:two]|b:two|[b:two]|a is gone",
                "[a:one]_text_|b:|text_|a is gone",
                "[a:one]_text_|a:|text_|a is gone",
                "[a:one]text_|a:|text_|a is gone",
                "[a:one]_#|a:|#|a is gone",
                "[a]|a:||a is gone",
                "[a:one]_[b:two]_[c:three]|b:two c:three|[b:two]_[c:three]|a is gone",
                "[a:one][b:two]_[c:three]|b:two c:three|[b:two]_[c:three]|a is gone",
                // Hand-written parts stay, whatever they should say.
                "[a=mine]|a:one|[a=mine]|",
                "[a=mine]|a:|[a=mine]|",
            })
    void aWholeCard(String there, String should, String then, String changes) {
        BodyMerge.Merged merged = merged(there, should, true, MergeOptions.NONE, "\n");
        assertThat(said(merged.pieces())).isEqualTo(then == null ? "" : then);
        assertThat(String.join(",", merged.changes())).isEqualTo(changes == null ? "" : changes);
        assertThat(merged.obstacles()).isEmpty();
        assertThat(merged.notes()).isEmpty();
    }

    /** Of a card with regions: only marks that are there are filled. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text_[a]text_|a:one b:two|text_[a:one]text_|a|",
                "text_[a:one]|a:|text_[a:]|a|",
                "text_[a:]|a:|text_[a:]||",
                "text_[x:one]|a:one|text_[x:one]||x",
                "text_|a:one|text_||",
            })
    void regions(String there, String should, String then, String changes, String unknown) {
        BodyMerge.Merged merged = merged(there, should, false, MergeOptions.NONE, "\n");
        assertThat(said(merged.pieces())).isEqualTo(then);
        assertThat(String.join(",", merged.changes())).isEqualTo(changes == null ? "" : changes);
        assertThat(merged.obstacles()).isEmpty();
        assertThat(merged.notes()).hasSize(unknown == null ? 0 : 1);
        assertThat(merged.notes()).allSatisfy(note -> assertThat(note.message()).contains("\"" + unknown + "\""));
    }

    @Test
    void aPartThatWasChangedByHandIsAnObstacle() {
        BodyMerge.Merged merged = merged("one_two_[a!mine]", "a:one", true, MergeOptions.NONE, "\n");
        assertThat(said(merged.pieces())).isEqualTo("one_two_[a!mine]");
        assertThat(merged.changes()).isEmpty();
        assertThat(merged.obstacles()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("card-edited");
            assertThat(finding.location().line()).isEqualTo(10 + 2 + 1);
            assertThat(finding.remedy()).contains("-mine", "+one");
        });
        assertThat(merged("[a!mine]", "b:one", true, MergeOptions.NONE, "\n").obstacles())
                .extracting(Finding::rule)
                .containsExactly("card-edited");
    }

    /** What a hand made of it may be what it should be. */
    @Test
    void aChangeByHandThatSaysTheSameGetsANewSeal() {
        BodyMerge.Merged merged = merged("[a!one]", "a:one", true, MergeOptions.NONE, "\n");
        assertThat(said(merged.pieces())).isEqualTo("[a:one]");
        assertThat(merged.obstacles()).isEmpty();
        assertThat(merged.changes()).isEmpty();
    }

    @Test
    void aChangeByHandIsKeptOrDropped() {
        BodyMerge.Merged kept = merged("[a!mine]", "a:one", true, KEEP, "\n");
        assertThat(said(kept.pieces())).isEqualTo("[a=mine]");
        assertThat(kept.changes()).containsExactly("a is yours now");
        assertThat(said(merged("[a!mine]", "a:one", true, KEEP_ALL, "\n").pieces()))
                .isEqualTo("[a=mine]");
        assertThat(said(merged("[b!mine]", "b:one", true, KEEP, "\n").pieces())).isEqualTo("[b!mine]");
        BodyMerge.Merged dropped = merged("[a!mine]", "a:one", true, DROP, "\n");
        assertThat(said(dropped.pieces())).isEqualTo("[a:one]");
        assertThat(dropped.changes()).containsExactly("a");
        assertThat(said(merged("[a=mine]", "a:one", true, DROP, "\n").pieces())).isEqualTo("[a:one]");
        assertThat(said(merged("[a!mine]_", "b:one", true, DROP, "\n").pieces()))
                .isEqualTo("[b:one]");
    }

    @Test
    void linesEndAsTheyDoInTheCard() {
        BodyMerge.Merged merged = merged("text_[c:three]", "b:two c:three", true, KEEP, "\r\n");
        String text = merged.pieces().stream().map(Piece::text).collect(Collectors.joining());
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(said(merged.pieces())).isEqualTo("text__[b:two]_[c:three]");
    }

    private static BodyMerge.Merged merged(String there, String should, boolean all, MergeOptions wishes, String end) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String part : should.split(" ")) {
            String[] cells = part.split(":", -1);
            wanted.put(cells[0], cells[1]);
        }
        return new BodyMerge(wanted, all, wishes, new CardFindings(Path.of("shop/README.md")), 10, end)
                .into(CardBody.of(body(there == null ? "" : there, end)));
    }

    private static String body(String cases, String end) {
        return Pattern.compile("\\[(\\w)(?:([:!=])(\\w*))?]|#|_")
                .matcher(cases)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case "_" -> "\n";
                            case "#" -> "<!-- datacard:front-matter -->\n";
                            default -> part(found.group(1), found.group(2), found.group(3));
                        }))
                .replace("\n", end);
    }

    private static String part(String id, String kind, String text) {
        if (kind == null) {
            return "<!-- datacard:begin " + id + " -->\n<!-- datacard:end " + id + " -->\n";
        }
        Part sealed = Part.of(id, text);
        return switch (kind) {
            case "=" -> sealed.handWritten("\n").text();
            case "!" -> Part.of(id, "before").text().replace("before", text);
            default -> sealed.text();
        };
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(BodyMergeTest::said).collect(Collectors.joining());
    }

    private static String said(Piece piece) {
        if (piece instanceof Part part) {
            String kind = part.isHandWritten() ? "=" : part.isSealed() ? ":" : "!";
            return part.seal().isEmpty()
                    ? "[" + part.id() + "]"
                    : "[" + part.id() + kind + part.content().strip() + "]";
        }
        return piece instanceof CardBody.Ledger ? "#" : piece.text().replaceAll("\r?\n", "_");
    }
}
