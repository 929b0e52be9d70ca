package io.github.datacard.diff;

import io.github.datacard.text.SameEnds;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares texts: line breaks are no difference, and a corrected word is less than another statement. */
final class Wordings {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Words and figures, and the characters that make another statement of a figure: -5, x < 5, 100+, $5. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}%]|\\.(?=\\p{N}))++"
            + "|(?<![\\p{L}\\p{N}])[-–−](?=\\.?\\p{N})"
            + "|(?:[<>]=?|!=|[≤≥≠±])(?=\\s*[-–−+]?\\.?\\p{N})"
            + "|(?<=[\\p{L}\\p{N})] )(?:[<>]=?|!=|[≤≥≠])(?= [\\p{L}(])"
            + "|(?<=[\\p{L}\\p{N}+])[+#]"
            + "|\\p{Sc}(?=\\s?\\p{N})|(?<=\\p{N}\\s?)\\p{Sc}");

    private static final Set<String> MINUS = Set.of("-", "–", "−");
    private static final Pattern FIGURE = Pattern.compile(".*\\p{N}.*");

    /** In shorter words another letter makes another word. */
    private static final int SHORTEST_TYPO = 4;

    private static final int CONTEXT = 4;
    private static final int LONGEST = 90;

    /** The most words that are compared one by one. */
    private static final int MOST_WORDS = 5_000;

    private final Set<String> decisive;

    /**
     * A comparison.
     *
     * @param decisive words whose coming or going makes another statement, such as "not"
     */
    Wordings(Set<String> decisive) {
        this.decisive = Set.copyOf(decisive);
    }

    static String plain(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    static boolean same(String before, String after) {
        return plain(before).equals(plain(after));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> MINUS.contains(word) ? "-" : word)
                .limit(MOST_WORDS)
                .toList();
    }

    /** Whether two texts that differ differ in spelling, punctuation or small words only; of very long ones nobody knows. */
    boolean isReworded(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (Math.max(old.size(), now.size()) == MOST_WORDS) {
            return false;
        }
        SameEnds same = SameEnds.of(old, now);
        List<String> gone = same.between(old);
        List<String> come = same.between(now);
        return gone.size() == come.size() && areTypos(gone, come);
    }

    private boolean areTypos(List<String> gone, List<String> come) {
        for (int at = 0; at < gone.size(); at++) {
            if (!gone.get(at).equals(come.get(at)) && !isTypo(gone.get(at), come.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isTypo(String before, String after) {
        return !decisive.contains(before)
                && !decisive.contains(after)
                && !FIGURE.matcher(before + after).matches()
                && Math.min(before.length(), after.length()) >= SHORTEST_TYPO
                && Math.abs(before.length() - after.length()) <= 1
                && edits(before, after) <= 1;
    }

    /** Edits of letters, with the swap of neighbors as one; more than one is reported as two. */
    private static int edits(String a, String b) {
        SameEnds same = SameEnds.of(letters(a), letters(b));
        List<Integer> left = same.between(letters(a));
        List<Integer> right = same.between(letters(b));
        boolean swapped = left.size() == 2
                && right.size() == 2
                && left.get(0).equals(right.get(1))
                && left.get(1).equals(right.get(0));
        return swapped ? 1 : Math.max(left.size(), right.size());
    }

    private static List<Integer> letters(String word) {
        return word.chars().boxed().toList();
    }

    /** Which share of their words two texts have in common, from 0 to 1. */
    static double likeness(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.isEmpty() || now.isEmpty()) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        old.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : now) {
            if (left.getOrDefault(word, 0) > 0) {
                left.merge(word, -1, Integer::sum);
                common++;
            }
        }
        return 2.0 * common / (old.size() + now.size());
    }

    /** The part of a text in which it differs from another, with some words around it. */
    static String excerpt(String text, String other) {
        List<String> words = BLANKS.splitAsStream(text.strip()).toList();
        List<String> others = BLANKS.splitAsStream(other.strip()).toList();
        SameEnds same = SameEnds.of(words, others);
        int begin = Math.max(0, same.first() - CONTEXT);
        int end = Math.min(words.size(), words.size() - same.last() + CONTEXT);
        String middle = words.subList(begin, end).stream().collect(Collectors.joining(" "));
        return (begin > 0 ? "… " : "") + shortened(middle) + (end < words.size() ? " …" : "");
    }

    /** A text on one line of bearable length. */
    static String shortened(String text) {
        String line = plain(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
