package io.github.datacard.check;

import io.github.datacard.check.TextFigures.Figure;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code annotator-count-differs}: a text tells of more annotators than there are said to be, or of another number for each
 * item.
 */
final class AnnotatorCountDiffers implements Rule<Subject> {
    private static final List<String> TEXTS = List.of(Paths.SUMMARY, Paths.DESCRIPTION);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        TextFigures known = TextFigures.of(subject.vocabulary());
        return Stream.concat(inProcess(subject, known, r), aside(subject, known, r))
                .limit(1);
    }

    /** Texts on the whole dataset that say who did the work, where there is one set of labels. */
    private static Stream<Finding> aside(Subject subject, TextFigures known, Report r) {
        List<Value> sets = subject.descriptor().values(Paths.ANNOTATION_SETS);
        return sets.size() != 1
                ? Stream.empty()
                : sets.get(0)
                        .along("annotators.count")
                        .limit(1)
                        .flatMap(value -> exact(value).stream()
                                .flatMap(count -> known.in(subject, TEXTS).stream()
                                        .filter(one -> differs(one, count, each(sets.get(0)), known))
                                        .map(one -> finding(one, "annotators: count is " + count.says(), r))));
    }

    /** More people than there are, or neither all of them nor as many as see each item. */
    private static boolean differs(Figure one, Count all, Optional<Count> each, TextFigures known) {
        boolean more = one.number() > all.value() && (known.areWorkers(one) || known.didWork(one));
        boolean neither = each.isPresent()
                && one.number() != each.get().value()
                && one.number() != all.value()
                && (known.didWork(one) || (known.isAgent(one.noun()) && one.beginsSentence() && known.isEach(one)));
        return more || neither;
    }

    private static Optional<Count> each(Value set) {
        return set.at("per_item").findFirst().flatMap(AnnotatorCountDiffers::exact);
    }

    private static Stream<Finding> inProcess(Subject subject, TextFigures known, Report r) {
        return subject.descriptor().values(Paths.ANNOTATION_SETS).stream()
                .flatMap(set -> set.at("process")
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(text -> known.in(Paths.ANNOTATION_PROCESS, (Value.Scalar) text))
                        .filter(one -> known.isAgent(one.noun()))
                        .flatMap(one -> against(set, one, known).stream().map(says -> finding(one, says, r)))
                        .limit(1));
    }

    private static Finding finding(Figure one, String says, Report r) {
        return r.at(one.text().location())
                .about(one.path())
                .pointing(one.mention(), one.text().text())
                .say(
                        "Here it says \"" + one.mention().quote() + "\", but " + says,
                        "Correct the number that is wrong.");
    }

    /** What the fields of a set say against a number of annotators. */
    private static Optional<String> against(Value set, Figure one, TextFigures known) {
        Optional<Count> annotators = set.along("annotators.count").findFirst().flatMap(AnnotatorCountDiffers::exact);
        if (annotators.isPresent()
                && one.number() > annotators.get().value()
                && (one.beginsSentence() || one.spelled())) {
            return Optional.of("annotators: count is " + annotators.get().says());
        }
        return set.at("per_item")
                .findFirst()
                .flatMap(AnnotatorCountDiffers::exact)
                .filter(each -> one.beginsSentence() && known.isEach(one) && each.value() != one.number())
                .filter(each -> annotators.isEmpty() || annotators.get().value() != one.number())
                .map(each -> "per_item is " + each.says());
    }

    private static Optional<Count> exact(Value value) {
        return value instanceof Value.Scalar scalar ? Count.of(scalar.text()).filter(Count::isExact) : Optional.empty();
    }
}
