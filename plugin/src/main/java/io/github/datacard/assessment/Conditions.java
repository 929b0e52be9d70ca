package io.github.datacard.assessment;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Value;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides whether conditions hold for a descriptor. */
public final class Conditions {
    private final Vocabulary vocabulary;
    private final Descriptor descriptor;
    private final Map<String, Truth> known = new ConcurrentHashMap<>();

    /** The conditions of a vocabulary, asked of a descriptor. */
    public Conditions(Vocabulary vocabulary, Descriptor descriptor) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
    }

    /** Whether a condition holds; the empty name always does. Many questions and rules hang on the same ones. */
    public Truth holds(String name) {
        return known.computeIfAbsent(name, this::judged);
    }

    private Truth judged(String name) {
        return Optional.ofNullable(vocabulary.conditions().get(name))
                .map(condition -> holds(condition.test(), descriptor.root(), this::isUnknown))
                .orElse(Truth.YES);
    }

    /** Whether a test holds for one item of a list; what the item does not say does not hold. */
    public boolean holds(Condition.Test test, Value item) {
        return holds(test, item, path -> false) == Truth.YES;
    }

    private Truth holds(Condition.Test test, Value at, Predicate<String> unknown) {
        if (test instanceof Condition.All all) {
            return first(Truth.NO, all.tests(), at, unknown);
        }
        if (test instanceof Condition.Any any) {
            return first(Truth.YES, any.tests(), at, unknown);
        }
        if (test instanceof Condition.Not not) {
            return holds(not.test(), at, unknown).not();
        }
        if (test instanceof Condition.Present present) {
            return Truth.of(at.has(present.field()));
        }
        if (test instanceof Condition.Mentions mentions) {
            return Truth.of(mentions(mentions, at).findAny().isPresent());
        }
        if (test instanceof Condition.Above above) {
            return Truth.of(at.texts(above.field()).stream().anyMatch(text -> isAbove(text, above.least())));
        }
        if (test instanceof Condition.AsMany many) {
            return Truth.of(
                    at.texts(many.field()).size() >= at.texts(many.other()).size());
        }
        Condition.OneOf one = (Condition.OneOf) test;
        if (!at.has(one.field())) {
            return unknown.test(one.field()) ? Truth.UNKNOWN : Truth.NO;
        }
        return Truth.of(at.texts(one.field()).stream().anyMatch(one.values()::contains));
    }

    /** The verdict that decides, if one test has it, else that nothing is known, if one is unknown; the rest need not be asked. */
    private Truth first(Truth deciding, List<Condition.Test> tests, Value at, Predicate<String> unknown) {
        Truth all = deciding.not();
        for (Condition.Test test : tests) {
            Truth one = holds(test, at, unknown);
            if (one == deciding) {
                return one;
            }
            all = one == Truth.UNKNOWN ? one : all;
        }
        return all;
    }

    private Stream<Reason> mentions(Condition.Mentions mentions, Value at) {
        return mentions.fields().stream()
                .flatMap(field -> at.along(field)
                        .flatMap(Value::flat)
                        .flatMap(value -> words(value)
                                .flatMap(text -> vocabulary
                                        .mentioned(mentions.list(), text)
                                        .map(mention -> new Reason(field, value, text, Optional.of(mention)))
                                        .stream())));
    }

    /** A single value, or the names of shares. */
    private static Stream<String> words(Value value) {
        if (value instanceof Value.Shares shares) {
            return shares.shares().stream().map(Value.Share::name);
        }
        return value instanceof Value.Scalar scalar ? Stream.of(scalar.text()) : Stream.empty();
    }

    private static boolean isAbove(String text, BigDecimal least) {
        try {
            return new BigDecimal(text).compareTo(least) > 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** What makes a condition hold, if something that was said does: the words that it speaks of, or else a value. */
    public Optional<Reason> reason(String name) {
        return Optional.ofNullable(vocabulary.conditions().get(name))
                .flatMap(condition -> reason(condition.test(), descriptor.root()));
    }

    /** What makes a test hold for one item of a list. */
    public Optional<Reason> reason(Condition.Test test, Value at) {
        return reasons(test, at).min(Reason.WORDS_FIRST);
    }

    private Stream<Reason> reasons(Condition.Test test, Value at) {
        if (test instanceof Condition.All all) {
            return all.tests().stream().flatMap(one -> reasons(one, at));
        }
        if (test instanceof Condition.Any any) {
            return any.tests().stream().filter(one -> holds(one, at)).flatMap(one -> reasons(one, at));
        }
        if (test instanceof Condition.Mentions mentions) {
            return mentions(mentions, at);
        }
        return test instanceof Condition.Not
                ? Stream.empty()
                : test.paths()
                        .flatMap(
                                path -> at
                                        .along(path)
                                        .findFirst()
                                        .map(value -> new Reason(path, value, "", Optional.empty()))
                                        .stream());
    }

    private boolean isUnknown(String path) {
        return !isRuledOut(path) && isSwitch(path);
    }

    /** What is not said is unknown only for a question of yes or no that people can be asked; a list says what it says. */
    private boolean isSwitch(String path) {
        return vocabulary
                .field(path)
                .filter(field -> field.type() == FieldType.YESNO)
                .isPresent();
    }

    /** Whether the section of a path was switched off or declared not applicable. */
    public boolean isRuledOut(String path) {
        boolean off = vocabulary
                .field(path)
                .map(vocabulary::sectionOf)
                .flatMap(Section::switchPath)
                .filter(switchPath -> !switchPath.equals(path))
                .filter(switchPath -> descriptor.text(switchPath).equals("no"))
                .isPresent();
        return off
                || descriptor
                        .gap(path)
                        .filter(gap -> gap.kind() == Gap.Kind.NOT_APPLICABLE)
                        .isPresent();
    }
}
