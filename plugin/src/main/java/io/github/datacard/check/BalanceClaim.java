package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code balance-claim}: a text calls the data balanced, and no distribution shows it, or one shows that it is not. */
final class BalanceClaim implements Rule<Subject> {
    private static final double MOST = 1.5;
    private static final List<String> TEXTS =
            List.of(Paths.NAME, Paths.SUMMARY, Paths.DESCRIPTION, Paths.OVERVIEW, Paths.PROCEDURE);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        List<Spread> spreads = Stream.of(Paths.LABEL_SHARES, Paths.DEMOGRAPHIC_SHARES)
                .flatMap(path -> descriptor.values(path).stream())
                .map(value -> Spread.of((Value.Shares) value))
                .flatMap(Optional::stream)
                .toList();
        boolean shown = spreads.stream().anyMatch(spread -> spread.ratio() <= MOST);
        return shown
                ? Stream.empty()
                : Claim.in(subject, TEXTS, "words-balance")
                        .map(claim -> claim.at(r)
                                .say(
                                        "The text says \"" + claim.quote() + "\", "
                                                + (spreads.isEmpty()
                                                        ? "and no distribution shows it"
                                                        : "but the largest group has "
                                                                + spreads.get(0).times()
                                                                + " times the items of the smallest"),
                                        "Give the numbers below composition: {labels: {distribution: …}} or people: {demographics:"
                                                + " …}, or correct the text."));
    }
}
