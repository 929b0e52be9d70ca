package io.github.datacard.cardcheck;

import io.github.datacard.assessment.Assessor;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.DescriptorFinder;
import io.github.datacard.descriptor.DescriptorReader;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.workspace.Policy;
import io.github.datacard.workspace.ProfileNames;
import io.github.datacard.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which questions of the profiles a card or another file leaves open that has no descriptor: what a reader misses. Each
 * heading is read as {@code init} would read it.
 */
public final class LoneQuestions {
    private static final String ON_LICENSE = "distribution.license";
    private static final int DEEPEST = 6;

    private final Workspace workspace;
    private final List<Profile> required;
    private final List<Profile> reporting;
    private final ImportRules headings;
    private final Substance substance;

    public LoneQuestions(Workspace workspace, Policy policy) {
        this(workspace, policy, profile -> true);
    }

    /**
     * The questions of some of the profiles of a run.
     *
     * @param asked whether the questions of a profile are asked
     */
    public LoneQuestions(Workspace workspace, Policy policy, Predicate<Profile> asked) {
        ProfileNames names = new ProfileNames(workspace.library().vocabulary());
        this.workspace = workspace;
        this.required =
                names.configured(policy.profiles()).stream().filter(asked).toList();
        this.reporting =
                names.configured(policy.reportProfiles()).stream().filter(asked).toList();
        this.headings = new ImportRules(workspace.library());
        this.substance = new Substance(workspace.library().vocabulary());
    }

    /**
     * One finding for each chapter of each profile that leaves a required question open.
     *
     * @param file the card
     * @param read what could be read of it
     * @param sections its sections; none for a file of another kind
     * @param above lines above the first section
     */
    public List<Finding> findings(Path file, Imported read, List<CardSection> sections, int above) {
        Descriptor descriptor = new DescriptorReader(
                        workspace.library().vocabulary(), workspace.limits(), workspace.top())
                .parse(file.resolveSibling(DescriptorFinder.NAME), read.draft().yaml(), new Findings())
                .orElseThrow();
        Assessor assessor = new Assessor(workspace.library().vocabulary(), descriptor);
        Set<String> said = said(sections);
        Findings findings = new Findings();
        required.forEach(profile -> byChapter(open(assessor, profile, said))
                .forEach(
                        (chapter, questions) -> findings.add(finding(file, profile, chapter, questions, sections, above)
                                .as(Severity.WARNING))));
        reporting.forEach(profile -> byChapter(open(assessor, profile, said))
                .forEach(
                        (chapter, questions) -> findings.add(finding(file, profile, chapter, questions, sections, above)
                                .as(Severity.INFO))));
        return findings.sorted();
    }

    private static List<JudgedQuestion> open(Assessor assessor, Profile profile, Set<String> said) {
        return assessor.assess(profile).questions().stream()
                .filter(judged ->
                        judged.state() == State.OPEN && judged.question().required())
                .filter(judged -> !isSaid(judged, said))
                .toList();
    }

    /** Whether a reader learns it below headings, although {@code init} could not make fields of the text there. */
    private static boolean isSaid(JudgedQuestion judged, Set<String> said) {
        return !judged.missing().isEmpty()
                && judged.missing().stream()
                        .allMatch(part -> part.answers().stream()
                                .anyMatch(path -> said.contains(isOnLicense(path) ? ON_LICENSE : path)));
    }

    /** Fields whose headings have something below them that answers; smaller headings belong to those above them. */
    private Set<String> said(List<CardSection> sections) {
        Set<String> said = new HashSet<>();
        String field = "";
        int level = DEEPEST;
        for (CardSection section : sections) {
            Optional<ImportRules.Rule> rule = headings.heading(section.title());
            if (rule.isPresent() || section.level() <= level) {
                field = rule.filter(found -> !found.isOtherwise())
                        .map(ImportRules.Rule::field)
                        .orElse("");
                level = section.level();
            }
            if (!field.isEmpty() && substance.of(section.text()) == Verdict.ANSWER) {
                said.add(isOnLicense(field) ? ON_LICENSE : field);
            }
        }
        return said;
    }

    /** Whether a field says by which license the data may be used, by its id or in words. */
    static boolean isOnLicense(String path) {
        return path.startsWith(ON_LICENSE) || path.equals("license");
    }

    private static Map<String, List<JudgedQuestion>> byChapter(List<JudgedQuestion> questions) {
        return questions.stream()
                .collect(Collectors.groupingBy(JudgedQuestion::section, LinkedHashMap::new, Collectors.toList()));
    }

    private Finding finding(
            Path file,
            Profile profile,
            String chapter,
            List<JudgedQuestion> questions,
            List<CardSection> sections,
            int above) {
        String topics =
                questions.stream().map(judged -> judged.question().topic()).collect(Collectors.joining("; "));
        return Finding.of(
                ReadingRule.CARD_QUESTION_OPEN,
                place(file, questions, sections, above),
                "A reader does not learn here, of \"" + chapter + "\" in " + profile.reference() + ": " + topics,
                "Say it below a heading of its own, or write that nobody knows. init asks for each of them.");
    }

    /** The heading below which an answer would stand, if the card has it. */
    private Location place(Path file, List<JudgedQuestion> questions, List<CardSection> sections, int above) {
        List<String> wanted = questions.stream()
                .flatMap(judged -> judged.wanted().stream())
                .map(LoneQuestions::section)
                .distinct()
                .toList();
        return sections.stream()
                .filter(section -> section.level() > 0)
                .filter(section -> headings.heading(section.title())
                        .filter(rule -> wanted.contains(section(rule.field())))
                        .isPresent())
                .findFirst()
                .map(section -> Location.at(file, above + section.line(), 1))
                .orElse(Location.of(file));
    }

    private static String section(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
