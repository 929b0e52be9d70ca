package io.github.datacard.findings;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which sections of a profile a dataset answers best and least, so that people know where to begin. */
public final class SectionRanking {
    private static final int SHOWN = 3;

    private SectionRanking() {}

    private record Ranked(String title, Assessment part) {
        String says() {
            return title + " (" + part.count(State.ANSWERED) + " of " + part.applicable() + ")";
        }
    }

    /** One line on the best and the weakest sections; empty where all are alike. */
    public static Optional<String> of(Assessment assessment) {
        Map<String, List<JudgedQuestion>> sections = new LinkedHashMap<>();
        assessment
                .questions()
                .forEach(judged -> sections.computeIfAbsent(judged.section(), title -> new ArrayList<>())
                        .add(judged));
        List<Ranked> ranked = sections.entrySet().stream()
                .map(section -> new Ranked(section.getKey(), new Assessment(assessment.profile(), section.getValue())))
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
                : Optional.of("Strongest sections: " + listed(ranked, best) + "; weakest: " + listed(ranked, least));
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
