package io.github.datacard.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether the words before a phrase deny it, as in "shows no faces" or "without human faces". Only a denying word
 * in the same clause, at most three words before the phrase, counts: one further away mostly denies something else.
 */
final class Denial {
    private static final int FARTHEST = 80;
    private static final Pattern OR = Pattern.compile("(?i)^[^.;:!?]*\\bn?or\\b");

    private final Pattern before;

    /**
     * A judge of denials.
     *
     * @param words a list with the values {@code denying}, words that deny what follows, and {@code lifting}, words
     *     between the two that lift the denial, such as {@code only} in "not only"
     */
    Denial(ValueList words) {
        this.before = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + words.anyOf("denying") + "(?:[\\s-]+(?!" + words.anyOf("lifting")
                        + "(?![\\p{L}\\p{N}]))\\p{L}+,?){0,3}[\\s-]+$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a phrase of a text, from one place to another, is denied there. */
    boolean denies(String text, int start, int end) {
        Matcher found = before.matcher(text.substring(Math.max(0, start - FARTHEST), start));
        return found.find()
                && (found.group().indexOf(',') < 0
                        || OR.matcher(found.group()).find()
                        || OR.matcher(text.substring(end, Math.min(text.length(), end + FARTHEST)))
                                .find());
    }
}
