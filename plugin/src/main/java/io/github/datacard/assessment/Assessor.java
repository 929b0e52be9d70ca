package io.github.datacard.assessment;

import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.vocabulary.Profile;
import io.github.datacard.vocabulary.Profile.Part;
import io.github.datacard.vocabulary.Profile.Question;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Judges which questions of a profile a descriptor answers. */
public final class Assessor {
    private static final List<State> BY_WEIGHT = List.of(State.OPEN, State.UNKNOWN, State.GAP, State.ANSWERED);

    private final Vocabulary vocabulary;
    private final Descriptor descriptor;
    private final Conditions conditions;
    private final FirstSaid said;

    /** Several profiles ask for the same fields. */
    private final Map<String, Standing> standings = new HashMap<>();

    /** What is known of a field, whoever asks for it. */
    private record Standing(boolean answered, boolean off, Optional<Gap> gap) {}

    /** An assessor of one descriptor. */
    public Assessor(Vocabulary vocabulary, Descriptor descriptor) {
        this(vocabulary, descriptor, new Conditions(vocabulary, descriptor));
    }

    /**
     * An assessor of one descriptor.
     *
     * @param conditions which conditions hold for it
     */
    public Assessor(Vocabulary vocabulary, Descriptor descriptor, Conditions conditions) {
        this.vocabulary = vocabulary;
        this.descriptor = descriptor;
        this.conditions = conditions;
        this.said = new FirstSaid(descriptor, vocabulary.list("nods"));
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

    private JudgedQuestion judge(String section, Question question) {
        Truth applies = conditions.holds(question.when());
        List<State> states = new ArrayList<>();
        List<Part> missing = new ArrayList<>();
        for (Part part : question.parts()) {
            State state = state(part, applies);
            states.add(state);
            if (state != State.ANSWERED && state != State.NOT_APPLICABLE) {
                missing.add(part);
            }
        }
        Optional<Gap> gap = firstGap(missing.isEmpty() ? question.parts() : missing);
        return new JudgedQuestion(section, question, together(states), gap, List.copyOf(missing));
    }

    /** A question is answered when all its parts are that apply; what is open weighs more than what is a stated gap. */
    private static State together(List<State> parts) {
        for (State state : BY_WEIGHT) {
            if (parts.contains(state)) {
                return state;
            }
        }
        return State.NOT_APPLICABLE;
    }

    private State state(Part part, Truth questionApplies) {
        if (isAnswered(part) || (!part.kept().isEmpty() && descriptor.envelope().keeps(part.kept()))) {
            return State.ANSWERED;
        }
        Truth applies = questionApplies.and(conditions.holds(part.when()));
        if (applies == Truth.NO || isOff(part)) {
            return State.NOT_APPLICABLE;
        }
        Optional<Gap> gap = gap(part);
        if (gap.isPresent()) {
            return gap.get().kind() == Gap.Kind.NOT_APPLICABLE ? State.NOT_APPLICABLE : State.GAP;
        }
        return applies == Truth.UNKNOWN ? State.UNKNOWN : State.OPEN;
    }

    private boolean isAnswered(Part part) {
        return isSaid(part) && conditions.holds(part.holds()) == Truth.YES;
    }

    private boolean isSaid(Part part) {
        for (String path : part.answers()) {
            if (standing(path).answered()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOff(Part part) {
        for (String path : part.answers()) {
            if (!standing(path).off()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Gap> firstGap(List<Part> parts) {
        for (Part part : parts) {
            Optional<Gap> gap = gap(part);
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    private Optional<Gap> gap(Part part) {
        for (String path : part.answers()) {
            Optional<Gap> gap = standing(path).gap();
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    private Standing standing(String path) {
        return standings.computeIfAbsent(
                path, asked -> new Standing(isAnswered(asked), isOff(asked), descriptor.gap(asked)));
    }

    /** A dataset always has an id: that of its folder. */
    private boolean isAnswered(String path) {
        return said.has(path) || path.equals(Paths.ID);
    }

    private boolean isOff(String path) {
        return vocabulary
                .sectionAt(path)
                .flatMap(Section::switchPath)
                .filter(switchPath -> !switchPath.equals(path))
                .map(descriptor::text)
                .filter(said -> Objects.equals(said, "no"))
                .isPresent();
    }
}
