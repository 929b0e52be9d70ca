package io.github.datacard.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.substance.Substance;
import io.github.datacard.vocabulary.Library;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which columns sections of cards describe, and what they say of them. */
class ColumnListsTest {
    private static final String[] KIND = {"kind", "the kind of owl"};
    private static final String[] BOTH = {"kind", "the kind of owl", "place", "where it sat"};
    private static final Library LIBRARY = Library.open(Optional.empty());

    static Stream<Arguments> sections() {
        return Stream.of(
                // Below a heading for columns, each item names one.
                said("Data Fields", "- `kind`: the kind of owl\n- `place`: where it sat", BOTH),
                said("Data Fields", "- kind: the kind of owl\n- place: where it sat", BOTH),
                said(
                        "Data Fields",
                        "- `kind` and `sort`: the kind of owl",
                        "kind",
                        "the kind of owl",
                        "sort",
                        "the kind of owl"),
                said("Data Fields", "- `kind`: 12", "kind", ""),
                said("Data Fields", "- `kind`: more < less", "kind", ""),
                said("Data Fields", "- `kind`: string", "kind", ""),
                // Names alone count where all items are words.
                said("Data Fields", "- kind\n- place", "kind", "", "place", ""),
                said("Data Fields", "- kind\n- barn owls of Scotland"),
                said("Data Fields", "- `kind`: the kind of owl\n- kind of words", KIND),
                // Most items have to name one.
                said(
                        "Data Fields",
                        "- `kind`: the kind\n- Owls sleep by day, as all know.\n- And hunt by night, of course."),
                said("Data Fields", "- `kind`: the kind\n- Owls sleep by day, as all know."),
                // Below a wider heading only names that are written as such, with what they mean.
                said("Data Instances", "- `kind`: the kind of owl\n- `place`: where it sat", BOTH),
                said("Data Instances", "- kind: the kind of owl\n- place: where it sat", BOTH),
                said("Data Instances", "- `kind`\n- `place`"),
                said("Data Instances", "- `kind of`: the kind of owl\n- `place of`: where it sat"),
                said("Considerations", "- `kind`: the kind of owl\n- `place`: where it sat"),
                said("Columns of the table", "- `kind`: the kind of owl", KIND),
                // What leads to a list says what its items are.
                said("Data Instances", "The folders are:\n\n- `kind`: the kind of owl\n- `place`: where it sat"),
                said("Data Instances", "The columns are:\n\n- `kind`: the kind of owl\n- `place`: where it sat", BOTH),
                said("Data Fields", "- `kind`: the kind of owl\n\nThe classes are:\n\n- `barn`: a barn owl", KIND),
                said(
                        "Data Fields",
                        "- `kind`: the kind of owl\n\nFurther:\n\n- `barn`: in a barn",
                        "kind",
                        "the kind of owl",
                        "barn",
                        "in a barn"),
                // Lists of a configuration.
                said(
                        "Data Fields",
                        "- Configuration one has these values, as follows, in short\n  - `kind`: the kind of owl\n"
                                + "- Configuration two has these values, as follows, in short\n  - `place`: where it sat",
                        BOTH),
                said(
                        "Data Fields",
                        "- The first one has these values, as follows, in short\n  - `kind`: the kind of owl"),
                // Tables with a head for columns.
                said("Data Fields", "| Column | Description |\n| --- | --- |\n| `kind` | the kind of owl |", KIND),
                said("Data Fields", "| Column | Type |\n| --- | --- |\n| **kind** | string |", "kind", ""),
                said(
                        "Data Fields",
                        "| Column | Type | Meaning |\n| --- | --- | --- |\n| kind: | string | the kind |",
                        "kind",
                        "the kind"),
                said("Data Fields", "| Column | Seen |\n| --- | --- |\n| kind | often |"),
                said("Data Fields", "| Place | Description |\n| --- | --- |\n| Leith | by the sea |"),
                said("Data Fields", "| Column | Description |\n| --- | --- |"),
                said(
                        "Data Fields",
                        "| Column | Type | Description |\n| --- | --- | --- |\n| kind | string |\n"
                                + "| place | string | where it sat |",
                        "kind",
                        "",
                        "place",
                        "where it sat"),
                // Tables without such a head, of names that are written as such.
                said("Data Fields", "| `kind` | the kind of owl |\n| --- | --- |\n| `place` | where it sat |", BOTH),
                said(
                        "Data Fields",
                        "| **kind ** | the kind of owl |\n| --- | --- |\n| __place__ | where it sat |",
                        BOTH),
                said("Data Fields", "| `kind` | the kind of owl |\n| --- | --- |\n| place | where it sat |"),
                said(
                        "Data Fields",
                        "| `kind` | the kind | of owl |\n| --- | --- | --- |\n| `place` | where | it sat |"),
                said("Data Instances", "| `kind` | the kind of owl |\n| --- | --- |\n| `place` | where it sat |"),
                // Paragraphs with a strong name each.
                said(
                        "Data Fields",
                        "**owl_kind**\nThe kind of owl.\n\n**place**\nWhere it sat.\n\n**day**\nWhen that was.",
                        "owl_kind",
                        "The kind of owl.",
                        "place",
                        "Where it sat.",
                        "day",
                        "When that was."),
                said(
                        "Data Fields",
                        "**owl_kind** and **owl_sort**\nThe kind of owl.\n\n**place**\nWhere it sat.",
                        "owl_kind",
                        "The kind of owl.",
                        "owl_sort",
                        "The kind of owl.",
                        "place",
                        "Where it sat."),
                said("Data Fields", "**owl_kind**\nThe kind of owl.\n\n**place**\nWhere it sat."),
                said(
                        "Data Fields",
                        "**kind**\nThe kind of owl.\n\n**place**\nWhere it sat.\n\n**day**\nWhen that was."),
                // Names have an end.
                said("Data Fields", "- `" + "k".repeat(60) + "`: the kind", "k".repeat(60), "the kind"),
                said("Data Fields", "- `" + "k".repeat(61) + "`: the kind"));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void columnsAreFound(String title, String text, Map<String, String> columns) {
        ImportRules rules = new ImportRules(LIBRARY);
        Draft draft = new Draft(LIBRARY.vocabulary(), new Substance(LIBRARY.vocabulary()));
        CardSection section =
                CardSections.of("# " + title + "\n\n" + text + "\n").get(1);
        String field = title.equals("Data Fields")
                ? Paths.FIELD_NOTES
                : rules.heading(title).map(ImportRules.Rule::field).orElse("");
        assertThat(new ColumnLists(rules, draft).of(title, field, section.blocks()))
                .isEqualTo(columns);
    }

    private static Arguments said(String title, String text, String... columns) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (int at = 0; at < columns.length; at += 2) {
            expected.put(columns[at], columns[at + 1]);
        }
        return Arguments.of(title, text, expected);
    }
}
