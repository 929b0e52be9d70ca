package io.github.datacard.check;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.evidence.QuotedFigures;
import java.util.stream.Stream;

/** {@code figure-not-quoted}: an answer states a figure, and no quote that is given for it has that figure. */
final class FigureNotQuoted implements Rule<Subject> {
    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return subject.citations().stream()
                        .allMatch(citation -> citation.quote().isEmpty())
                ? Stream.empty()
                : new QuotedFigures(subject.vocabulary())
                        .in(subject.descriptor(), subject.citations())
                        .map(figure -> r.at(figure.location())
                                .about(figure.path())
                                .say(
                                        "The quotes given for " + figure.path() + " do not have the figure "
                                                + figure.figure().shown(),
                                        "Correct the figure, quote the passage that has it, or take the field out of"
                                                + " what the evidence is for."));
    }
}
