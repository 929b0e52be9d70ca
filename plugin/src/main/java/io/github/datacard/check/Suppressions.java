package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Suppression;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a descriptor says about findings that its maintainers do not want. */
public final class Suppressions {
    private final Vocabulary vocabulary;
    private final List<Suppression> all;
    private final LocalDate today;

    /**
     * The suppressions of a descriptor.
     *
     * @param today the day on which some of them may have ended
     */
    public Suppressions(Vocabulary vocabulary, Descriptor descriptor, LocalDate today) {
        this.vocabulary = vocabulary;
        this.all = descriptor.envelope().suppressions();
        this.today = today;
    }

    /** The findings that are not suppressed, and those on suppressions that cover nothing or have ended. */
    public List<Finding> applied(List<Finding> findings) {
        if (all.isEmpty()) {
            return findings;
        }
        List<Finding> kept = new ArrayList<>();
        Set<Suppression> used = new HashSet<>();
        for (Finding finding : findings) {
            List<Suppression> matching = all.stream()
                    .filter(suppression -> !isOver(suppression) && covers(suppression, finding))
                    .toList();
            used.addAll(matching);
            if (matching.isEmpty()) {
                kept.add(finding);
            }
        }
        return Stream.concat(
                        kept.stream(),
                        all.stream().flatMap(suppression -> said(suppression, used.contains(suppression)).stream()))
                .toList();
    }

    private static Optional<Finding> unused(Suppression suppression) {
        return Optional.of(Finding.of(
                ReadingRule.UNUSED_SUPPRESSION,
                suppression.location(),
                "Nothing is suppressed here: there is no finding of the rule " + suppression.rule(),
                "Remove the suppression, or correct its rule or path."));
    }

    private Optional<Finding> said(Suppression suppression, boolean used) {
        if (isOver(suppression)) {
            return Optional.of(Finding.of(
                    ReadingRule.EXPIRED_SUPPRESSION,
                    suppression.location(),
                    "The suppression of " + suppression.rule() + " ended on "
                            + suppression.until().orElseThrow(),
                    "Fix what it covered and remove it, or look at its reason again and give it a new day."));
        }
        boolean isRule = vocabulary.rule(suppression.rule()).isPresent();
        return used || !isRule ? Optional.empty() : unused(suppression);
    }

    /** The day that is named is the last one. */
    private boolean isOver(Suppression suppression) {
        return suppression.until().filter(last -> last.isBefore(today)).isPresent();
    }

    private boolean covers(Suppression suppression, Finding finding) {
        return suppression.rule().equals(finding.rule())
                && (suppression.path().isEmpty()
                        || finding.path()
                                .filter(path -> vocabulary.covers(suppression.path(), path))
                                .isPresent());
    }
}
