package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.FoundPlaceholder;
import io.github.datacard.descriptor.PlainSection;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code missing-answer}: a question of a profile that the descriptor does not answer. */
final class MissingAnswer implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.atQuestions((assessment, judged) ->
                judged.state() == State.OPEN ? Stream.of(missing(subject, assessment, judged, r)) : Stream.empty());
    }

    private static Finding missing(Subject subject, Assessment assessment, JudgedQuestion judged, Report r) {
        AskedTexts.Asked asked = AskedTexts.of(subject.vocabulary(), subject.descriptor(), assessment, judged);
        String path = asked.path();
        Optional<PlainSection> section = PlainSection.of(subject.descriptor(), path);
        return r.at(filler(subject.descriptor(), path, judged).orElseGet(() -> place(subject.descriptor(), path)))
                .about(path)
                .as(judged.question().required() ? Severity.ERROR : Severity.INFO)
                .say(asked.message() + reason(subject, path, judged), asked.remedy(section.map(PlainSection::remedy)));
    }

    /** Why what stands there is no answer, if something does. */
    private static String reason(Subject subject, String path, JudgedQuestion judged) {
        if (!subject.descriptor().has(path)) {
            return "";
        }
        return judged.missing().stream()
                .limit(1)
                .flatMap(part ->
                        Stream.ofNullable(subject.vocabulary().conditions().get(part.holds())))
                .findFirst()
                .map(demanded -> " – what stands there is not enough: it counts if " + demanded.says())
                .orElse(" – what stands there says again what another field says");
    }

    /** Where a phrase stands that says nothing, at the easiest answer or else at any other. */
    private static Optional<Location> filler(Descriptor descriptor, String path, JudgedQuestion judged) {
        return Stream.concat(Stream.of(path), judged.wanted().stream())
                .flatMap(wanted -> filler(descriptor, wanted).stream())
                .findFirst();
    }

    private static Optional<Location> filler(Descriptor descriptor, String path) {
        return descriptor.placeholders().stream()
                .filter(filler -> filler.path().equals(path) || filler.path().startsWith(path + "."))
                .map(FoundPlaceholder::location)
                .findFirst();
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
}
