package io.github.datacard.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known word with the fewest edits (insert, delete, replace, swap of neighbors) from the given one, if at most
     * a third of its characters differ. Case, {@code -} and {@code _} do not count.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String plain = plain(word);
        int most = Math.max(1, plain.length() / 3);
        record Candidate(String word, int edits) {}
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most + 2)
                .map(candidate -> new Candidate(candidate, edits(plain, plain(candidate))))
                .filter(candidate -> candidate.edits <= most)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /** The sentence {@code Did you mean "x"?} followed by a space, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> "Did you mean \"" + near + "\"? ").orElse("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
