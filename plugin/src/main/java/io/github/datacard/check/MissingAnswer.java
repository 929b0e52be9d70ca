package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.PlainSection;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Profile.Question;
import java.util.stream.Stream;

/** {@code missing-answer}: a question of a profile that the descriptor does not answer. */
final class MissingAnswer implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.atQuestions((assessment, judged) ->
                judged.state() == State.OPEN ? Stream.of(missing(subject, assessment, judged, r)) : Stream.empty());
    }

    private static Finding missing(Subject subject, Assessment assessment, JudgedQuestion judged, Report r) {
        Question question = judged.question();
        String path = new ShortForm(subject.vocabulary()).easiest(judged.wanted());
        String asks = subject.vocabulary()
                .field(path)
                .map(field -> field.text().question())
                .filter(text -> !text.isEmpty())
                .orElse("");
        return r.at(place(subject.descriptor(), path))
                .about(path)
                .as(question.required() ? Severity.ERROR : Severity.INFO)
                .say(
                        assessment.profile().reference()
                                + (question.required() ? " requires " : " recommends ")
                                + (judged.partly() ? "the rest of an answer: " : "an answer: ")
                                + question.topic()
                                + (subject.descriptor().has(path)
                                        ? " – what stands there says again what another field says"
                                        : "")
                                + (asks.isEmpty() ? "" : " – " + asks),
                        remedy(subject, path));
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
        return "Answer it at  " + new ShortForm(subject.vocabulary()).blank(path)
                + PlainSection.of(subject.descriptor(), path)
                        .map(section -> "\n" + section.remedy())
                        .orElse("")
                + "\nIf nobody knows, list " + path + " below gaps: not_documented.";
    }
}
