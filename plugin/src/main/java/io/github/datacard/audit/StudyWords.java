package io.github.datacard.audit;

import java.util.Locale;

/**
 * Counts words as the study did: what white space separates, without addresses and marks of lists, and
 * after runs that a closing bracket ends have been dropped with it. Each step is one pass over the text.
 */
final class StudyWords {
    private static final String PHRASE = "more information needed";
    private static final String LINK = "[" + PHRASE + "](";
    private static final String FENCE = "```";

    private static final boolean[] SPACES = new boolean[128];

    static {
        for (char character = 0; character < SPACES.length; character++) {
            SPACES[character] = character == ' '
                    || (character >= '\t' && character <= '\r')
                    || (character >= '\u001c' && character <= '\u001f');
        }
    }

    private StudyWords() {}

    /**
     * The words of a heading and the text below it without blocks of code, tables and tags.
     *
     * @param all the words of the whole text
     */
    static int below(String heading, String text, int all) {
        String prose = prose(text);
        boolean apart = prose.length() == text.length()
                && heading.indexOf(']') < 0
                && text.indexOf(']') < 0
                && !beginsWithMark(text);
        return apart ? in(heading) + all : in(heading + "\n" + prose);
    }

    /** Whether the first word may be the mark of a list, which counts or not by what stands above it. */
    private static boolean beginsWithMark(String text) {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0;
    }

    /** The words of a text. */
    static int in(CharSequence text) {
        return count(withoutBrackets(withoutAddresses(text.toString())));
    }

    /** A text without blocks of code, tables, tags of HTML and the phrase of the template. */
    static String prose(String text) {
        return withoutPhrase(withoutTags(withoutTables(withoutCode(text))));
    }

    private static String withoutCode(String text) {
        int open = text.indexOf(FENCE);
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(FENCE, open + FENCE.length());
            if (close < 0) {
                break;
            }
            out.append(text, from, open);
            from = close + FENCE.length();
            open = text.indexOf(FENCE, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String withoutTables(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            int first = from;
            while (first < next && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            if (first >= next || text.charAt(first) != '|') {
                out.append(text, from, next);
            } else {
                out.append('\n');
            }
            from = next;
        }
        return out.toString();
    }

    private static String withoutTags(String text) {
        int open = text.indexOf('<');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            out.append(text, from, open);
            from = close + 1;
            open = text.indexOf('<', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String withoutPhrase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.length() == text.length() ? lower.indexOf(PHRASE) : -1;
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            from = at + PHRASE.length();
            at = lower.indexOf(PHRASE, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** A text without addresses, and without the template's link to its own guide. */
    private static String withoutAddresses(String text) {
        boolean links = text.contains("](");
        if (!links && !text.contains("http")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int lastClosing = text.lastIndexOf(')');
        int at = 0;
        int kept = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            int next = at + 1;
            if (character == '[' && at < lastClosing && text.regionMatches(true, at, LINK, 0, LINK.length())) {
                next = text.indexOf(')', at) + 1;
            } else if (character == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at))) {
                next = endOfWord(text, at);
            }
            if (next > at + 1) {
                out.append(text, kept, at);
                kept = next;
            }
            at = next;
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The study's expression took letters, digits, blanks and some marks before a closing bracket for a part of it. */
    private static String withoutBrackets(String text) {
        if (text.indexOf(']') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        for (int close = text.indexOf(']'); close >= 0; close = text.indexOf(']', close + 1)) {
            int run = close;
            while (run > kept && isInRun(text.charAt(run - 1))) {
                run--;
            }
            if (run < close) {
                out.append(text, kept, run);
                kept = close + 1;
            }
        }
        return out.append(text, kept, text.length()).toString();
    }

    private static boolean isInRun(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '*'
                || character == '['
                || character == '^'
                || isSpace(character);
    }

    /** Marks of lists at the start of a line, but for the first line, are no words. */
    private static int count(String text) {
        int words = 0;
        boolean fresh = false;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (isSpace(character)) {
                fresh |= character == '\n';
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            boolean mark = fresh
                    && end == at + 1
                    && (character == '-' || character == '*' || character == '+')
                    && end < text.length()
                    && text.charAt(end) == ' ';
            words += mark ? 0 : 1;
            fresh = false;
            at = end;
        }
        return words;
    }

    private static boolean isSpace(char character) {
        return character < SPACES.length
                ? SPACES[character]
                : character == '\u0085' || Character.isSpaceChar(character);
    }
}
