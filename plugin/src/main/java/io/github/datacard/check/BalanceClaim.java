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
                : Stream.of(Paths.SUMMARY, Paths.DESCRIPTION)
                        .flatMap(path -> descriptor.texts(path).stream()
                                .flatMap(text -> subject.vocabulary().mentioned("words-balance", text).stream())
                                .map(claim -> r.at(path)
                                        .about(path)
                                        .say(
                                                "The text says \"" + claim + "\", "
                                                        + (spreads.isEmpty()
                                                                ? "and no distribution shows it"
                                                                : "but the largest group has "
                                                                        + spreads.get(0)
                                                                                .times()
                                                                        + " times the items of the smallest"),
                                                "Give the numbers below composition: labels: distribution, "
                                                        + "or people: demographics.")));
    }
}
