package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.text.EditedText.Replacement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits by lines and columns, in texts with any ends of lines. */
class EditedTextTest {
    private static final Path FILE = Path.of("datacard.yaml");

    /** A slash ends a line, a tilde is a carriage return, a caret is a byte order mark, {@code o} is two bytes long. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc/def/|2 1 2 4|X|abc/X/|4 3",
                "abc/def/|1 1 1 1|X|Xabc/def/|0 0",
                "abc/def/|1 4 1 4|X|abcX/def/|3 0",
                "abc/def/|1 3 2 2|X|abXef/|2 3",
                "abc/def|2 4 2 4|X|abc/defX|7 0",
                "abc~/def~/|2 1 2 4|X|abc~/X~/|5 3",
                "abc~def~|2 1 2 4|X|abc~X~|4 3",
                "abc~|1 1 1 2|X|Xbc~|0 1",
                "^abc/def|1 1 1 2|X|^Xbc/def|3 1",
                "^abc/def|2 1 2 2|X|^abc/Xef|7 1",
                // Behind the end of a line is its end, behind the last line that of the text.
                "abc/def/|1 9 1 9|X|abcX/def/|3 0",
                "abc~/def/|1 9 1 9|X|abcX~/def/|3 0",
                "abc/def/|9 1 9 1|X|abc/def/X|8 0",
                "abc/def/|3 1 3 1|X|abc/def/X|8 0",
                "//abc|3 1 3 2|X|//Xbc|2 1",
                // What is written ends lines as the text does.
                "abc/def/|1 1 1 1|X/|X/abc/def/|0 0",
                "abc~/def/|1 1 1 1|X/|X~/abc~/def/|0 0",
                "abc~/def/|1 1 1 1|X~/|X~/abc~/def/|0 0",
                // Bytes are not characters.
                "oobc/def/|1 2 1 3|X|oXbc/def/|2 2",
                "😀bc/def/|1 2 1 3|X|😀Xc/def/|4 1",
                "|1 1 1 1|X|X|0 0",
            })
    void oneEdit(String text, String place, String written, String after, String bytes) {
        EditedText edited = new EditedText(text(text == null ? "" : text));
        Fix fix = Fix.replacing(place(place), text(written));
        assertThat(edited.after(List.of(fix))).isEqualTo(text(after));
        assertThat(edited.replacements(fix))
                .extracting(one -> one.offset() + " " + one.length())
                .containsExactly(bytes);
    }

    @Test
    void severalEditsStandInTheirOrder() {
        EditedText edited = new EditedText("abc\ndef\n");
        Fix fix = new Fix(List.of(Fix.Edit.of(place("2 1 2 2"), "Y"), Fix.Edit.of(place("1 1 1 2"), "X")));
        assertThat(edited.replacements(fix)).containsExactly(new Replacement(0, 1, "X"), new Replacement(4, 1, "Y"));
        assertThat(edited.after(List.of(fix))).isEqualTo("Xbc\nYef\n");
        assertThat(edited.after(List.of(Fix.replacing(place("1 1 1 2"), "long"), Fix.replacing(place("2 1 2 2"), "Y"))))
                .isEqualTo("longbc\nYef\n");
    }

    @Test
    void whatIsMovedKeepsItsWordsAndGetsSpaces() {
        EditedText edited = new EditedText("a: 1\n\nb:\n  c: 2\n");
        Fix fix = new Fix(List.of(
                new Fix.Edit(place("1 1 1 1"), "x:\n  \u0000", Optional.of(place("3 1 5 1")), 2),
                Fix.Edit.of(place("3 1 5 1"), "")));
        assertThat(edited.after(List.of(fix))).isEqualTo("x:\n  b:\n    c: 2\na: 1\n\n");
    }

    /** Two fixes at one point could be meant in either order. */
    @ParameterizedTest
    @CsvSource({
        "1 1 1 2,1 3 1 4,2",
        "1 1 1 2,1 2 1 3,1",
        "1 2 1 3,1 1 1 2,1",
        "1 1 1 4,1 2 1 3,1",
        "1 2 1 3,1 1 1 4,1",
        "1 3 1 4,1 1 1 2,2",
        "1 1 1 1,1 1 1 1,1",
        "1 1 1 2,2 1 2 2,2"
    })
    void fixesThatOverlapAreNotAppliedTogether(String first, String second, int together) {
        EditedText edited = new EditedText("abcdef\nghi\n");
        List<Fix> fixes = Stream.of(first, second)
                .map(place -> Fix.replacing(place(place), "X"))
                .toList();
        assertThat(edited.together(fixes)).isEqualTo(fixes.subList(0, together));
    }

    private static String text(String shown) {
        return shown.replace("/", "\n")
                .replace("~", "\r")
                .replace("^", "\uFEFF")
                .replace("o", "ö");
    }

    private static Location place(String numbers) {
        int[] at = Stream.of(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Location(FILE, at[0], at[1], at[2], at[3]);
    }
}
