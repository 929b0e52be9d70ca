package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Suppression;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Applies all rules, and what the descriptors say about findings that they do not want. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new Answers(),
            new OpenSwitches(),
            new AnsweredGaps(),
            new LeftPlaceholders(),
            new Completeness(),
            new SplitCounts(),
            new FilterFunnel(),
            new ShareSums(),
            new CustomLicense(),
            new TaskColumns(),
            new ConfigNames(),
            new TextLength(),
            new PathsInside(),
            new ReviewDue());
    private static final List<CatalogRule> CATALOG_RULES = List.of(new UniqueIds(), new UniqueCards(), new Ancestors());

    private Checker() {}

    /** The findings on one dataset. */
    public static List<Finding> check(Subject subject) {
        return RULES.stream().flatMap(rule -> rule.check(subject)).toList();
    }

    /** The findings on all datasets together. */
    public static List<Finding> check(List<Descriptor> descriptors) {
        return CATALOG_RULES.stream().flatMap(rule -> rule.check(descriptors)).toList();
    }

    /** The findings that a descriptor does not suppress; an error on the form of a descriptor cannot be suppressed. */
    public static List<Finding> withoutSuppressed(
            Vocabulary vocabulary, Descriptor descriptor, List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        Set<Suppression> used = new HashSet<>();
        for (Finding finding : findings) {
            List<Suppression> matching = descriptor.envelope().suppressions().stream()
                    .filter(suppression -> covers(vocabulary, suppression, finding))
                    .toList();
            used.addAll(matching);
            if (matching.isEmpty()) {
                kept.add(finding);
            }
        }
        return Stream.concat(kept.stream(), unused(descriptor, used)).toList();
    }

    private static Stream<Finding> unused(Descriptor descriptor, Set<Suppression> used) {
        return descriptor.envelope().suppressions().stream()
                .filter(suppression -> !used.contains(suppression))
                .map(suppression -> Finding.of(
                        Severity.INFO,
                        "unused-suppression",
                        suppression.location(),
                        "Nothing is suppressed here: there is no finding of the rule " + suppression.rule(),
                        "Remove the suppression, or correct its rule or path."));
    }

    private static boolean covers(Vocabulary vocabulary, Suppression suppression, Finding finding) {
        return suppression.rule().equals(finding.rule())
                && (suppression.path().isEmpty()
                        || finding.path()
                                .filter(path -> vocabulary.covers(suppression.path(), path))
                                .isPresent());
    }
}
