package io.github.datacard.check;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.facts.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code classes-differ}: rows have classes that are not declared, no row has a declared one, or fewer are named than
 * counted.
 */
final class ClassesDiffer implements Rule<Subject> {
    private static final List<String> PROSE = List.of(Paths.OVERVIEW, Paths.COMPOSITION_NOTES);

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        return Stream.of(measured(subject, r), named(subject, r), listed(subject, r), counted(subject, r))
                .flatMap(found -> found);
    }

    /** The one feature with classes has as many as are counted. */
    private static Stream<Finding> listed(Subject subject, Report r) {
        List<Value> features = subject.descriptor().values(Paths.FEATURES).stream()
                .filter(feature -> labels(feature).size() > 1)
                .toList();
        return features.size() != 1
                ? Stream.empty()
                : subject.descriptor().values(Paths.LABEL_CLASSES).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(value -> Count.of(((Value.Scalar) value).text()).filter(Count::isExact).stream()
                                .filter(classes -> classes.value()
                                        != labels(features.get(0)).size())
                                .map(classes -> r.at(value.location())
                                        .about(Paths.LABEL_CLASSES)
                                        .as(Severity.WARNING)
                                        .say(
                                                "There are said to be " + classes.says() + " classes, but \""
                                                        + features.get(0).text("name") + "\" lists "
                                                        + labels(features.get(0))
                                                                .size(),
                                                "Correct the number, or the classes of the feature.")));
    }

    /** The distribution counts the classes of the one feature, but for one that is called otherwise. */
    private static Stream<Finding> counted(Subject subject, Report r) {
        List<List<String>> known = subject.descriptor().values(Paths.FEATURES).stream()
                .map(ClassesDiffer::labels)
                .filter(labels -> labels.size() > 1)
                .toList();
        return known.size() != 1
                ? Stream.empty()
                : subject.descriptor().values(Paths.LABEL_SHARES).stream()
                        .flatMap(shares -> unknown(subject, (Value.Shares) shares, known.get(0), r).stream());
    }

    private static Optional<Finding> unknown(Subject subject, Value.Shares shares, List<String> labels, Report r) {
        Set<String> classes = labels.stream().map(ClassesDiffer::plain).collect(Collectors.toSet());
        List<String> others = shares.shares().stream()
                .map(Value.Share::name)
                .filter(name -> !classes.contains(plain(name))
                        && subject.vocabulary().mentioned("words-rest", name).isEmpty())
                .toList();
        return others.isEmpty() || others.size() * 2 >= shares.shares().size()
                ? Optional.empty()
                : Optional.of(r.at(shares.location())
                        .about(Paths.LABEL_SHARES)
                        .as(Severity.WARNING)
                        .say(
                                "The distribution counts \"" + String.join("\", \"", others)
                                        + "\", which the feature does not have as a class",
                                "Correct the name here or among the classes: " + String.join(", ", labels) + "."));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }

    private static List<String> labels(Value feature) {
        return feature.at("type")
                .filter(Value.ColumnType.class::isInstance)
                .map(Value.ColumnType.class::cast)
                .filter(type -> !type.measured())
                .flatMap(type -> type.feature().labels().stream())
                .toList();
    }

    /** That more are named than counted is a matter of {@code label-hierarchy}. */
    private static Stream<Finding> named(Subject subject, Report r) {
        boolean part = Claim.in(subject, PROSE, "words-shown-part").findAny().isPresent();
        return part
                ? Stream.empty()
                : subject.descriptor().values(Paths.LABEL_CLASSES).stream()
                        .filter(Value.Scalar.class::isInstance)
                        .flatMap(value -> Count.of(((Value.Scalar) value).text()).filter(Count::isExact).stream()
                                .flatMap(classes -> subject.descriptor().values(Paths.LABEL_SHARES).stream()
                                        .map(shares -> ((Value.Shares) shares).shares())
                                        .filter(shares -> shares.size() < classes.value()
                                                && shares.stream()
                                                        .noneMatch(share -> subject.vocabulary()
                                                                .mentioned("words-rest", share.name())
                                                                .isPresent()))
                                        .map(shares -> r.at(value.location())
                                                .about(Paths.LABEL_CLASSES)
                                                .as(Severity.WARNING)
                                                .say(
                                                        "There are said to be " + classes.says()
                                                                + " classes, but the distribution names "
                                                                + shares.size(),
                                                        "Correct the number, add the missing classes, or add the rest with a"
                                                                + " name such as other."))));
    }

    private static Stream<Finding> measured(Subject subject, Report r) {
        return subject.facts().stream()
                .flatMap(facts -> new Measured(subject)
                        .configs((name, config) -> facts.config(name).stream()
                                .flatMap(measured -> config.at("features")
                                        .flatMap(Value::flat)
                                        .flatMap(feature -> compare(feature, measured, r)))));
    }

    private static Stream<Finding> compare(Value feature, Facts.Config measured, Report r) {
        String name = feature.text("name");
        Stream<Finding> undeclared = measured.splits().stream()
                .flatMap(split -> classes(split.columns(), name)
                        .filter(classes -> classes.undeclared() > 0)
                        .map(classes -> finding(
                                Severity.ERROR,
                                feature,
                                (classes.undeclared() == 1
                                                ? "A row of the split " + split.name() + " has"
                                                : CountDiffers.number(classes.undeclared()) + " rows of the split "
                                                        + split.name() + " have")
                                        + " a class of \"" + name + "\" that is not declared",
                                "Declare the class, or correct the rows. Declared are: "
                                        + String.join(", ", names(classes)) + ".",
                                r)));
        Stream<Finding> unused = classes(measured.columns(), name)
                .flatMap(classes -> classes.counts().stream())
                .filter(known -> known.count() == 0)
                .map(known -> finding(
                        Severity.WARNING,
                        feature,
                        "No row has the class \"" + known.name() + "\" of \"" + name + "\"",
                        "Take the class out, or say why it has no rows.",
                        r));
        return Stream.concat(undeclared, unused);
    }

    private static List<String> names(Facts.Classes classes) {
        return classes.counts().stream().map(Facts.ClassCount::name).toList();
    }

    private static Stream<Facts.Classes> classes(List<Facts.Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .flatMap(column -> column.classes().stream());
    }

    private static Finding finding(Severity severity, Value feature, String message, String remedy, Report r) {
        Value place = feature.at("type").findFirst().orElse(feature);
        return r.at(place.location()).about(Paths.FEATURE_TYPE).as(severity).say(message, remedy);
    }
}
