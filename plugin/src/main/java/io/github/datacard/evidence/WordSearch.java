package io.github.datacard.evidence;

/**
 * Looks for words in plain texts such that no word or number of the text is cut. Each character of a text is looked at once
 * (Knuth, Morris and Pratt), so that words which nearly stand there again and again cost no more time than others.
 */
final class WordSearch {
    private final String words;

    /** For each beginning of the words, the length of the longest shorter one with which it ends. */
    private final int[] borders;

    private final SearchLimit limit;

    WordSearch(String words, SearchLimit limit) {
        this.words = words;
        this.limit = limit;
        this.borders = new int[words.length() + 1];
        for (int at = 1, length = 0; at < words.length(); at++) {
            length = extended(length, words.charAt(at));
            borders[at + 1] = length;
        }
    }

    /** Where the words begin in a text, from a place on; or -1. */
    int start(String text, int from) {
        if (limit.isReached()) {
            return -1;
        }
        int found = found(text, from);
        limit.searched((found < 0 ? text.length() : found + words.length()) - from);
        return found;
    }

    private int found(String text, int from) {
        int length = 0;
        for (int at = from; at < text.length(); at++) {
            length = extended(length, text.charAt(at));
            if (length == words.length()) {
                int start = at + 1 - length;
                if (!WordEnds.isCut(text, start) && !WordEnds.isCut(text, at + 1)) {
                    return start;
                }
                length = borders[length];
            }
        }
        return -1;
    }

    private int extended(int length, char character) {
        int known = length;
        while (known > 0 && words.charAt(known) != character) {
            known = borders[known];
        }
        return known < words.length() && words.charAt(known) == character ? known + 1 : 0;
    }
}
