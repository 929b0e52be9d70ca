package io.github.datacard.substance;

import io.github.datacard.vocabulary.ValueList;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often three characters follow each other in languages that are written in one script. */
final class Trigrams {
    private static final int LENGTH = 3;

    /** A trigram that is not in the list of a language is less likely than the last one that is. */
    private static final double UNLISTED = 1.5;

    /** By how much the mean logarithm of a text may lie below what is usual. */
    private static final double TOLERANCE = 1.3;

    /** By how much a text has to be more likely in one language than in any other. */
    private static final double APART = 4;

    private final List<Profile> profiles;
    private final Map<String, double[]> logs = new HashMap<>();

    /** Those of some languages. */
    Trigrams(List<Profile> profiles) {
        this.profiles = profiles;
        for (int place = 0; place < profiles.size(); place++) {
            Profile profile = profiles.get(place);
            int column = place;
            profile.logs().forEach((gram, log) -> logs.computeIfAbsent(gram, any -> rare())[column] = log);
        }
    }

    private double[] rare() {
        return profiles.stream().mapToDouble(Profile::rare).toArray();
    }

    /**
     * One language.
     *
     * @param logs the logarithms of shares
     * @param rare that of a trigram that is not among them
     */
    record Profile(String language, UnicodeScript script, Map<String, Double> logs, double rare) {
        /** That of a line: numbers, each followed by what has it as ten times its negative logarithm. */
        static Profile of(ValueList.Value line) {
            Map<String, Double> logs = new HashMap<>();
            Map<UnicodeScript, Integer> scripts = new HashMap<>();
            double log = 0;
            for (String part : line.label().split(" ", -1)) {
                if (Character.isDigit(part.charAt(0))) {
                    log = Integer.parseInt(part) / -10.0;
                } else {
                    logs.put(part, log);
                    part.codePoints()
                            .filter(Character::isLetter)
                            .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
                }
            }
            return new Profile(
                    line.id(),
                    scripts.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse(UnicodeScript.UNKNOWN),
                    Map.copyOf(logs),
                    log - UNLISTED);
        }

        /** The mean logarithm in texts of the language. */
        double usual() {
            double listed = logs.values().stream().mapToDouble(Math::exp).sum();
            return logs.values().stream()
                            .mapToDouble(own -> own * Math.exp(own))
                            .sum()
                    + Math.max(0, 1 - listed) * rare;
        }
    }

    boolean knows(String code) {
        return profiles.stream().anyMatch(profile -> profile.language().equals(code));
    }

    /** The language in which words in small letters are clearly more likely than in others, and no less than usual. */
    Optional<String> nearest(String words) {
        double[] likely = new double[profiles.size()];
        double[] rare = rare();
        List<String> grams = in(words);
        for (String gram : grams) {
            double[] own = logs.getOrDefault(gram, rare);
            for (int place = 0; place < likely.length; place++) {
                likely[place] += own[place];
            }
        }
        int best = 0;
        for (int place = 1; place < likely.length; place++) {
            best = likely[place] > likely[best] ? place : best;
        }
        double first = likely[best];
        boolean apart =
                Arrays.stream(likely).filter(other -> other > first - APART).count() == 1;
        Profile found = profiles.get(best);
        return apart && first >= grams.size() * (found.usual() - TOLERANCE)
                ? Optional.of(found.language())
                : Optional.empty();
    }

    private static List<String> in(String words) {
        String edged = "_" + words.replace(' ', '_') + "_";
        List<String> grams = new ArrayList<>();
        for (int start = 0; start + LENGTH <= edged.length(); start++) {
            if (edged.charAt(start + 1) != '_') {
                grams.add(edged.substring(start, start + LENGTH));
            }
        }
        return grams;
    }
}
