package io.github.datacard.judging;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.assessment.Truth;
import io.github.datacard.audience.Audience;
import io.github.datacard.audience.Cards;
import io.github.datacard.audience.JudgedDataset;
import io.github.datacard.cardcheck.CardJudge;
import io.github.datacard.check.Checker;
import io.github.datacard.check.Subject;
import io.github.datacard.check.Suppressions;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.DataInspector;
import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.diagnostic.SharedTexts;
import io.github.datacard.evidence.Citations;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsAnswers;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.workspace.DataMode;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.ProfileNames;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges single datasets: gathers what is known, assesses it by profiles, and applies the rules. */
final class DatasetJudge {
    private final Workspace workspace;
    private final Policy policy;
    private final Vocabulary vocabulary;
    private final ProfileNames names;
    private final List<Profile> configured;
    private final List<Profile> reportOnly;
    private final Redaction redaction;
    private final SharedTexts texts = new SharedTexts();
    private final Lazy<CardJudge> card;
    private final Lazy<CroissantAcceptance> croissant;
    private final Lazy<HostCroissant> host;

    DatasetJudge(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
        this.vocabulary = workspace.library().vocabulary();
        this.names = new ProfileNames(vocabulary);
        this.configured = names.configured(policy.profiles());
        this.reportOnly = names.configured(policy.reportProfiles());
        this.redaction = new Redaction(vocabulary, policy.audience());
        this.card = new Lazy<>(() -> new CardJudge(workspace.library(), policy.audience()));
        this.croissant = new Lazy<>(() -> new CroissantAcceptance(workspace.library(), policy.audience()));
        this.host = new Lazy<>(() -> new HostCroissant(workspace.library(), policy.audience()));
    }

    /**
     * The dataset with its judgement.
     *
     * @param whole whether all of the descriptor could be read
     * @param findings what was found in the descriptor so far; more are added
     */
    @SuppressWarnings("ReferenceEquality")
    JudgedDataset judge(Descriptor descriptor, boolean whole, Findings findings) {
        KnownDataset known = known(descriptor, whole, findings);
        Conditions answered = new Conditions(vocabulary, known.answered());
        Assessments assessments = assessments(known, answered, findings);
        Conditions conditions =
                known.answered() == known.descriptor() ? answered : new Conditions(vocabulary, known.descriptor());
        applyRules(new Subject(vocabulary, known, assessments, policy.settings(), conditions), findings);
        if (Files.exists(Cards.file(descriptor), LinkOption.NOFOLLOW_LINKS)) {
            findings.addAll(card.get().findings(known, assessments));
        }
        if (whole) {
            croissant.get().finding(known, assessments).ifPresent(findings::add);
            if (HostCroissant.isBeside(descriptor)) {
                host.get().merged(known, assessments).ifPresent(merged -> findings.addAll(merged.notes()));
            }
        }
        return new JudgedDataset(known, assessments, reported(descriptor, findings));
    }

    private KnownDataset known(Descriptor descriptor, boolean whole, Findings findings) {
        Optional<Facts> facts = facts(descriptor, findings);
        return new KnownDataset(
                descriptor,
                whole,
                FactsAnswers.complete(descriptor, facts),
                facts,
                seen(descriptor, facts),
                LicenseText.in(descriptor.folder()),
                Citations.of(descriptor, workspace.top()));
    }

    private Optional<Facts> facts(Descriptor descriptor, Findings findings) {
        Optional<Facts> kept = new FactsReader(vocabulary).read(descriptor.file(), findings);
        return policy.data().measurement().isPresent() && policy.data().mode() != DataMode.ABSENT
                ? new FreshFacts(policy.data().measurement().get(), workspace.output()).of(descriptor, kept, findings)
                : kept;
    }

    private DataInspection seen(Descriptor descriptor, Optional<Facts> facts) {
        return policy.data().mode() == DataMode.ABSENT
                ? DataInspector.elsewhere(descriptor)
                : new DataInspector(policy.data().digestLimit(), Set.of(workspace.output())).at(descriptor, facts);
    }

    private Assessments assessments(KnownDataset known, Conditions conditions, Findings findings) {
        Assessor assessor = new Assessor(vocabulary, known.answered(), conditions);
        List<Profile> own = names.namedBy(known.descriptor(), findings);
        List<Profile> required = own.isEmpty() ? configured : own;
        List<Profile> reports = reportOnly.stream()
                .filter(profile -> !required.contains(profile))
                .toList();
        List<Profile> found = found(
                known.answered(),
                conditions,
                Stream.concat(required.stream(), reports.stream())
                        .map(Profile::id)
                        .toList());
        return new Assessments(assessed(required, assessor), assessed(reports, assessor), assessed(found, assessor));
    }

    private static List<Assessment> assessed(List<Profile> profiles, Assessor assessor) {
        return profiles.stream().map(assessor::assess).toList();
    }

    /** The profiles that the content of a dataset calls for, besides those that were asked for. */
    @SuppressWarnings("ReferenceEquality")
    private List<Profile> found(Descriptor answered, Conditions told, List<String> asked) {
        Descriptor shown = policy.audience() == Audience.PUBLIC ? answered.withoutInternal() : answered;
        Conditions conditions = shown == answered ? told : new Conditions(vocabulary, shown);
        return vocabulary.foundProfiles(condition -> conditions.holds(condition) == Truth.YES).stream()
                .filter(profile -> !asked.contains(profile.id()))
                .toList();
    }

    private void applyRules(Subject subject, Findings findings) {
        List<String> broken = findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> finding.path().stream())
                .distinct()
                .toList();
        Checker.check(subject).stream()
                .filter(finding -> !isAnsweredWrongly(finding, broken))
                .forEach(findings::add);
    }

    /** An answer that cannot be read is not missing as well. */
    private boolean isAnsweredWrongly(Finding missing, List<String> broken) {
        return !broken.isEmpty()
                && missing.kind() == Finding.Kind.QUESTION
                && broken.stream()
                        .anyMatch(path -> vocabulary.covers(missing.path().orElseThrow(), path)
                                || vocabulary.covers(path, missing.path().orElseThrow()));
    }

    /** The findings that are not suppressed, as the build weighs them and its audience may see them, by place. */
    private List<Finding> reported(Descriptor descriptor, Findings findings) {
        Suppressions suppressions =
                new Suppressions(vocabulary, descriptor, policy.settings().today());
        return suppressions.applied(findings.sorted()).stream()
                .map(finding -> policy.settings().weighed(redaction.shown(descriptor, finding)))
                .map(texts::in)
                .sorted()
                .toList();
    }

    /** A finding on a file that is no dataset, as the build weighs it and its audience may see it. */
    Finding reported(Finding finding) {
        return policy.settings().weighed(redaction.shown(finding));
    }

    /** The findings on a file that is no dataset. */
    List<Finding> reported(List<Finding> findings) {
        return redaction.shown(findings).map(policy.settings()::weighed).toList();
    }
}
