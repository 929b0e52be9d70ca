package io.github.datacard.check;

import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.Reason;
import io.github.datacard.assessment.State;
import io.github.datacard.assessment.Truth;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.PlainSection;
import io.github.datacard.descriptor.ShortForm;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.vocabulary.Expectation;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.RuleGuide;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that is data: who says one thing is expected to say, or to leave as a stated gap, another.
 *
 * @param expectation what is expected of whom
 */
record ExpectedAnswers(Expectation expectation) implements Rule<Subject> {
    @Override
    public String id() {
        return expectation.rule();
    }

    /** The guide; a team's rule that has none says how severe it is. */
    @Override
    public RuleGuide guide(Vocabulary vocabulary) {
        return vocabulary
                .rule(id())
                .orElseGet(() -> new RuleGuide(
                        id(),
                        expectation.severity().orElseThrow(),
                        Finding.Kind.FAULT,
                        expectation.says(),
                        "",
                        "",
                        "",
                        ""));
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        if (!isAnythingOpen(subject.descriptor())) {
            return Stream.empty();
        }
        Conditions conditions = subject.conditions();
        boolean expected = conditions.holds(expectation.when()) == Truth.YES
                && (expectation.unless().isEmpty() || conditions.holds(expectation.unless()) != Truth.YES);
        return expected ? finding(subject, conditions, expectation, r).stream() : Stream.empty();
    }

    /** Known far sooner than what a text speaks of. */
    private boolean isAnythingOpen(Descriptor descriptor) {
        List<Value> items =
                expectation.each().isEmpty() ? List.of(descriptor.root()) : descriptor.values(expectation.each());
        for (Value item : items) {
            for (List<String> asked : expectation.asks()) {
                if (isOpen(asked, item) && !isGap(descriptor, asked)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isGap(Descriptor descriptor, List<String> asked) {
        for (String path : asked) {
            if (descriptor.gap(expectation.path(path)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Finding> finding(
            Subject subject, Conditions conditions, Expectation expectation, Report r) {
        List<Value> items = items(subject.descriptor(), conditions, expectation);
        List<Value> silent = items.stream()
                .filter(item -> expectation.asks().stream().anyMatch(asked -> isOpen(asked, item)))
                .toList();
        List<List<String>> missing = expectation.asks().stream()
                .filter(asked -> silent.stream().anyMatch(item -> isOpen(asked, item)))
                .map(asked -> asked.stream().map(expectation::path).toList())
                .filter(paths -> paths.stream().noneMatch(path -> isSettled(subject, conditions, path)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        subject,
                        expectation,
                        items,
                        silent,
                        missing,
                        reason(conditions, expectation, silent.get(0)),
                        r));
    }

    /** What makes the expectation arise, by what the item says or else the descriptor. */
    private static Optional<Reason> reason(Conditions conditions, Expectation expectation, Value silent) {
        return expectation
                .where()
                .flatMap(where -> conditions.reason(where, silent))
                .filter(reason ->
                        reason.mention().isPresent() || expectation.when().isEmpty())
                .or(() -> conditions.reason(expectation.when()));
    }

    private static List<Value> items(Descriptor descriptor, Conditions conditions, Expectation expectation) {
        if (expectation.each().isEmpty()) {
            return List.of(descriptor.root());
        }
        List<Value> items = descriptor.values(expectation.each());
        return expectation.several() && items.size() < 2
                ? List.of()
                : items.stream()
                        .filter(item -> expectation
                                .where()
                                .filter(test -> !conditions.holds(test, item))
                                .isEmpty())
                        .toList();
    }

    private static boolean isOpen(List<String> asked, Value item) {
        for (String path : asked) {
            if (item.has(path)) {
                return false;
            }
        }
        return true;
    }

    /** Stated as a gap, without meaning here, or required by a profile, which says so itself. */
    private static boolean isSettled(Subject subject, Conditions conditions, String path) {
        return subject.descriptor().gap(path).isPresent()
                || conditions.isRuledOut(path)
                || subject.assessments().stream()
                        .flatMap(assessment -> assessment.questions().stream())
                        .anyMatch(judged -> judged.state() == State.OPEN
                                && judged.question().required()
                                && judged.question().answers().contains(path));
    }

    private static Finding finding(
            Subject subject,
            Expectation expectation,
            List<Value> items,
            List<Value> silent,
            List<List<String>> missing,
            Optional<Reason> reason,
            Report r) {
        Report.At at = place(subject, expectation, silent.get(0), reason, r)
                .about(missing.get(0).get(0));
        boolean draft = subject.descriptor().text(Paths.STATUS).equals("draft");
        String quote = reason.flatMap(Reason::mention)
                .map(mention -> "\"" + mention.quote() + "\": ")
                .orElse("");
        return at.as(draft ? Severity.INFO : expectation.severity().orElse(at.severity()))
                .say(
                        quote + expectation.says() + names(subject, expectation, items, silent)
                                + ", but nothing is said of "
                                + listed(missing.stream()
                                        .map(paths -> paths.get(0))
                                        .toList()),
                        remedy(subject, expectation, missing));
    }

    /** Where each answer goes and what it may be; an example would be a claim that nobody made. */
    private static String remedy(Subject subject, Expectation expectation, List<List<String>> missing) {
        if (!expectation.remedy().isEmpty()) {
            return expectation.remedy();
        }
        ShortForm forms = new ShortForm(subject.vocabulary());
        String list = expectation.each();
        Stream<String> answers = missing.stream()
                .map(paths -> paths.stream()
                        .map(path -> list.isEmpty() ? forms.blank(path) : forms.blank(list, path))
                        .collect(Collectors.joining("  or  ", list.isEmpty() ? "Answer  " : "Add to it  ", "")));
        Stream<String> kept = missing.stream()
                .flatMap(List::stream)
                .flatMap(path -> PlainSection.of(subject.descriptor(), path).stream())
                .map(PlainSection::remedy)
                .distinct();
        return Stream.of(answers, kept, Stream.of("What nobody knows can be listed below gaps: not_documented."))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    /** The items that are silent, unless all are. */
    private static String names(Subject subject, Expectation expectation, List<Value> items, List<Value> silent) {
        if (expectation.each().isEmpty() || silent.size() == items.size()) {
            return "";
        }
        List<String> keys =
                subject.vocabulary().field(expectation.each()).map(Field::keys).orElse(List.of());
        return silent.stream()
                .map(item -> Stream.concat(Stream.of("name"), keys.stream())
                        .map(item::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("item " + (items.indexOf(item) + 1)))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String listed(List<String> paths) {
        int last = paths.size() - 1;
        return last == 0 ? paths.get(0) : String.join(", ", paths.subList(0, last)) + " or " + paths.get(last);
    }

    /** The words that make the expectation arise, or the silent item, or what else makes it arise. */
    private static Report.At place(
            Subject subject, Expectation expectation, Value silent, Optional<Reason> reason, Report r) {
        Optional<Mention> words = reason.flatMap(Reason::mention);
        if (words.isPresent()) {
            return r.at(reason.orElseThrow().value().location())
                    .pointing(words.get(), reason.orElseThrow().text());
        }
        return r.at(
                expectation.each().isEmpty()
                        ? reason.map(known -> known.value().location())
                                .orElse(Location.of(subject.descriptor().file()))
                        : silent.location());
    }
}
