package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import java.util.List;

/** Applies all rules. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new Answers(),
            new OpenSwitches(),
            new AnsweredGaps(),
            new FoundProfiles(),
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
            new DataFiles(),
            new FactsFresh(),
            new MeasuredCounts(),
            new MeasuredColumns(),
            new MeasuredClasses(),
            new SummaryNumbers(),
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
}
