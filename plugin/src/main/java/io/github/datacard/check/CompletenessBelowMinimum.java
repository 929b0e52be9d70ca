package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** {@code completeness-below-minimum}: fewer answers than the build asks for. */
final class CompletenessBelowMinimum implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.assessments().stream()
                .flatMap(assessment -> minimums(assessment, subject.settings().minimums())
                        .flatMap(minimum -> finding(subject, assessment, minimum, r)));
    }

    /** A profile's own minimum replaces the one for all; minimums of sections stand beside it. */
    private static Stream<Minimum> minimums(Assessment assessment, List<Minimum> all) {
        boolean own =
                all.stream().anyMatch(minimum -> minimum.section().isEmpty() && minimum.names(assessment.profile()));
        return all.stream()
                .filter(minimum -> minimum.names(assessment.profile())
                        || (!own && minimum.profile().isEmpty()));
    }

    private static Stream<Finding> finding(Subject subject, Assessment all, Minimum minimum, Report r) {
        Assessment asked = minimum.section().isEmpty() ? all : part(all, minimum.section(), subject.vocabulary());
        return asked.completeness() >= minimum.percent()
                ? Stream.empty()
                : Stream.of(r.at(Location.of(subject.descriptor().file()))
                        .say(
                                asked.completeness() + "% of " + all.profile().reference()
                                        + (minimum.section().isEmpty()
                                                ? ""
                                                : " in the section \"" + minimum.section() + "\"")
                                        + " is answered, less than the " + minimum.percent()
                                        + "% that this build asks for",
                                "Answer open questions; the list below names them."));
    }

    private static Assessment part(Assessment all, String section, Vocabulary vocabulary) {
        return new Assessment(
                all.profile(),
                all.questions().stream()
                        .filter(judged -> judged.question().answers().stream()
                                .findFirst()
                                .filter(path -> vocabulary.covers(section, path))
                                .isPresent())
                        .toList());
    }
}
