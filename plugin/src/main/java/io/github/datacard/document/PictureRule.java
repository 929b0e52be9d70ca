package io.github.datacard.document;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which picture is drawn of a field.
 *
 * @param kind how it is drawn
 * @param of the field, or several for a timeline; the picture stands in the section of the first
 * @param title what it shows; empty for the label of the field
 * @param name the member that names a row; of a distribution, the member beside it that names the picture
 * @param amount the member that holds the value
 * @param group the member by whose values rows have different colors; of dots, by which there are several pictures
 * @param target the member that names the part above; of a treemap of classes, see {@code reference}
 * @param reference of a distribution, the member beside it that it is compared with; of a treemap, the path of a
 *     distribution that holds the sizes
 * @param note the member whose value stands below the picture; of dots it is part of names that would be the same, as
 *     the target is
 * @param low the member that holds the lower end of an interval
 * @param high the member that holds its upper end
 * @param count the member that says how many were measured
 */
record PictureRule(
        Kind kind,
        List<String> of,
        String title,
        String name,
        String amount,
        String group,
        String target,
        String reference,
        String note,
        String low,
        String high,
        String count) {
    /** How a picture is drawn. */
    enum Kind {
        BARS,
        /** The shares of a distribution. */
        SHARES,
        FUNNEL,
        TREEMAP,
        GRID,
        TIMELINE,
        LINEAGE,
        /** Values with intervals, one picture for each value of the group. */
        DOTS,
        /** Counts of units, each a part of another one. */
        LADDER,
        /** Sizes of the dataset and of what it was made from. */
        FAMILY,
        /** How many labels have a definition and examples. */
        DEFINITIONS,
        /** Choices that were made of those there are. */
        ROLES,
        /** How much of each split stands in another one. */
        LEAKAGE,
        /** Which parts of a footprint are given. */
        FOOTPRINT
    }

    static PictureRule of(LibraryNode node, Vocabulary vocabulary) {
        node.allow(
                "kind",
                "of",
                "title",
                "name",
                "amount",
                "group",
                "target",
                "reference",
                "note",
                "low",
                "high",
                "count");
        List<String> of = node.someNames("of", vocabulary.paths());
        KnownNames members = members(of, vocabulary);
        return new PictureRule(
                node.word("kind", Kind.class).orElseThrow(() -> node.failure("the key \"kind\" is missing")),
                of,
                node.text("title"),
                node.name("name", members),
                node.name("amount", members),
                node.name("group", members),
                node.name("target", members),
                node.name("reference", node.text("reference").contains(".") ? vocabulary.paths() : members),
                node.name("note", members),
                node.name("low", members),
                node.name("high", members),
                node.name("count", members));
    }

    /** The shares of a distribution without any words beside them. */
    static PictureRule shares(Field field) {
        return new PictureRule(Kind.SHARES, List.of(field.path()), "", "", "", "", "", "", "", "", "", "");
    }

    /** The members of the fields, and those that stand beside them. */
    private static KnownNames members(List<String> fields, Vocabulary vocabulary) {
        List<String> records = fields.stream()
                .flatMap(path -> Stream.of(path, path.substring(0, Math.max(0, path.lastIndexOf('.')))))
                .toList();
        return vocabulary.members(records);
    }
}
