package io.github.datacard.check;

import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.Truth;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.text.BoundedText;
import io.github.datacard.text.WordCount;
import io.github.datacard.vocabulary.Demand;
import io.github.datacard.vocabulary.Mention;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A rule of an organization or a framework on the value of one field.
 *
 * @param demand what is demanded of it
 */
record DemandedValue(Demand demand) implements Rule<Subject> {
    @Override
    public String id() {
        return demand.rule();
    }

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        if (!holds(subject)) {
            return Stream.empty();
        }
        List<Value> values = subject.descriptor().values(demand.field());
        return values.isEmpty()
                ? missing(subject, r).stream()
                : values.stream().flatMap(value -> finding(subject, value, r).stream());
    }

    private boolean holds(Subject subject) {
        Conditions conditions = subject.conditions();
        return (demand.profiles().isEmpty() || isAsked(subject))
                && conditions.holds(demand.when()) == Truth.YES
                && (demand.unless().isEmpty() || conditions.holds(demand.unless()) != Truth.YES);
    }

    /** Whether the dataset is held against one of its profiles. */
    private boolean isAsked(Subject subject) {
        return Stream.concat(subject.assessments().stream(), subject.reports().stream())
                .anyMatch(assessment ->
                        demand.profiles().contains(assessment.profile().id()));
    }

    private Optional<Finding> missing(Subject subject, Report r) {
        boolean gap = demand.gaps() && subject.descriptor().gap(demand.field()).isPresent();
        return gap || !demand.limits().needsValue() ? Optional.empty() : Optional.of(say(r.at(demand.field()), ""));
    }

    private Optional<Finding> finding(Subject subject, Value value, Report r) {
        List<Value.Scalar> texts = scalars(value).toList();
        Optional<Finding> unwanted = texts.stream()
                .flatMap(text -> unwanted(subject.vocabulary(), text, r).stream())
                .findFirst();
        return unwanted.or(() -> texts.stream().anyMatch(text -> isMet(subject, text.text()))
                ? Optional.empty()
                : Optional.of(say(r.at(value.location()), "")));
    }

    /** Quotes the words that are not wanted before what the organization says. */
    private Finding say(Report.At at, String quote) {
        return at.about(demand.field()).say(quote + demand.says(), demand.remedy());
    }

    private Optional<Finding> unwanted(Vocabulary vocabulary, Value.Scalar value, Report r) {
        Demand.Limits limits = demand.limits();
        Optional<Mention> listed =
                limits.words().isEmpty() ? Optional.empty() : vocabulary.mentioned(limits.words(), value.text());
        return listed.or(() -> limits.noneOf()
                        .map(words -> BoundedText.matcher(words, value.text()))
                        .filter(Matcher::find)
                        .map(found -> new Mention(found.group(), found.start())))
                .map(mention ->
                        say(r.at(value.location()).pointing(mention, value.text()), "\"" + mention.quote() + "\": "));
    }

    private boolean isMet(Subject subject, String text) {
        Demand.Limits limits = demand.limits();
        int words = WordCount.of(text);
        return limits.matches()
                        .map(pattern -> BoundedText.matcher(pattern, text).matches())
                        .orElse(true)
                && (limits.oneOf().isEmpty() || limits.oneOf().contains(text))
                && (limits.startsWith().isEmpty()
                        || limits.startsWith().stream().anyMatch(text::startsWith))
                && limits.minWords().map(least -> words >= least).orElse(true)
                && limits.maxWords().map(most -> words <= most).orElse(true)
                && (limits.sameAs().isEmpty()
                        || subject.descriptor().texts(limits.sameAs()).contains(text));
    }

    private static Stream<Value.Scalar> scalars(Value value) {
        if (value instanceof Value.Members members) {
            return members.values().values().stream().flatMap(DemandedValue::scalars);
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().flatMap(DemandedValue::scalars);
        }
        return value instanceof Value.Scalar scalar ? Stream.of(scalar) : Stream.empty();
    }
}
