package io.github.datacard.cardcheck;

import io.github.datacard.markdown.CardSection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place of a card that a finding names.
 *
 * @param name what is there
 * @param line its line in the file
 */
record CardPlace(String name, int line) {
    private static final int MOST = 5;

    /** The first of several places with their lines, and how many more there are. */
    static String named(List<CardPlace> places) {
        String named = places.stream()
                .limit(MOST)
                .map(place -> place.name + " (line " + place.line + ")")
                .collect(Collectors.joining(", "));
        int more = places.size() - MOST;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    /**
     * The same of sections by their titles.
     *
     * @param above the number of lines above the body of the card
     */
    static String named(List<CardSection> sections, int above) {
        return named(sections.stream()
                .map(section -> new CardPlace(section.title(), above + section.line()))
                .toList());
    }
}
