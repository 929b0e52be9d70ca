package io.github.datacard.diff;

import io.github.datacard.descriptor.LongForm;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.json.JsonText;
import io.github.datacard.vocabulary.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what changed in meaning between two states of a dataset. */
public final class Comparison {
    private static final String EXTRA = "extra";

    private final Library library;
    private final Grades grades;
    private final ChangeWords words;

    /** A comparison by the rules and words of a library. */
    public Comparison(Library library) {
        this.library = library;
        this.grades = Grades.read(library);
        this.words = ChangeWords.read(library);
    }

    /** All changes, those that matter most first, else in the order of the vocabulary. */
    public List<Change> between(DatasetState before, DatasetState after) {
        List<Difference> found = new ArrayList<>(new ValueComparison(
                        library.vocabulary(), grades.directions(), new Wordings(words.decisive()), before, after)
                .differences());
        if (before.facts().isPresent() && after.facts().isPresent()) {
            found.addAll(new DataComparison(before.facts().get(), after.facts().get()).differences());
        }
        if (!before.partial() && !after.partial()) {
            found.addAll(new GapComparison(before, after).differences());
        }
        extra(before, after).ifPresent(found::add);
        id(before, after).ifPresent(found::add);
        return found.stream()
                .flatMap(difference -> change(difference).stream())
                .distinct()
                .sorted(Comparator.comparing(Change::grade).reversed())
                .toList();
    }

    private Optional<Change> change(Difference difference) {
        Grades.Verdict verdict = grades.of(difference);
        return verdict.grade()
                .map(grade -> new Change(
                        difference.path(),
                        difference.items().stream().map(Difference.Item::name).toList(),
                        difference.kind(),
                        grade,
                        words.what(difference),
                        words.text(difference),
                        difference.before(),
                        difference.after(),
                        verdict.reason()));
    }

    /** An id that follows from the name of a folder is no statement, and a card states none. */
    private static Optional<Difference> id(DatasetState before, DatasetState after) {
        boolean cards = before.partial() || after.partial();
        boolean stated = !cards && (before.said().has(Paths.ID) || after.said().has(Paths.ID));
        String old = before.said().id();
        String now = after.said().id();
        return stated && !old.equals(now)
                ? Optional.of(new Difference(Paths.ID, List.of(), ChangeKind.RENAMED, old, now))
                : Optional.empty();
    }

    private static Optional<Difference> extra(DatasetState before, DatasetState after) {
        String old = extra(before);
        String now = extra(after);
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(new Difference(
                        EXTRA,
                        List.of(),
                        old.isEmpty() ? ChangeKind.ADDED : now.isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED,
                        old,
                        now));
    }

    private static String extra(DatasetState state) {
        return state.said()
                .envelope()
                .extra()
                .map(LongForm::free)
                .map(JsonText::sorted)
                .map(tree -> JsonText.compact(tree).strip())
                .orElse("");
    }
}
