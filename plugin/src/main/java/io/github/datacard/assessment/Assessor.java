package io.github.datacard.assessment;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.Objects;
import java.util.Optional;

/** Judges which questions of a profile a descriptor answers. */
public final class Assessor {
    private final Vocabulary vocabulary;
    private final Descriptor descriptor;
    private final Conditions conditions;

    /** An assessor of one descriptor. */
    public Assessor(Vocabulary vocabulary, Descriptor descriptor) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
        this.conditions = new Conditions(vocabulary, descriptor);
    }

    /** The state of all questions of a profile. */
    public Assessment assess(Profile profile) {
        return new Assessment(
                profile,
                profile.sections().stream()
                        .flatMap(section ->
                                section.questions().stream().map(question -> judge(section.title(), question)))
                        .toList());
    }

    private Judged judge(String section, Question question) {
        Optional<Gap> gap = question.answers().stream()
                .map(descriptor::gap)
                .flatMap(Optional::stream)
                .findFirst();
        return new Judged(section, question, state(question, gap), gap);
    }

    private State state(Question question, Optional<Gap> gap) {
        if (question.answers().stream().anyMatch(this::isAnswered)) {
            return State.ANSWERED;
        }
        Truth applies = conditions.holds(question.when());
        if (applies == Truth.NO || isSwitchedOff(question)) {
            return State.NOT_APPLICABLE;
        }
        if (gap.isPresent()) {
            return gap.get().kind() == Gap.Kind.NOT_APPLICABLE ? State.NOT_APPLICABLE : State.GAP;
        }
        return applies == Truth.UNKNOWN ? State.UNKNOWN : State.OPEN;
    }

    /** A dataset always has an id: that of its folder. */
    private boolean isAnswered(String path) {
        return descriptor.has(path) || path.equals(io.github.datacard.descriptor.Paths.ID);
    }

    private boolean isSwitchedOff(Question question) {
        return question.answers().stream().allMatch(this::isOff);
    }

    private boolean isOff(String path) {
        return vocabulary
                .field(path)
                .map(vocabulary::sectionOf)
                .or(() -> vocabulary.section(path))
                .flatMap(Section::switchPath)
                .filter(switchPath -> !switchPath.equals(path))
                .map(descriptor::text)
                .filter(said -> Objects.equals(said, "no"))
                .isPresent();
    }
}
