package io.github.datacard.check;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code said-both-ways}: a question is answered with no, and what is said beside it answers yes, or the other way round.
 */
final class SaidBothWays implements Rule<Subject> {
    private static final List<String> WITHDRAWN = List.of("retracted", "lost");

    /** The source of attributes that were set for people who do not exist. */
    private static final String MADE_UP = "controlled";

    /** Answers that say that data is about people. */
    private static final Set<String> PEOPLE = Set.of("yes", "people");

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<Finding> switched = switches(subject, r).toList();
        boolean onPeople = switched.stream()
                .anyMatch(
                        found -> found.path().filter(Paths.ABOUT_PEOPLE::equals).isPresent());
        return Stream.of(
                        switched.stream(),
                        onPeople ? Stream.<Finding>empty() : people(subject, r),
                        privacy(subject, r),
                        generated(subject, r),
                        withdrawn(subject, r),
                        labels(subject, r),
                        uses(subject, r),
                        new Contradicted(subject).find(r))
                .flatMap(Function.identity());
    }

    /** A section that is switched off and lists things all the same. */
    private static Stream<Finding> switches(Subject subject, Report r) {
        return subject.vocabulary().sections().stream()
                .flatMap(section -> section.switchPath().stream()
                        .filter(path -> subject.descriptor().text(path).equals("no"))
                        .flatMap(path -> listed(subject.descriptor(), section)
                                .map(found -> r.at(found.location())
                                        .about(path)
                                        .say(
                                                path + " is \"no\", but \"" + section.title()
                                                        + "\" lists something here",
                                                "Correct " + path + ", or take out what is listed."))
                                .limit(1)));
    }

    /** What a section lists of that after which its switch asks. */
    private static Stream<Value> listed(Descriptor descriptor, Section section) {
        List<String> follows = section.switchPath().stream()
                .flatMap(path ->
                        section.fields().stream().filter(field -> field.path().equals(path)))
                .flatMap(field -> field.as(FieldKind.Switch.class).stream())
                .flatMap(question -> question.follows().stream())
                .toList();
        return section.fields().stream()
                .filter(field -> field.list() && field.type() == FieldType.RECORD)
                .map(Field::path)
                .filter(path -> follows.isEmpty() || follows.contains(path))
                .flatMap(path -> descriptor.values(path).stream())
                .filter(value -> !value.text("source").equals(MADE_UP));
    }

    private static Stream<Finding> people(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return !descriptor.text(Paths.ABOUT_PEOPLE).equals("no")
                ? Stream.empty()
                : Stream.of(Paths.CONSENT_OBTAINED, Paths.DATA_SUBJECTS)
                        .filter(path -> descriptor.texts(path).stream().anyMatch(PEOPLE::contains))
                        .limit(1)
                        .map(path -> r.at(Paths.ABOUT_PEOPLE)
                                .about(Paths.ABOUT_PEOPLE)
                                .say(
                                        Paths.ABOUT_PEOPLE + " is \"no\", but " + path + " is \""
                                                + String.join(", ", descriptor.texts(path)) + "\"",
                                        "Correct the one that is wrong."));
    }

    private static Stream<Finding> labels(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        return !descriptor.text(Paths.LABELED).equals("no")
                ? Stream.empty()
                : Stream.of(Paths.LABEL_SHARES, Paths.LABEL_CLASSES)
                        .filter(descriptor::has)
                        .limit(1)
                        .map(path -> r.at(path)
                                .about(Paths.LABELED)
                                .say(
                                        Paths.LABELED + " is \"no\", but " + path + " is given",
                                        "Correct " + Paths.LABELED + ", or take out what is said of labels."));
    }

    /** A use that is both intended and forbidden, in the same words. */
    private static Stream<Finding> uses(Subject subject, Report r) {
        Set<String> intended = subject.descriptor().texts(Paths.INTENDED_USE).stream()
                .map(SaidBothWays::plain)
                .collect(Collectors.toSet());
        return Stream.of(Paths.PROHIBITED_USE, Paths.OUT_OF_SCOPE_USE)
                .flatMap(path -> subject.descriptor().values(path).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .map(Value.Scalar.class::cast)
                        .filter(use -> intended.contains(plain(use.text())))
                        .map(use -> r.at(use.location())
                                .about(path)
                                .say(
                                        "\"" + use.text().strip() + "\" stands here and below uses: intended",
                                        "Take it out of one of them, or say how the two differ.")));
    }

    private static String plain(String use) {
        return use.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", " ").strip();
    }

    /** Models that generated data, of which there is said to be none. */
    private static Stream<Finding> generated(Subject subject, Report r) {
        return subject.descriptor().text(Paths.SYNTHETIC_SHARE).equals("0")
                ? subject.descriptor().values(Paths.GENERATION).stream()
                        .filter(generation ->
                                generation.at("models").findFirst().isPresent())
                        .limit(1)
                        .map(generation -> r.at(generation.location())
                                .about(Paths.SYNTHETIC_SHARE)
                                .say(
                                        Paths.SYNTHETIC_SHARE + " is 0 %, but models that generated data are listed",
                                        "Give the share that they made, or take them out."))
                : Stream.empty();
    }

    /** Data that anyone can get, and that was taken back. */
    private static Stream<Finding> withdrawn(Subject subject, Report r) {
        Descriptor descriptor = subject.descriptor();
        if (descriptor.text(Paths.STATUS).equals("retracted")
                && descriptor.text(Paths.AVAILABILITY).equals("available")) {
            return Stream.of(r.at(Paths.AVAILABILITY)
                    .about(Paths.AVAILABILITY)
                    .say(
                            Paths.STATUS + " is \"retracted\", but " + Paths.AVAILABILITY + " is \"available\"",
                            "Write availability: retracted, or correct the status."));
        }
        return WITHDRAWN.contains(subject.descriptor().text(Paths.AVAILABILITY))
                        && subject.descriptor().text(Paths.ACCESS_TYPE).equals("open")
                ? Stream.of(r.at(Paths.ACCESS_TYPE)
                        .about(Paths.AVAILABILITY)
                        .say(
                                Paths.AVAILABILITY + " is \""
                                        + subject.descriptor().text(Paths.AVAILABILITY) + "\", but " + Paths.ACCESS_TYPE
                                        + " is \"open\"",
                                "Write access: {type: none} if it cannot be had any more, or correct the status."))
                : Stream.empty();
    }

    private static Stream<Finding> privacy(Subject subject, Report r) {
        return subject.descriptor().text(Paths.DEIDENTIFIED).equals("no")
                ? subject.descriptor().values(Paths.PRIVACY_MEASURES).stream()
                        .limit(1)
                        .map(measure -> r.at(measure.location())
                                .about(Paths.DEIDENTIFIED)
                                .say(
                                        Paths.DEIDENTIFIED + " is \"no\", but measures are listed",
                                        "Correct " + Paths.DEIDENTIFIED + ", or take out the measures."))
                : Stream.empty();
    }
}
