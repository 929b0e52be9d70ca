package io.github.datacard.check;

import io.github.datacard.check.TextFigures.Figure;
import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code annotator-count-differs}: a text tells of more annotators than there are said to be, or of another number for each
 * item.
 */
final class AnnotatorCountDiffers implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        TextFigures known = TextFigures.of(subject.vocabulary());
        return subject.descriptor().values(Paths.ANNOTATION_SETS).stream()
                .flatMap(set -> set.at("process")
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(text -> known.in(Paths.ANNOTATION_PROCESS, (Value.Scalar) text))
                        .filter(one -> known.isAgent(one.noun()))
                        .flatMap(one -> against(set, one, known).stream()
                                .map(says -> r.at(one.text().location())
                                        .about(Paths.ANNOTATION_PROCESS)
                                        .pointing(one.mention(), one.text().text())
                                        .say(
                                                "Here it says \""
                                                        + one.mention().quote() + "\", but " + says,
                                                "Correct the number that is wrong.")))
                        .limit(1));
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
