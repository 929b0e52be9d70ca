package io.github.datacard.assessment;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.vocabulary.Condition;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Optional;

/** Tells whether conditions hold for a descriptor. */
public final class Conditions {
    private final Vocabulary vocabulary;
    private final Descriptor descriptor;

    /** The conditions of a vocabulary, asked of a descriptor. */
    public Conditions(Vocabulary vocabulary, Descriptor descriptor) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
    }

    /** Whether a condition holds; the empty name always does. */
    public Truth holds(String name) {
        return Optional.ofNullable(vocabulary.conditions().get(name))
                .map(condition -> holds(condition.test()))
                .orElse(Truth.YES);
    }

    private Truth holds(Condition.Test test) {
        if (test instanceof Condition.All all) {
            return Truth.all(all.tests().stream().map(this::holds));
        }
        if (test instanceof Condition.Any any) {
            return Truth.any(any.tests().stream().map(this::holds));
        }
        if (test instanceof Condition.Present present) {
            return Truth.of(descriptor.has(present.field()));
        }
        Condition.OneOf one = (Condition.OneOf) test;
        if (!descriptor.has(one.field())) {
            return isRuledOut(one.field()) || !isSwitch(one.field()) ? Truth.NO : Truth.UNKNOWN;
        }
        return Truth.of(descriptor.texts(one.field()).stream().anyMatch(one.values()::contains));
    }

    /** What is not said is unknown only for a question of yes or no that people can be asked; a list says what it says. */
    private boolean isSwitch(String path) {
        return vocabulary
                .field(path)
                .filter(field -> field.type() == io.github.datacard.vocabulary.FieldType.YESNO)
                .isPresent();
    }

    /** Whether the section of a path was switched off or declared not applicable. */
    boolean isRuledOut(String path) {
        boolean off = vocabulary
                .field(path)
                .map(vocabulary::sectionOf)
                .flatMap(io.github.datacard.vocabulary.Section::switchPath)
                .filter(switchPath -> !switchPath.equals(path))
                .filter(switchPath -> descriptor.text(switchPath).equals("no"))
                .isPresent();
        return off
                || descriptor
                        .gap(path)
                        .filter(gap -> gap.kind() == io.github.datacard.descriptor.Gap.Kind.NOT_APPLICABLE)
                        .isPresent();
    }
}
