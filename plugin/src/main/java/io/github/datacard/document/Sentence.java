package io.github.datacard.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a text, where all of it is too much.
 *
 * @param text its first sentence, or as much of it as fits
 * @param cut whether there is more
 */
record Sentence(String text, boolean cut) {
    private static final Pattern END =
            Pattern.compile("(?<![A-Z]|\\b(?:e\\.g|i\\.e|etc|vs|No|approx))[.!?]{1,50}[\"')\\]]{0,50}(?=\\s)|[。！？؟।]");

    /**
     * All of a short text on one line, since what follows may weigh more; of a longer one its first sentence.
     *
     * @param most the most characters
     */
    static Sentence beginning(String line, int most) {
        return line.codePointCount(0, line.length()) <= most ? new Sentence(line, false) : first(line, most);
    }

    /**
     * The first sentence of a text on one line.
     *
     * @param most the most characters
     */
    static Sentence first(String line, int most) {
        Matcher end = END.matcher(line);
        String sentence = end.find() ? line.substring(0, end.end()) : line;
        if (sentence.codePointCount(0, sentence.length()) <= most) {
            return new Sentence(sentence, sentence.length() < line.length());
        }
        int limit = sentence.offsetByCodePoints(0, most);
        int space = sentence.lastIndexOf(' ', limit);
        int fit = space > limit / 2 ? space : limit;
        return new Sentence(sentence.substring(0, fit).strip() + "…", true);
    }
}
