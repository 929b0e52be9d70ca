package io.github.datacard.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known word that somebody probably meant. */
public final class Nearest {
    /** No known word is that long, and comparing takes time with each character. */
    private static final int LONGEST = 200;

    private static final int MOST_HINTS = 3;
    private static final int SHORTEST_CERTAIN = 5;

    private Nearest() {}

    /**
     * The known word with the fewest edits (insert, delete, replace, swap of neighbors) from the given one, if at most
     * a third of its characters differ. Case, {@code -} and {@code _} do not count.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(word);
        int most = Math.max(1, plain.length() / 3);
        record Candidate(String word, int edits) {}
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .map(candidate -> new Candidate(candidate, edits(plain, plain(candidate), most)))
                .filter(candidate -> candidate.edits <= most)
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /**
     * The one known word that is surely meant: the same but for case and marks between words ({@code outOfScope}), or one
     * edit away in its letters, and no other is.
     */
    public static Optional<String> certain(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> same = known.stream()
                .filter(candidate -> squeezed(candidate).equals(squeezed(word)))
                .distinct()
                .toList();
        if (!same.isEmpty()) {
            return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
        }
        List<String> near = word.length() < SHORTEST_CERTAIN
                ? List.of()
                : known.stream()
                        .filter(candidate -> digits(candidate).equals(digits(word)))
                        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= 1)
                        .filter(candidate -> edits(plain(word), plain(candidate), 1) <= 1)
                        .distinct()
                        .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String squeezed(String word) {
        return plain(word).replace("_", "");
    }

    private static String digits(String word) {
        return word.replaceAll("[^0-9]", "");
    }

    /** The sentence {@code Did you mean "x"?} followed by a space, with all words that are equally near, or nothing. */
    public static String hint(String word, Collection<String> known) {
        String near = all(word, known).stream()
                .limit(MOST_HINTS)
                .map(found -> "\"" + found + "\"")
                .collect(Collectors.joining(" or "));
        return near.isEmpty() ? "" : "Did you mean " + near + "? ";
    }

    /** All known words with the fewest edits from the given one, in their order. */
    private static List<String> all(String word, Collection<String> known) {
        String plain = plain(word);
        int most = Math.max(1, plain.length() / 3);
        Optional<String> first = to(word, known);
        int fewest = first.map(near -> edits(plain, plain(near), most)).orElse(0);
        return first.isEmpty()
                ? List.of()
                : known.stream()
                        .distinct()
                        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= fewest)
                        .filter(candidate -> edits(plain, plain(candidate), fewest) == fewest)
                        .sorted()
                        .toList();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** In how many kinds of characters two words differ at least; each edit changes at most two. */
    private static int charactersApart(String a, String b) {
        return Long.bitCount(kinds(a) ^ kinds(b));
    }

    private static long kinds(String word) {
        long kinds = 0;
        for (int i = 0; i < word.length(); i++) {
            kinds |= 1L << (word.charAt(i) & 63);
        }
        return kinds;
    }

    /** The number of edits; where it is more than the most that count, any number above that. */
    private static int edits(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most || charactersApart(a, b) > 2 * most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
                least = Math.min(least, row[j]);
            }
            if (least > most + 1) {
                return least;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
