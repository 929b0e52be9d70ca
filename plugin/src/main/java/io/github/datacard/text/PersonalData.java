package io.github.datacard.text;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows data of persons by its form, and by check digits where there are some. What is masked or invented does not count. */
public final class PersonalData {
    private static final String STREET =
            "(?<![\\p{L}.-])(?:\\p{Lu}[\\p{L}.-]{0,40}(?:straße|strasse|str\\.|weg|gasse|platz|allee|ring|ufer|damm|chaussee|steig"
                    + "|stieg|laan|straat|plein|kade|gatan|vägen|gata|vej|gade|tie|katu))\\s+\\d{1,4}\\s?[a-zA-Z]?";
    private static final String ENGLISH =
            "\\d{1,5}[a-zA-Z]?\\s+(?:\\p{Lu}[\\p{L}'.-]{1,30}\\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln"
                    + "|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Square|Crescent|Close|Row|Gardens|Grove|Hill|Highway"
                    + "|Hwy|Parkway|Pkwy)\\b\\.?";
    private static final String FRENCH =
            "\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s+(?:rue|avenue|boulevard|place|quai|impasse|chemin|allée|cours|route)\\s+\\p{L}[\\p{L}' -]{2,40}";
    private static final String ROMANCE =
            "(?:[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Rr]ua|[Tt]ravessa|[Pp]raça|[Uu]lica|[Uu]l\\.)\\s+\\p{L}[\\p{L}' .-]{2,40},?\\s+\\d{1,4}";

    /** Numbers of cards that documentation uses. */
    private static final Set<String> INVENTED_CARDS =
            Set.of("4111111111111111", "4242424242424242", "5555555555554444");

    private PersonalData() {}

    /** Kinds of such data. */
    public enum Kind {
        EMAIL(
                "an e-mail address",
                "[\\w.+-]{1,64}@(?!(?:[\\w-]+\\.){0,20}(?:example|invalid|test|localhost)\\b)(?:[\\w-]{1,63}\\.){1,20}\\p{L}{2,}",
                any -> true),
        IBAN(
                "the number of a bank account",
                "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b",
                PersonalData::isIban),
        CARD("the number of a card", "(?<![\\d.])(?:\\d[ -]?){12,18}\\d(?![\\d.])", PersonalData::isCard),
        PHONE(
                "a phone number",
                "(?<![\\d.])(?:\\+\\d[\\d ()/.-]{7,20}\\d|\\(\\d{3}\\) ?\\d{3}[ -]\\d{4}|(?i:(?:tel|phone|mobile|cell|fax)[.:]*\\s*)0\\d[\\d /-]{6,14}\\d)",
                number -> !number.contains("555-01") && !number.contains("555 01")),
        SOCIAL(
                "a social security number",
                "(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])",
                number -> !number.equals("123-45-6789")),
        PASSPORT(
                "the number of a passport, identity card or tax record",
                "(?i)\\b(?:passport|reisepass|personalausweis|identity card|id card|id no|tax id|tax number|steuer-?id|steuernummer|ssn|nin|national insurance|vat id|driver'?s licen[cs]e)\\b[^\\n\\d]{0,25}(?=[A-Z0-9]*\\d)[A-Z0-9][A-Z0-9 /-]{5,18}[A-Z0-9]",
                any -> true),
        ADDRESS(
                "a postal address",
                "(?:" + STREET + "|" + ENGLISH + "|" + FRENCH + "|" + ROMANCE
                        + ")(?:,?\\s+(?:[A-Z]{1,2}-)?\\d{4,5}\\s+\\p{Lu}[\\p{L}-]+"
                        + "|,?\\s+\\p{Lu}[\\p{L}. -]{1,40},?\\s+(?:[A-Z]{2}\\s+\\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4,5}))",
                any -> true);

        private final String says;
        private final Pattern form;
        private final Predicate<String> real;

        Kind(String says, String form, Predicate<String> real) {
            this.says = says;
            this.form = Pattern.compile(form);
            this.real = real;
        }

        /** In words, with its article. */
        public String says() {
            return says;
        }

        private Optional<Found> in(String text) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                if (real.test(found.group().strip())) {
                    return Optional.of(new Found(this, found.group(), found.start()));
                }
            }
            return Optional.empty();
        }
    }

    /** What was found, and where in the text. */
    public record Found(Kind kind, String text, int start) {}

    /** The first of them in a text. */
    public static Optional<Found> in(String text) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.in(text).stream())
                .findFirst();
    }

    /** All kinds of them in a text. */
    public static Set<Kind> kindsIn(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.in(text).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static boolean isIban(String written) {
        String iban = written.replace(" ", "");
        if (iban.length() < 15 || iban.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** By the formula of Luhn. */
    private static boolean isCard(String written) {
        String number = written.replaceAll("[ -]", "");
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - at), 10);
            int weighed = at % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && "3456".indexOf(number.charAt(0)) >= 0 && !INVENTED_CARDS.contains(number);
    }
}
