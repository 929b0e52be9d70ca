package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.PublishedDatasets;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Applies all rules. */
public final class Checker {
    private static final Rule<Subject> FOUND_PROFILE = new FoundProfile();
    private static final Rule<Subject> UNDECLARED = new ColumnUndeclared();
    private static final List<Rule<Subject>> RULES = List.of(
            new MissingAnswer(),
            new StatedGap(),
            new OpenSwitch(),
            new AgreementOutsideRange(),
            new AnsweredGap(),
            FOUND_PROFILE,
            new Placeholder(),
            new ExampleLeft(),
            new BrokenBibtex(),
            new CompletenessBelowMinimum(),
            new SplitCountsAddUp(),
            new FilterAddsItems(),
            new SharesExceedWhole(),
            new CustomLicense(),
            new LicenseFamily(),
            new TaskColumnsExist(),
            new ConfigNames(),
            new UnloadableName(),
            new ClassNames(),
            new UnloadableFiles(),
            new UnloadableType(),
            new ForeignFiles(),
            new NoLoadableFile(),
            new PackageNeeded(),
            new LinkPassedOver(),
            new LicenseFile(),
            new LicenseProseDiffers(),
            new RatesFitCounts(),
            new PartExceedsWhole(),
            new LabelHierarchy(),
            new EachCountDiffers(),
            new LabelSum(),
            new LabelFiguresDiffer(),
            new UnitWithoutParent(),
            new SplitAnnotation(),
            new SizeOnlyInName(),
            new StepsJoin(),
            new UndatedSuperlative(),
            new UnsourcedSection(),
            new EvidencePath(),
            new DemographicsSum(),
            new ResultOutsideInterval(),
            new UndefinedName(),
            new VersionUnlisted(),
            new UpdateOverdue(),
            new QuoteNotFound(),
            new QuoteTooShort(),
            new FigureNotQuoted(),
            new ConsiderationsTooBrief(),
            new PromisedRelease(),
            new AvailabilityStale(),
            new LargeDataRoute(),
            new PersonalDataInExample(),
            new SkewedRepresentation(),
            new BalanceClaim(),
            new ClassImbalance(),
            new EvaluationOnly(),
            new SplitLeakage(),
            new MissingValueCode(),
            new LanguageDiffers(),
            new SplitFilesShared(),
            new ChecksumDiffers(),
            new AssociatedGroups(),
            new UndefinedLabels(),
            new GroupSize(),
            new FootprintClass(),
            new DatesInOrder(),
            new TooLong(),
            new TooShort(),
            new RepeatedText(),
            new PathOutside(),
            new BackwardRange(),
            new DataHeadUnread(),
            new DataMissing(),
            new DataUnreadable(),
            new FactsStale(),
            new CountDiffers(),
            new ColumnMissing(),
            UNDECLARED,
            new ColumnTypeDiffers(),
            new ClassesDiffer(),
            new SummaryNumberDiffers(),
            new SummaryCountDiffers(),
            new FiguresDiffer(),
            new AnnotatorCountDiffers(),
            new SplitCriteriaOverlap(),
            new PeriodDiffers(),
            new AgesDiffer(),
            new SplitBytesAddUp(),
            new UnitDiffers(),
            new ModalityDiffers(),
            new SaidBothWays(),
            new ReviewDue(),
            new ReviewSoon(),
            new ApprovalOutdated());

    /** Those that compare what is said of the data with the data. */
    private static final Set<Class<?>> ON_DATA = Set.of(
            ColumnMissing.class,
            ColumnUndeclared.class,
            CountDiffers.class,
            DataMissing.class,
            DataUnreadable.class,
            ForeignFiles.class,
            NoLoadableFile.class,
            PackageNeeded.class,
            SplitFilesShared.class,
            UnloadableFiles.class,
            UnloadableType.class);

    private static final List<Rule<DatasetIndex>> CATALOG_RULES = List.of(
            new DuplicateId(),
            new DuplicateCard(),
            new RetractedAncestor(),
            new DeprecatedAncestor(),
            new LineageCycle(),
            new LineageNearMiss(),
            new SourceUnresolved(),
            new OneWayLineage(),
            new SourceLicense(),
            new LicenseExceedsSource(),
            new LicenseConflict());

    private Checker() {}

    /** The findings on one dataset. */
    public static List<Finding> check(Subject subject) {
        return onceEach(check(rules(subject), subject));
    }

    /** The findings on what one dataset says of its data, where nothing else is to be judged. */
    public static List<Finding> checkData(Subject subject) {
        return check(
                RULES.stream().filter(rule -> ON_DATA.contains(rule.getClass())).toList(), subject);
    }

    /** The findings on how one dataset is to be cited, where nothing else is to be judged. */
    public static List<Finding> checkCitation(Subject subject) {
        return check(List.of(new BrokenBibtex()), subject);
    }

    /** Whether a finding announces a profile that was found by content. */
    public static boolean announcesProfile(Finding finding) {
        return finding.rule().equals(FOUND_PROFILE.id());
    }

    /** Whether a finding is on a column that the data has and the descriptor has not. */
    public static boolean isOnUndeclaredColumn(Finding finding) {
        return finding.rule().equals(UNDECLARED.id());
    }

    /** Whether a rule looks at all datasets together. */
    static boolean isOnCatalog(Rule<?> rule) {
        return CATALOG_RULES.contains(rule);
    }

    /** All rules that compute. */
    static Stream<Rule<?>> rules() {
        return Stream.concat(RULES.stream(), CATALOG_RULES.stream());
    }

    /** The rules that compute, and those that are data. Nobody is expected to document what is only named. */
    private static List<Rule<Subject>> rules(Subject subject) {
        Vocabulary vocabulary = subject.vocabulary();
        return Stream.of(
                        RULES.stream(),
                        vocabulary.expectations().values().stream()
                                .filter(expectation -> !subject.isOnlyNamed())
                                .map(ExpectedAnswers::new),
                        vocabulary.demands().values().stream().map(DemandedValue::new))
                .<Rule<Subject>>flatMap(rules -> rules)
                .toList();
    }

    /** The findings on one dataset by some rules; a rule that fails is a finding itself and stops no other. */
    static List<Finding> check(List<? extends Rule<Subject>> rules, Subject subject) {
        return found(rules, subject, subject.vocabulary(), subject.descriptor());
    }

    /** The findings on all datasets together, with what is known of published ones from which they come. */
    public static List<Finding> check(
            Vocabulary vocabulary, List<Descriptor> descriptors, PublishedDatasets published) {
        return check(CATALOG_RULES, DatasetIndex.of(vocabulary, descriptors, published));
    }

    /** The findings on all datasets by some rules. */
    static List<Finding> check(List<? extends Rule<DatasetIndex>> rules, DatasetIndex catalog) {
        return catalog.descriptors().stream()
                .limit(1)
                .flatMap(first -> found(rules, catalog, catalog.vocabulary(), first).stream())
                .toList();
    }

    private static <T> List<Finding> found(
            List<? extends Rule<T>> rules, T subject, Vocabulary vocabulary, Descriptor descriptor) {
        return rules.stream()
                .flatMap(rule -> Failures.caught(
                        rule,
                        descriptor.file(),
                        () -> rule.check(subject, new Report(() -> rule.guide(vocabulary), descriptor::placeOf)))
                        .stream())
                .toList();
    }

    /** A question that a profile only recommends is not asked again where a rule asks it with more weight. */
    private static List<Finding> onceEach(List<Finding> findings) {
        Set<String> asked = findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.QUESTION)
                .flatMap(finding -> finding.path().stream())
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.QUESTION
                        || finding.severity() != Severity.INFO
                        || finding.path().filter(asked::contains).isEmpty())
                .toList();
    }
}
