package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Judged;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code missing-answer} and {@code stated-gap}: what the profiles ask and the descriptor does not answer. */
final class Answers implements Rule {
    @Override
    public Stream<Finding> check(Subject subject) {
        return Stream.concat(
                subject.assessments().stream().flatMap(assessment -> findings(subject, assessment, false)),
                subject.reports().stream().flatMap(assessment -> findings(subject, assessment, true)));
    }

    private static Stream<Finding> findings(Subject subject, Assessment assessment, boolean reportOnly) {
        return assessment.questions().stream()
                .flatMap(judged -> finding(subject, assessment, judged).stream())
                .map(finding -> reportOnly ? finding.as(Severity.INFO) : finding);
    }

    private static Optional<Finding> finding(Subject subject, Assessment assessment, Judged judged) {
        if (judged.state() == State.OPEN) {
            return Optional.of(missing(subject, assessment, judged.question()));
        }
        return judged.state() == State.GAP
                ? judged.gap().map(gap -> gap(subject, judged, gap.location()))
                : Optional.empty();
    }

    private static Finding missing(Subject subject, Assessment assessment, Question question) {
        String path = new ShortForm(subject.vocabulary()).easiest(question.answers());
        String asks = subject.vocabulary()
                .field(path)
                .map(field -> field.text().question())
                .filter(text -> !text.isEmpty())
                .orElse("");
        return Finding.of(
                        question.required() ? Severity.ERROR : Severity.INFO,
                        "missing-answer",
                        place(subject.descriptor(), path),
                        assessment.profile().reference() + (question.required() ? " requires " : " recommends ")
                                + "an answer: " + question.topic() + (asks.isEmpty() ? "" : " – " + asks),
                        remedy(subject, path))
                .about(path);
    }

    /** The nearest thing above the missing field that is there. */
    private static Location place(Descriptor descriptor, String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return Location.of(descriptor.file());
        }
        String parent = path.substring(0, dot);
        if (!descriptor.has(parent)) {
            return place(descriptor, parent);
        }
        Location above = descriptor.placeOf(parent);
        return Location.at(above.file(), above.line(), above.column());
    }

    private static String remedy(Subject subject, String path) {
        return "Such as:  " + new ShortForm(subject.vocabulary()).yaml(path).replace("\n", "\n          ")
                + "\nIf nobody knows, list " + path + " below gaps: not_documented.";
    }

    private static Finding gap(Subject subject, Judged judged, Location place) {
        Question question = judged.question();
        boolean forbidden = question.required() && subject.settings().gaps() == GapPolicy.FORBID;
        Severity severity = forbidden ? Severity.ERROR : question.essential() ? Severity.WARNING : Severity.INFO;
        String path = question.answers().get(0);
        return Finding.of(
                        severity,
                        "stated-gap",
                        place,
                        "\"" + question.topic() + "\" is a stated gap"
                                + (question.essential() ? ", and readers depend on it" : ""),
                        forbidden
                                ? "Answer " + path + ": this build allows no gaps in required questions."
                                : "Answer " + path + " when somebody knows.")
                .about(path);
    }
}
