package io.github.datacard.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares texts: line breaks are no difference, and a corrected word is less than another statement. */
final class Wordings {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%.]+|\\.(?!\\p{N})");
    private static final Pattern FIGURE = Pattern.compile(".*\\p{N}.*");

    /** Words whose coming or going makes another statement. */
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
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
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
        int from = 0;
        while (from < Math.min(old.size(), now.size()) && old.get(from).equals(now.get(from))) {
            from++;
        }
        int rest = 0;
        while (rest < Math.min(old.size(), now.size()) - from
                && old.get(old.size() - 1 - rest).equals(now.get(now.size() - 1 - rest))) {
            rest++;
        }
        List<String> gone = old.subList(from, old.size() - rest);
        List<String> come = now.subList(from, now.size() - rest);
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
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int rest = 0;
        while (rest < Math.min(a.length(), b.length()) - from
                && a.charAt(a.length() - 1 - rest) == b.charAt(b.length() - 1 - rest)) {
            rest++;
        }
        String left = a.substring(from, a.length() - rest);
        String right = b.substring(from, b.length() - rest);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped ? 1 : Math.max(left.length(), right.length());
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
        int most = Math.min(words.size(), others.size());
        int from = 0;
        while (from < most && words.get(from).equals(others.get(from))) {
            from++;
        }
        int rest = 0;
        while (rest < most - from && words.get(words.size() - 1 - rest).equals(others.get(others.size() - 1 - rest))) {
            rest++;
        }
        int begin = Math.max(0, from - CONTEXT);
        int end = Math.min(words.size(), words.size() - rest + CONTEXT);
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
