package io.github.datacard.check;

import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.PlainSection;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code open-switch}: one finding for each question of yes or no on which others hang. */
final class OpenSwitch implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<JudgedQuestion> hanging = subject.assessments().stream()
                .flatMap(assessment -> assessment.questions().stream())
                .filter(judged -> judged.state() == State.UNKNOWN)
                .toList();
        if (hanging.isEmpty()) {
            return Stream.empty();
        }
        return subject.vocabulary().fields().stream()
                .filter(field -> field.type() == FieldType.YESNO)
                .flatMap(field -> finding(subject, field, hanging, r).stream());
    }

    /** A section that is there is no place for yes or no; it gets the switch as one of its fields. */
    private static String remedy(Subject subject, Field field) {
        Descriptor descriptor = subject.descriptor();
        String section = field.path().substring(0, Math.max(0, field.path().indexOf('.')));
        return PlainSection.of(descriptor, field.path())
                        .map(plain -> plain.remedy() + ", and say yes or no beside it:  " + field.name() + ": yes | no")
                        .orElseGet(() -> !section.isEmpty() && descriptor.has(section)
                                ? "Say yes or no below \"" + section + "\":  " + field.name() + ": yes | no"
                                : "Say yes or no:  " + new ShortForm(subject.vocabulary()).blank(field.path()))
                + ", or list " + field.path() + " below gaps if nobody knows.";
    }

    private static Optional<Finding> finding(Subject subject, Field field, List<JudgedQuestion> hanging, Report r) {
        Descriptor descriptor = subject.descriptor();
        long count = hanging.stream()
                .filter(judged -> Optional.ofNullable(subject.vocabulary()
                                .conditions()
                                .get(judged.question().when()))
                        .map(Condition::test)
                        .filter(test -> test.paths().anyMatch(field.path()::equals))
                        .isPresent())
                .count();
        if (count == 0 || !subject.isSilentOn(field.path())) {
            return Optional.empty();
        }
        return Optional.of(r.at(Location.of(descriptor.file()))
                .about(field.path())
                .say(
                        field.text().question() + " Nothing says so, and " + count
                                + (count == 1 ? " question hangs on it" : " questions hang on it"),
                        remedy(subject, field)));
    }
}
