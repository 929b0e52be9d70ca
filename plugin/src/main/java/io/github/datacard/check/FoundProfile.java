package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.Profile;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code found-profile}: what a descriptor says of its data fits a profile that nobody asked for. */
final class FoundProfile implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.found().stream().map(assessment -> finding(subject, assessment, r));
    }

    private static Finding finding(Subject subject, Assessment assessment, Report r) {
        Profile profile = assessment.profile();
        Condition condition = Optional.ofNullable(
                        subject.vocabulary().conditions().get(profile.foundWhen()))
                .orElseThrow();
        return r.at(place(subject.descriptor(), condition))
                .say(
                        "\"" + profile.title() + "\" fits, since " + condition.says() + "; "
                                + assessment.count(State.ANSWERED) + " of its " + assessment.applicable()
                                + " questions that apply have answers",
                        "It only reports. To satisfy it, list " + profile.reference() + " below profiles.");
    }

    private static Location place(Descriptor descriptor, Condition condition) {
        return condition
                .test()
                .paths()
                .filter(descriptor::has)
                .findFirst()
                .map(descriptor::placeOf)
                .orElse(Location.of(descriptor.file()));
    }
}
