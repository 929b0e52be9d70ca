package io.github.datacard.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quote as it is looked for.
 *
 * @param words its plain words, without punctuation at its ends
 */
record Quote(String words) {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_CHARACTERS = 10;
    private static final int FEWEST_UNSPACED = 6;
    private static final int WIDEST_GAP = 2000;
    private static final int MOST_PLACES = 1000;

    /** So many characters around words show whether they are cut. */
    private static final int CONTEXT = 2;

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);
    private static final Pattern ENDS = Pattern.compile("^[\\s'.,;:-]+|[\\s'.,;:-]+$");
    private static final Pattern LEFT_OUT = Pattern.compile("\\s*(?:\\[\\.\\.\\.\\]|\\(\\.\\.\\.\\)|\\.\\.\\.)\\s*");
    private static final Pattern SPACE = Pattern.compile(" ");

    static Quote of(String text) {
        return new Quote(trimmed(PlainWords.of(text)));
    }

    private static String trimmed(String words) {
        return ENDS.matcher(words).replaceAll("");
    }

    /** Whether it has too few words to prove anything: they may stand in the file by chance. */
    boolean isTooShort() {
        long unspaced = words.codePoints().filter(Quote::isUnspaced).count();
        long characters = words.codePoints().filter(Character::isLetterOrDigit).count();
        return unspaced < FEWEST_UNSPACED
                && (SPACE.split(words, -1).length < FEWEST_WORDS || characters < FEWEST_CHARACTERS);
    }

    /** Whether a character belongs to a script that sets no spaces between words. */
    private static boolean isUnspaced(int character) {
        return UNSPACED.contains(Character.UnicodeScript.of(character));
    }

    /** Whether plain words have it, as words of their own; where it leaves words out, its parts stand in order. */
    boolean isIn(String plain) {
        return start(plain, words, 0) >= 0 || hasParts(plain);
    }

    private boolean hasParts(String plain) {
        List<String> parts = LEFT_OUT.splitAsStream(words)
                .map(Quote::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1
                && parts.stream().noneMatch(part -> new Quote(part).isTooShort() || start(plain, part, 0) < 0)
                && Stream.iterate(
                                start(plain, parts.get(0), 0),
                                from -> from >= 0,
                                from -> start(plain, parts.get(0), from + 1))
                        .limit(MOST_PLACES)
                        .anyMatch(from -> follow(plain, parts, from));
    }

    private static boolean follow(String plain, List<String> parts, int first) {
        int end = first + parts.get(0).length();
        for (String part : parts.subList(1, parts.size())) {
            int from = Math.max(0, end - CONTEXT);
            int last = Math.min(plain.length(), end + WIDEST_GAP + part.length() + CONTEXT);
            int next = start(plain.substring(from, last), part, end - from);
            if (next < 0) {
                return false;
            }
            end = from + next + part.length();
        }
        return true;
    }

    /** The longest beginning of the quote, in whole words, that plain words have. */
    String beginningIn(String plain) {
        List<String> all = SPACE.splitAsStream(words).toList();
        int known = 0;
        int above = all.size();
        while (above - known > 1) {
            int middle = (known + above) / 2;
            boolean there = start(plain, String.join(" ", all.subList(0, middle)), 0) >= 0;
            known = there ? middle : known;
            above = there ? above : middle;
        }
        return String.join(" ", all.subList(0, known));
    }

    /** Where words begin in a text, from a place on, such that no word or number of the text is cut; or -1. */
    static int start(String text, String words, int from) {
        for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
            if (!isCut(text, at) && !isCut(text, at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isCut(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return joins(before, after)
                || (isPoint(before) && Character.isDigit(after) && at > 1 && Character.isDigit(text.charAt(at - 2)))
                || (Character.isDigit(before)
                        && isPoint(after)
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1)));
    }

    private static boolean joins(char before, char after) {
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !isUnspaced(before)
                && !isUnspaced(after);
    }

    private static boolean isPoint(char character) {
        return character == '.' || character == ',';
    }
}
