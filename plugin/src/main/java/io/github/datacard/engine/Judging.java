package io.github.datacard.engine;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.Truth;
import io.github.datacard.check.Checker;
import io.github.datacard.check.Subject;
import io.github.datacard.check.Suppressions;
import io.github.datacard.data.LicenseText;
import io.github.datacard.data.Look;
import io.github.datacard.data.Seen;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Envelope;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.diagnostic.SharedTexts;
import io.github.datacard.facts.Facts;
import io.github.datacard.facts.FactsAnswers;
import io.github.datacard.facts.FactsReader;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Vocabulary;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds, reads and judges the descriptors of a workspace. */
final class Judging {
    /** So many datasets are judged side by side. */
    private static final int BATCH = 64;

    private final Workspace workspace;
    private final Policy policy;
    private final Vocabulary vocabulary;
    private final Discretion discretion;
    private final SharedTexts texts = new SharedTexts();
    private final Once<Cards> cards;
    private final Once<CommittedCard> committed;

    Judging(Workspace workspace, Policy policy) {
        this.workspace = workspace;
        this.policy = policy;
        this.vocabulary = workspace.library().vocabulary();
        this.discretion = new Discretion(vocabulary, policy.audience());
        this.cards = new Once<>(() -> new Cards(workspace.library(), policy.audience()));
        this.committed = new Once<>(() -> new CommittedCard(workspace.library()));
    }

    /** A descriptor, if it can be read, with what was found in it so far. */
    private record Read(Optional<Descriptor> descriptor, Findings findings) {}

    Judgement judge() {
        List<Path> files =
                new DescriptorFinder(List.of(workspace.output()), workspace.excludes()).find(workspace.sources());
        List<Profile> profiles = configured(policy.profiles());
        List<Profile> reports = configured(policy.reportProfiles());
        policy.settings().known(vocabulary);
        DescriptorReader reader = new DescriptorReader(
                vocabulary,
                workspace.limits(),
                workspace.top(),
                workspace.library().artifacts());
        Findings all = new Findings();
        Deque<Read> found = new ArrayDeque<>();
        files.parallelStream()
                .map(file -> read(reader, file))
                .toList()
                .forEach(read -> read.descriptor.ifPresentOrElse(
                        known -> found.add(read),
                        () -> read.findings
                                .sorted()
                                .forEach(finding -> all.add(policy.settings().weighed(discretion.told(finding))))));
        Map<Path, List<Finding>> shared = byFile(Checker.check(
                vocabulary,
                found.stream().flatMap(read -> read.descriptor.stream()).toList()));
        List<Dataset> datasets = new ArrayList<>();
        while (!found.isEmpty()) {
            datasets.addAll(judged(batch(found), shared, profiles, reports));
        }
        datasets.forEach(dataset -> all.addAll(dataset.findings()));
        return new Judgement(files, List.copyOf(datasets), all.sorted());
    }

    private static Read read(DescriptorReader reader, Path file) {
        Findings findings = new Findings();
        return new Read(reader.read(file, findings), findings);
    }

    /** What was read is let go when it was judged: of thousands of datasets it would fill the memory. */
    private static List<Read> batch(Deque<Read> found) {
        List<Read> batch = new ArrayList<>();
        while (batch.size() < BATCH && !found.isEmpty()) {
            batch.add(found.remove());
        }
        return batch;
    }

    /** Rules are pure functions, so all processors take part; measuring has threads of its own. */
    private List<Dataset> judged(
            List<Read> batch, Map<Path, List<Finding>> shared, List<Profile> profiles, List<Profile> reports) {
        boolean measuring = policy.data().measurement().isPresent();
        return (measuring ? batch.stream() : batch.parallelStream())
                .map(read -> {
                    Descriptor descriptor = read.descriptor.orElseThrow();
                    boolean whole = !read.findings.hasErrors();
                    read.findings.addAll(shared.getOrDefault(descriptor.file(), List.of()));
                    return dataset(descriptor, whole, read.findings, profiles, reports);
                })
                .toList();
    }

    private Dataset dataset(
            Descriptor descriptor,
            boolean whole,
            Findings findings,
            List<Profile> configured,
            List<Profile> reportOnly) {
        Optional<Facts> facts = facts(descriptor, findings);
        Seen seen = seen(descriptor, facts);
        Descriptor answered = FactsAnswers.complete(descriptor, facts);
        Assessor assessor = new Assessor(vocabulary, answered);
        List<Profile> own = named(descriptor, findings);
        List<Assessment> assessments = (own.isEmpty() ? configured : own)
                .stream().map(assessor::assess).toList();
        List<Assessment> reports = reportOnly.stream()
                .filter(profile ->
                        assessments.stream().noneMatch(done -> done.profile().equals(profile)))
                .map(assessor::assess)
                .toList();
        List<Assessment> found = found(
                answered,
                Stream.concat(assessments.stream(), reports.stream())
                        .map(Assessment::profile)
                        .toList());
        List<Finding> onForm = findings.sorted();
        Subject subject = new Subject(
                vocabulary,
                descriptor,
                assessments,
                reports,
                found,
                facts,
                seen,
                LicenseText.in(descriptor.folder()),
                policy.settings());
        Checker.check(subject).stream()
                .filter(finding -> !isAnsweredWrongly(finding, onForm))
                .forEach(findings::add);
        if (Files.exists(Cards.file(descriptor), LinkOption.NOFOLLOW_LINKS)) {
            findings.addAll(committed
                    .get()
                    .findings(
                            descriptor,
                            cards.get()
                                    .findings(new Dataset(
                                            descriptor,
                                            whole,
                                            answered,
                                            facts,
                                            seen,
                                            assessments,
                                            reports,
                                            List.of(),
                                            List.of()))));
        }
        Suppressions suppressions =
                new Suppressions(vocabulary, descriptor, policy.settings().today());
        List<Finding> kept = suppressions.applied(findings.sorted()).stream()
                .map(finding -> policy.settings().weighed(discretion.told(descriptor, finding)))
                .map(texts::in)
                .toList();
        return new Dataset(
                descriptor,
                whole,
                answered,
                facts,
                seen,
                assessments,
                reports,
                found,
                kept.stream().sorted().toList());
    }

    /** How a dataset stands to the profiles that its content calls for, beside those that were asked for. */
    private List<Assessment> found(Descriptor answered, List<Profile> asked) {
        Descriptor seen = policy.audience() == Audience.PUBLIC ? answered.withoutInternal() : answered;
        Conditions conditions = new Conditions(vocabulary, seen);
        Assessor assessor = new Assessor(vocabulary, answered);
        return vocabulary.foundProfiles(condition -> conditions.holds(condition) == Truth.YES).stream()
                .filter(profile -> asked.stream().noneMatch(other -> other.id().equals(profile.id())))
                .map(assessor::assess)
                .toList();
    }

    private Optional<Facts> facts(Descriptor descriptor, Findings findings) {
        Optional<Facts> kept = new FactsReader(vocabulary).read(descriptor.file(), findings);
        return policy.data().measurement().isPresent() && policy.data().mode() != DataMode.ABSENT
                ? new FreshFacts(policy.data().measurement().get(), workspace.output()).of(descriptor, kept, findings)
                : kept;
    }

    private Seen seen(Descriptor descriptor, Optional<Facts> facts) {
        return policy.data().mode() == DataMode.ABSENT
                ? Look.elsewhere(descriptor)
                : new Look(policy.data().digestLimit(), Set.of(workspace.output())).at(descriptor, facts);
    }

    /** Who wrote an answer that cannot be read need not be told that there is none. */
    private boolean isAnsweredWrongly(Finding missing, List<Finding> onForm) {
        return missing.rule().equals("missing-answer")
                && onForm.stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .flatMap(finding -> finding.path().stream())
                        .anyMatch(path -> vocabulary.covers(missing.path().orElseThrow(), path));
    }

    private List<Profile> named(Descriptor descriptor, Findings findings) {
        List<Profile> profiles = new ArrayList<>();
        for (Envelope.Named name : descriptor.envelope().profiles()) {
            vocabulary.profile(name.name()).ifPresentOrElse(profiles::add, () -> unknown(name, findings));
        }
        return profiles;
    }

    private void unknown(Envelope.Named name, Findings findings) {
        findings.error("unknown-profile", name.location(), isNot(name.name()), remedy(name.name()));
    }

    /** The profiles with these names. */
    List<Profile> configured(List<String> names) {
        return names.stream()
                .map(name -> vocabulary
                        .profile(name)
                        .orElseThrow(() -> new DatacardException(isNot(name) + ". " + remedy(name))))
                .toList();
    }

    private String isNot(String name) {
        return vocabulary
                .profile(Profile.nameOf(name))
                .map(known -> "There is no version \""
                        + name.substring(known.id().length() + 1) + "\" of the profile " + known.id())
                .orElse("There is no profile \"" + name + "\"");
    }

    private String remedy(String name) {
        return vocabulary
                .profile(Profile.nameOf(name))
                .map(known -> "Write " + known.reference() + ", or " + known.id() + " for whichever version there is.")
                .orElseGet(() ->
                        Nearest.hint(Profile.nameOf(name), vocabulary.profiles().keySet())
                                + "Profiles are: "
                                + String.join(", ", vocabulary.profiles().keySet()) + ".");
    }

    private static Map<Path, List<Finding>> byFile(List<Finding> findings) {
        Map<Path, List<Finding>> byFile = new LinkedHashMap<>();
        findings.forEach(finding -> byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>())
                .add(finding));
        return byFile;
    }
}
