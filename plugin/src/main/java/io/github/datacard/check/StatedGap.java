package io.github.datacard.check;

import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.stream.Stream;

/** {@code stated-gap}: a question of a profile that the descriptor answers with a stated gap. */
final class StatedGap implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.atQuestions((assessment, judged) -> judged.state() == State.GAP
                ? judged.gap().map(gap -> gap(subject, judged, gap.location(), r)).stream()
                : Stream.empty());
    }

    private static Finding gap(Subject subject, JudgedQuestion judged, Location place, Report r) {
        Question question = judged.question();
        boolean forbidden = question.required() && subject.settings().gaps() == GapPolicy.FORBID;
        Severity severity = forbidden ? Severity.ERROR : question.essential() ? Severity.WARNING : Severity.INFO;
        String path = judged.wanted().get(0);
        return r.at(place)
                .about(path)
                .as(severity)
                .say(
                        "\"" + question.topic() + "\" is " + (judged.partly() ? "in part " : "") + "a stated gap"
                                + (question.essential() ? ", and readers depend on it" : ""),
                        forbidden
                                ? "Answer " + path + ": this build allows no gaps in required questions."
                                : "Answer " + path + " when somebody knows.");
    }
}
