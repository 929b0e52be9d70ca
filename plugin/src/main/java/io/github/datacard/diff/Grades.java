package io.github.datacard.diff;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules that are data: which change of which field matters how much. */
final class Grades {
    private static final String FILE = "diff/grades.yaml";
    private static final String OWN = "grades";
    private static final String EXTRA = "extra";

    private final Vocabulary vocabulary;
    private final List<Entry> entries;
    private final Directions directions;

    private Grades(Vocabulary vocabulary, List<Entry> entries, Directions directions) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.directions = directions;
    }

    /** How much a change matters: not at all, or a grade with a reason. */
    record Verdict(Optional<Grade> grade, String reason) {}

    /** Words of the file. */
    private enum Word {
        NONE,
        EDITORIAL,
        NOTABLE,
        BREAKING;

        Optional<Grade> grade() {
            return this == NONE ? Optional.empty() : Optional.of(Grade.valueOf(name()));
        }
    }

    private record Entry(
            List<String> paths, List<String> changes, List<String> items, List<String> to, Verdict verdict) {
        boolean fits(Vocabulary vocabulary, Difference difference) {
            return (paths.isEmpty() || paths.stream().anyMatch(path -> vocabulary.covers(path, difference.path())))
                    && (changes.isEmpty() || changes.contains(difference.kind().word()))
                    && (items.isEmpty()
                            || difference.items().stream()
                                    .anyMatch(item -> items.contains(item.name().toLowerCase(Locale.ROOT))))
                    && (to.isEmpty() || to.contains(difference.to()));
        }
    }

    static Grades read(Library library) {
        LibraryFiles files = library.files();
        LibraryNode shipped = LibraryNode.read(files, FILE).allow("grades", "orders", "limits");
        List<Entry> entries = new ArrayList<>();
        KnownNames paths = KnownNames.of(
                "field",
                Stream.concat(
                                Stream.concat(
                                        library.vocabulary().fields().stream().map(field -> field.path()),
                                        library.vocabulary().sections().stream().map(section -> section.id())),
                                Stream.of(EXTRA))
                        .toList());
        for (String own : files.in(OWN)) {
            LibraryNode.read(files, own)
                    .allow("grades")
                    .nodes("grades")
                    .forEach(node -> entries.add(entry(node, paths)));
        }
        shipped.nodes("grades").forEach(node -> entries.add(entry(node, paths)));
        return new Grades(library.vocabulary(), List.copyOf(entries), directions(shipped, library.vocabulary(), paths));
    }

    private static Entry entry(LibraryNode node, KnownNames paths) {
        node.allow("paths", "changes", "items", "to", "grade", "because");
        KnownNames kinds = KnownNames.of(
                "kind of change",
                Stream.of(ChangeKind.values()).map(ChangeKind::word).toList());
        Word grade = node.word("grade", Word.class).orElseThrow(() -> node.failure("the key \"grade\" is missing"));
        return new Entry(
                node.names("paths", paths),
                node.names("changes", kinds),
                node.texts("items"),
                node.texts("to"),
                new Verdict(grade.grade(), node.text("because")));
    }

    private static Directions directions(LibraryNode root, Vocabulary vocabulary, KnownNames paths) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        root.node("orders")
                .ifPresent(node -> node.allow(paths).keys().forEach(path -> orders.put(path, node.texts(path))));
        Map<String, Directions.Limits> limits = new LinkedHashMap<>();
        root.node("limits")
                .ifPresent(node -> node.allow(vocabulary.lists())
                        .keys()
                        .forEach(list -> limits.put(list, limits(node.below(list), vocabulary))));
        return new Directions(orders, limits);
    }

    private static Directions.Limits limits(LibraryNode node, Vocabulary vocabulary) {
        node.allow("list", "permits", "demands", "kind");
        String list = node.name("list", vocabulary.lists());
        KnownNames attributes = KnownNames.of(
                "attribute",
                vocabulary.list(list).values().stream()
                        .flatMap(value -> value.attributes().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return new Directions.Limits(
                list,
                node.names("permits", attributes),
                node.names("demands", attributes),
                node.name("kind", attributes));
    }

    Directions directions() {
        return directions;
    }

    /** The gravest of what is known of a difference and its parts. */
    Verdict of(Difference difference) {
        Verdict own = single(difference);
        return difference.parts().stream()
                .map(this::single)
                .reduce(own, (gravest, part) -> weight(part) > weight(gravest) ? part : gravest);
    }

    private static int weight(Verdict verdict) {
        return verdict.grade().map(Grade::ordinal).orElse(-1);
    }

    private Verdict single(Difference difference) {
        return entries.stream()
                .filter(entry -> entry.fits(vocabulary, difference))
                .findFirst()
                .map(Entry::verdict)
                .orElse(new Verdict(Optional.of(Grade.EDITORIAL), ""));
    }
}
