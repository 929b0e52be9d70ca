package io.github.datacard.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text without what changes when it is copied: white space and line breaks, kinds of quotation marks and dashes, words
 * divided at the end of a line, ligatures, and case.
 */
final class PlainWords {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern MARKS =
            Pattern.compile("[\"'`\u00ab\u00bb\u00b4\u2018-\u201f\u2032\u2033\u2039\u203a\u300c-\u300f]+");
    private static final Pattern RANGE = Pattern.compile("(?U)(?<=\\p{N})\\s*[\\p{Pd}\u2212]+\\s*(?=\\p{N})");
    /** White space is tried from its beginning only, or a long run of it would take the square of its length. */
    private static final Pattern BREAK = Pattern.compile(
            "(?U)(?<!\\s)\\s+[\\p{Pd}\u2212]+\\s+" + "|(?:(?<!\\s)\\s+)?+(?:[\u2014\u2015]|[\\p{Pd}\u2212]{2,})\\s*");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern DIVIDED = Pattern.compile("(?U)(?<=\\p{L})-\\s*(?=\\p{L})");
    private static final Pattern LINE_END = Pattern.compile("(?U)(?<=[\\p{L}\\p{N}])-\\s+(?=[\\p{L}\\p{N}])");
    private static final Pattern CHANGED_INITIAL = Pattern.compile("\\[(\\p{L})\\](?=\\p{L})");
    private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\p{Cc}]+");

    private PlainWords() {}

    static String of(String text) {
        return isAscii(text) ? ofAscii(text) : ofAny(text);
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same as of any text, without looking for what only others have: whole articles are read. */
    private static String ofAscii(String text) {
        String marked = MARKS.matcher(text).replaceAll("'");
        String joined = marked.indexOf('-') < 0 ? marked : dashes(marked);
        String started = joined.indexOf('[') < 0
                ? joined
                : CHANGED_INITIAL.matcher(joined).replaceAll("$1");
        StringBuilder words = new StringBuilder(started.length());
        boolean space = false;
        for (int at = 0; at < started.length(); at++) {
            char character = started.charAt(at);
            if (character <= ' ' || character == 0x7f) {
                space = true;
            } else {
                if (space && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character);
                space = false;
            }
        }
        return words.toString();
    }

    /** The same for texts of all kinds. */
    static String ofAny(String text) {
        String whole = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String started = CHANGED_INITIAL
                .matcher(dashes(MARKS.matcher(whole).replaceAll("'")))
                .replaceAll("$1");
        return SPACE.matcher(started).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Ranges keep one dash, a dash between parts of a sentence divides words, and a hyphen joins them. */
    private static String dashes(String text) {
        String ranges = RANGE.matcher(text).replaceAll("-");
        String plain = DASH.matcher(BREAK.matcher(ranges).replaceAll(" ")).replaceAll("-");
        return LINE_END.matcher(DIVIDED.matcher(plain).replaceAll("")).replaceAll("-");
    }
}
