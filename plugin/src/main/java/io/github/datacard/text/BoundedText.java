package io.github.datacard.text;

import io.github.datacard.diagnostic.DatacardException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of which a regular expression may read only so much. A pattern with repetitions inside of repetitions can look at
 * a short text more often than a computer lives. Reads are counted rather than timed, so that the verdict is the same on
 * any machine.
 */
public final class BoundedText implements CharSequence {
    private static final long MOST_READS = 20_000_000;

    private final String text;
    private final Budget budget;

    /** What all parts of a text may read together. */
    private static final class Budget {
        private final Pattern pattern;
        private long left = MOST_READS;

        Budget(Pattern pattern) {
            this.pattern = pattern;
        }

        void spend() {
            left--;
            if (left < 0) {
                throw new DatacardException("The pattern \"" + pattern
                        + "\" takes too long on a text. Write it without a repetition inside of a repetition.");
            }
        }
    }

    private BoundedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /**
     * A matcher of a pattern that somebody else wrote.
     *
     * <p>Its methods throw a {@link DatacardException} if the pattern takes too long.
     */
    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new BoundedText(text, new Budget(pattern)));
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        budget.spend();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.substring(start, end), budget);
    }

    @Override
    public String toString() {
        return text;
    }
}
