package io.github.datacard.check;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Assessments;
import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.KnownDataset;
import io.github.datacard.data.DataInspection;
import io.github.datacard.data.LicenseText;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.evidence.Citation;
import io.github.datacard.facts.Facts;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What rules on one dataset look at.
 *
 * @param vocabulary the vocabulary
 * @param known what is known about the dataset
 * @param standing how it stands to profiles
 * @param settings what the check is asked to do
 * @param conditions which conditions hold for the descriptor
 * @param saidFields the fields of which the descriptor says something
 */
public record Subject(
        Vocabulary vocabulary,
        KnownDataset known,
        Assessments standing,
        CheckSettings settings,
        Conditions conditions,
        List<Field> saidFields) {
    /** What rules on one dataset look at. */
    public Subject(Vocabulary vocabulary, KnownDataset known, Assessments standing, CheckSettings settings) {
        this(vocabulary, known, standing, settings, new Conditions(vocabulary, known.descriptor()));
    }

    /** The same, where it is known already which conditions hold. */
    public Subject(
            Vocabulary vocabulary,
            KnownDataset known,
            Assessments standing,
            CheckSettings settings,
            Conditions conditions) {
        this(vocabulary, known, standing, settings, conditions, said(vocabulary, known.descriptor()));
    }

    private static List<Field> said(Vocabulary vocabulary, Descriptor descriptor) {
        List<Field> said = new ArrayList<>();
        for (Field field : vocabulary.fields()) {
            if (descriptor.has(field.path())) {
                said.add(field);
            }
        }
        return List.copyOf(said);
    }

    /** The descriptor. */
    public Descriptor descriptor() {
        return known.descriptor();
    }

    /** Whether the dataset is only named, and documented elsewhere if at all. */
    boolean isOnlyNamed() {
        return !standing.required().isEmpty()
                && standing.required().stream()
                        .allMatch(assessment -> assessment.profile().namesOnly());
    }

    /** What was measured in the data, if it was. */
    public Optional<Facts> facts() {
        return known.facts();
    }

    /** What a quick look at the data showed. */
    public DataInspection seen() {
        return known.seen();
    }

    /** The license text beside the descriptor, if there is one. */
    public Optional<LicenseText> licenseText() {
        return known.licenseText();
    }

    /** The evidence that the descriptor lists, with what became of its quotes. */
    public List<Citation> citations() {
        return known.citations();
    }

    /** How the dataset stands to the profiles that it has to satisfy. */
    public List<Assessment> assessments() {
        return standing.required();
    }

    /** How it stands to the profiles that only report. */
    public List<Assessment> reports() {
        return standing.reports();
    }

    /** How it stands to profiles that its content calls for; they report, too. */
    public List<Assessment> found() {
        return standing.found();
    }

    /** What is found at the questions of all profiles; of profiles that only report, it is info. */
    Stream<Finding> atQuestions(BiFunction<Assessment, JudgedQuestion, Stream<Finding>> find) {
        return Stream.concat(
                atQuestions(assessments(), find),
                atQuestions(reports(), find).map(finding -> finding.as(Severity.INFO)));
    }

    private static Stream<Finding> atQuestions(
            List<Assessment> assessments, BiFunction<Assessment, JudgedQuestion, Stream<Finding>> find) {
        return assessments.stream()
                .flatMap(assessment ->
                        assessment.questions().stream().flatMap(judged -> find.apply(assessment, judged)));
    }

    /** Whether a name stands for all that is not named. */
    boolean isRest(String name) {
        return vocabulary.mentioned("words-rest", name).isPresent();
    }

    /** Whether none of some fields is answered or a stated gap. */
    boolean isSilentOn(String... paths) {
        return isSilentOn(List.of(paths));
    }

    /** Whether none of some fields is answered or a stated gap. */
    boolean isSilentOn(List<String> paths) {
        return paths.stream()
                .noneMatch(
                        path -> descriptor().has(path) || descriptor().gap(path).isPresent());
    }
}
