package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.NumberWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole number of things with its qualifier.
 *
 * @param qualifier how sure it is
 * @param value the number
 */
public record Count(Qualifier qualifier, long value) {
    /** How a count relates to the true number. */
    public enum Qualifier {
        /** It is the true number. */
        EXACT,
        /** It is near the true number. */
        APPROXIMATE,
        /** The true number is not smaller. */
        AT_LEAST
    }

    private static final String ABOUT = "about ";
    private static final String AT_LEAST = "at least ";
    private static final Pattern FORM = Pattern.compile(
            "(~|≈|>=|≥|>)?\\s*((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:_[0-9]{3})+|[0-9]{1,3}(?:"
                    + " [0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)(?:\\s*(k|m|b|bn|t|thousand|million|billion|trillion))?\\s*(\\+)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads {@code 12400}, {@code 12,400}, {@code ~1.09M}, {@code 5.85B+} or {@code >=5.85B}. */
    public static Optional<Count> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = form.group(2).replaceAll("[,_ ]", "");
        BigDecimal number = new BigDecimal(digits).multiply(factor(form.group(3)));
        if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Count(qualifier(form.group(1), form.group(4)), number.longValueExact()));
    }

    /** The canonical text: {@code 12400}, {@code ~1090000} or {@code 5850000000+}. */
    public String canonical() {
        return (qualifier == Qualifier.APPROXIMATE ? "~" : "") + value + (qualifier == Qualifier.AT_LEAST ? "+" : "");
    }

    /** The same in the language of an interface. */
    public String says(Messages messages) {
        String number = messages.numbers().number(value);
        return switch (qualifier) {
            case EXACT -> number;
            case APPROXIMATE -> messages.say("size.about", number);
            case AT_LEAST -> messages.say("size.least", number);
        };
    }

    /** What a reader of English sees: {@code about 1,090,000}. */
    public String says() {
        String number = NumberWords.ENGLISH.number(value);
        return switch (qualifier) {
            case EXACT -> number;
            case APPROXIMATE -> ABOUT + number;
            case AT_LEAST -> AT_LEAST + number;
        };
    }

    /** Reads what a reader sees. */
    public static Optional<Count> shown(String words) {
        if (words.startsWith(ABOUT)) {
            return of("~" + words.substring(ABOUT.length()));
        }
        return words.startsWith(AT_LEAST) ? of(words.substring(AT_LEAST.length()) + "+") : of(words);
    }

    /** Whether this count is exact. */
    public boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }

    private static Qualifier qualifier(
            @org.jspecify.annotations.Nullable String sign, @org.jspecify.annotations.Nullable String plus) {
        if (plus != null || (sign != null && (sign.startsWith(">") || sign.equals("≥")))) {
            return Qualifier.AT_LEAST;
        }
        return sign == null ? Qualifier.EXACT : Qualifier.APPROXIMATE;
    }

    static BigDecimal factor(@org.jspecify.annotations.Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return switch (Character.toLowerCase(word.charAt(0))) {
            case 'k' -> BigDecimal.TEN.pow(3);
            case 'm' -> BigDecimal.TEN.pow(6);
            case 'b' -> BigDecimal.TEN.pow(9);
            default -> BigDecimal.TEN.pow(word.equalsIgnoreCase("thousand") ? 3 : 12);
        };
    }
}
