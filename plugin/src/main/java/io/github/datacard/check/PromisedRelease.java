package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code promised-release}: data that is not listed as announced is written of in the future. */
final class PromisedRelease implements Rule<Subject> {
    private static final List<String> TEXTS = List.of(
            Paths.SUMMARY,
            Paths.DESCRIPTION,
            Paths.OVERVIEW,
            Paths.PROCEDURE,
            Paths.DISTRIBUTION_METHOD,
            Paths.UPDATE_PLAN);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.descriptor().text(Paths.AVAILABILITY).equals("announced")
                ? Stream.empty()
                : promised(subject, r);
    }

    private static Stream<Finding> promised(Subject subject, Report r) {
        return Claim.in(subject, TEXTS, "words-promises")
                .map(promise -> promise.at(r)
                        .about(Paths.AVAILABILITY)
                        .say(
                                "The text says \"" + promise.quote() + "\", but the data is not listed as announced",
                                "If the data is not there yet, write  distribution: {availability: {status: announced, checked: "
                                        + "…}}  with the day on which you looked; if it is there, correct the text."));
    }
}
