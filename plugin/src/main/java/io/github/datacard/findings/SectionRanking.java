package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.State;
import io.github.datacard.vocabulary.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which sections of a profile a dataset answers best and least, so that people know what to be proud of and where to begin. */
public final class SectionRanking {
    private static final int SHOWN = 3;

    private SectionRanking() {}

    private record Ranked(String title, Assessment part) {
        String says() {
            return title + " " + part.count(State.ANSWERED) + " of " + part.applicable();
        }
    }

    /** One line on the best and the weakest sections; empty where all are alike. */
    public static Optional<String> of(Assessment assessment) {
        List<Ranked> ranked = assessment.profile().sections().stream()
                .map(section -> new Ranked(section.title(), part(assessment, section)))
                .filter(section -> section.part.applicable() > 0)
                .sorted(Comparator.comparing((Ranked section) -> section.part.completeness())
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        int best = ranked.get(0).part.completeness();
        int least = ranked.get(ranked.size() - 1).part.completeness();
        return best == least
                ? Optional.empty()
                : Optional.of("Strongest sections: " + listed(ranked, best) + ". Weakest: " + listed(ranked, least));
    }

    private static Assessment part(Assessment assessment, Profile.ProfileSection section) {
        return new Assessment(
                assessment.profile(),
                assessment.questions().stream()
                        .filter(judged -> section.questions().contains(judged.question()))
                        .toList());
    }

    private static String listed(List<Ranked> ranked, int completeness) {
        List<Ranked> alike = ranked.stream()
                .filter(section -> section.part.completeness() == completeness)
                .toList();
        int more = alike.size() - SHOWN;
        return alike.stream().limit(SHOWN).map(Ranked::says).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
