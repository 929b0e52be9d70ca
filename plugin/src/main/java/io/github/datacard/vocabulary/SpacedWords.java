package io.github.datacard.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The words of a text in lower case, each behind one space, so that words with some beginning are found by one search.
 *
 * @param spaced the words
 * @param starts the pairs of characters that words begin with, since most texts have no word with most beginnings
 */
record SpacedWords(String spaced, BitSet starts) {
    /** So many texts are remembered: those of a few datasets that are judged side by side. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 10_000;
    private static final int PAIRS = 4_096;

    private static final ConcurrentMap<String, SpacedWords> KNOWN = new ConcurrentHashMap<>();

    /** The words of a text; the same text is asked for by many lists. */
    static SpacedWords of(String text) {
        SpacedWords known = KNOWN.get(text);
        if (known == null) {
            String spaced = spaced(text);
            known = new SpacedWords(spaced, starts(spaced));
            if (text.length() <= LONGEST) {
                remember(text, known);
            }
        }
        return known;
    }

    private static void remember(String text, SpacedWords words) {
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        KNOWN.put(text, words);
    }

    private static String spaced(String text) {
        char[] spaced = new char[text.length() + 1];
        spaced[0] = ' ';
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            spaced[at + 1] = Character.isLetterOrDigit(character) ? folded(character) : ' ';
        }
        return new String(spaced);
    }

    private static BitSet starts(String spaced) {
        BitSet starts = new BitSet(PAIRS);
        for (int at = 0; at < spaced.length() - 2; at++) {
            if (spaced.charAt(at) == ' ') {
                starts.set(pair(spaced, at));
            }
        }
        return starts;
    }

    /** A number for the two characters behind a space. */
    private static int pair(String spaced, int space) {
        return (spaced.charAt(space + 1) * 31 + spaced.charAt(space + 2)) % PAIRS;
    }

    /** As patterns compare characters without regard to case. */
    private static char folded(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** The first word of a text that begins with a letter or digit, behind a space; empty if it begins otherwise. */
    static String stem(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? "" : spaced(text.substring(0, end));
    }

    /** Whether a word begins with one of some stems. */
    boolean haveOneOf(List<String> stems) {
        for (String stem : stems) {
            if ((stem.length() < 3 || starts.get(pair(stem, 0))) && spaced.contains(stem)) {
                return true;
            }
        }
        return false;
    }
}
