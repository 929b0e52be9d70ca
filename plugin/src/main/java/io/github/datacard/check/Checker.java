package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
            new Expectations(),
            new LicenseFiles(),
            new Rates(),
            new PartsOfWhole(),
            new LabelHierarchy(),
            new UnitLadder(),
            new SplitAnnotation(),
            new SizeInName(),
            new StepsJoin(),
            new Superlatives(),
            new UnsourcedSections(),
            new ConsiderationsShare(),
            new Availability(),
            new LargeData(),
            new PersonalExamples(),
            new Representation(),
            new BalanceClaim(),
            new ClassImbalance(),
            new EvaluationOnly(),
            new SplitLeakage(),
            new SharedFiles(),
            new Checksums(),
            new AssociatedGroups(),
            new UndefinedLabels(),
            new GroupSizes(),
            new FootprintClass(),
            new Chronology(),
            new TextLength(),
            new RepeatedTexts(),
            new PathsInside(),
            new DataFiles(),
            new FactsFresh(),
            new MeasuredCounts(),
            new MeasuredColumns(),
            new MeasuredClasses(),
            new SummaryNumbers(),
            new ReviewDue(),
            new Approvals());
    private static final List<CatalogRule> CATALOG_RULES = List.of(
            new UniqueIds(),
            new UniqueCards(),
            new Ancestors(),
            new LineageCycles(),
            new NearMisses(),
            new TwoWayLineage(),
            new SourceLicenses());

    private Checker() {}

    /** The findings on one dataset. */
    public static List<Finding> check(Subject subject) {
        return onceEach(check(RULES, subject));
    }

    /**
     * The findings on one dataset by some rules, which share the processors; a rule that fails is a finding itself and
     * stops no other.
     */
    static List<Finding> check(List<Rule> rules, Subject subject) {
        Path file = subject.descriptor().file();
        return rules.parallelStream()
                .flatMap(rule -> Failures.caught(rule, file, () -> rule.check(subject)).stream())
                .toList();
    }

    /** The findings on all datasets together. */
    public static List<Finding> check(Vocabulary vocabulary, List<Descriptor> descriptors) {
        return check(CATALOG_RULES, Catalog.of(vocabulary, descriptors));
    }

    /** The findings on all datasets by some rules. */
    static List<Finding> check(List<CatalogRule> rules, Catalog catalog) {
        return catalog.descriptors().stream()
                .limit(1)
                .map(Descriptor::file)
                .flatMap(file ->
                        rules.stream().flatMap(rule -> Failures.caught(rule, file, () -> rule.check(catalog)).stream()))
                .toList();
    }

    /** A question that a profile only recommends is not asked again where a rule asks it with more weight. */
    private static List<Finding> onceEach(List<Finding> findings) {
        Set<String> asked = findings.stream()
                .filter(finding -> !finding.rule().equals("missing-answer"))
                .flatMap(finding -> finding.path().stream())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !finding.rule().equals("missing-answer")
                        || finding.severity() != Severity.INFO
                        || finding.path().filter(asked::contains).isEmpty())
                .toList();
    }
}
