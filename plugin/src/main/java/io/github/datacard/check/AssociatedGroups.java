package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * {@code associated-groups}: by their numbers two attributes go together, and nothing says whether models take one for
 * the other. From 0.3 on, Cohen (Statistical Power Analysis, 1988) calls an association of medium strength.
 */
final class AssociatedGroups implements Rule<Subject> {
    private static final double LEAST = 0.3;
    private static final int FEWEST = 50;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return !subject.isSilentOn(Paths.SHORTCUTS, Paths.CORRELATIONS)
                ? Stream.empty()
                : Association.of(descriptor.values(Paths.INTERSECTION_COUNTS))
                        .filter(found -> found.total() >= FEWEST && found.strength() >= LEAST)
                        .map(found -> r.at(Paths.INTERSECTION_COUNTS)
                                .about(Paths.SHORTCUTS)
                                .say(
                                        String.format(
                                                Locale.ROOT,
                                                "By these numbers the two attributes go together (Cramér's V %.2f),"
                                                        + " and nothing says what that means for models",
                                                found.strength()),
                                        "Write below considerations:  shortcuts: {cue: …, label: …}, or correlations."))
                        .stream();
    }
}
