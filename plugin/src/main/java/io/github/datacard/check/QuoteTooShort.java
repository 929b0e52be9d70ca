package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.Citation;
import java.util.stream.Stream;

/** {@code quote-too-short}: a quote has so few words that they may stand in its file by chance. */
final class QuoteTooShort implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.citations().stream()
                .filter(citation -> citation.outcome() == Citation.Outcome.TOO_SHORT)
                .map(citation -> r.at(citation.quoteAt())
                        .about(Paths.EVIDENCE)
                        .say(
                                "The quote \"" + citation.quote().strip() + "\" is too short to prove anything",
                                "Quote the whole sentence."));
    }
}
