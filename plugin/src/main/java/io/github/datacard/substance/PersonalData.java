package io.github.datacard.substance;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows data of persons by its form, and by check digits where there are some. What is masked or invented does not count.
 * Its words are the value list {@code personal-data}.
 */
public final class PersonalData {
    private static final String PLACE = "(?:,?\\s+(?:[A-Z]{1,2}-)?\\d{4,5}\\s+\\p{Lu}[\\p{L}-]+"
            + "|,?\\s+\\p{Lu}[\\p{L}. -]{1,40},?\\s+(?:[A-Z]{2}\\s+\\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4,5}))";

    private final Map<Kind, Form> forms = new EnumMap<>(Kind.class);

    /** Knows them by the words of a vocabulary. */
    public PersonalData(Vocabulary vocabulary) {
        ValueList words = vocabulary.list("personal-data");
        String ending = "(?<![\\p{L}.-])(?:\\p{Lu}[\\p{L}.-]{0,40}" + words.anyOf("street-endings")
                + ")\\s+\\d{1,4}\\s?[a-zA-Z]?";
        String last =
                "\\d{1,5}[a-zA-Z]?\\s+(?:\\p{Lu}[\\p{L}'.-]{1,30}\\s+){1,3}" + words.anyOf("streets-last") + "\\b\\.?";
        String afterNumber = "\\d{1,4}(?:\\s?" + words.anyOf("number-additions") + ")?,?\\s+"
                + words.anyOf("streets-after-number") + "\\s+\\p{L}[\\p{L}' -]{2,40}";
        String first = words.anyOf("streets-first") + "\\s+\\p{L}[\\p{L}' .-]{2,40},?\\s+\\d{1,4}";
        Set<String> cards = Set.copyOf(words.spellings("invented-cards"));
        List<String> numbers = words.spellings("invented-numbers");
        put(
                Kind.EMAIL,
                Marks::at,
                "[\\w.+-]{1,64}@(?!(?:[\\w-]+\\.){0,20}" + words.anyOf("invented-hosts")
                        + "\\b)(?:[\\w-]{1,63}\\.){1,20}\\p{L}{2,}",
                any -> true);
        put(
                Kind.IBAN,
                marks -> marks.capitals() > 1 && marks.digits() > 1,
                "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b",
                PersonalData::isIban);
        put(
                Kind.CARD,
                marks -> marks.digits() > 12,
                "(?<![\\d.])(?:\\d[ -]?){12,18}\\d(?![\\d.])",
                number -> isCard(number, cards));
        put(
                Kind.PHONE,
                marks -> marks.digits() > 1,
                "(?<![\\d.])(?:\\+\\d[\\d ()/.-]{7,20}\\d|(?<!\\d )00[1-9]\\d{0,2}[ /-]\\(?\\d[\\d ()/.-]{5,17}\\d|\\(\\d{3}\\) ?\\d{3}[ -]\\d{4}|(?i:"
                        + words.anyOf("telephones") + "[.:]*\\s*)0\\d[\\d /-]{6,14}\\d)",
                number -> numbers.stream().noneMatch(number::contains));
        put(
                Kind.SOCIAL,
                marks -> marks.dashes() > 1 && marks.digits() > 8,
                "(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])",
                number -> !numbers.contains(number));
        put(
                Kind.PASSPORT,
                marks -> marks.digits() > 0,
                "(?i)\\b" + words.anyOf("documents")
                        + "\\b[^\\n\\d]{0,25}(?=[A-Z0-9]*\\d)[A-Z0-9][A-Z0-9 /-]{5,18}[A-Z0-9]",
                any -> true);
        put(
                Kind.ADDRESS,
                marks -> marks.digits() > 0 && marks.capitals() > 0,
                "(?:" + ending + "|" + last + "|" + afterNumber + "|" + first + ")" + PLACE,
                any -> true);
    }

    /** Kinds of such data. */
    public enum Kind {
        EMAIL("an e-mail address"),
        IBAN("the number of a bank account"),
        CARD("the number of a card"),
        PHONE("a phone number"),
        SOCIAL("a social security number"),
        PASSPORT("the number of a passport, identity card or tax record"),
        ADDRESS("a postal address");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        /** In words, with its article. */
        public String says() {
            return says;
        }
    }

    /**
     * What a kind looks like, and which of what looks like it is real.
     *
     * @param needed what a text has at least that holds it, which is quicker to see than the pattern
     */
    private record Form(Predicate<Marks> needed, Pattern pattern, Predicate<String> real) {
        Optional<Found> in(String text, Marks marks, Kind kind) {
            if (!needed.test(marks)) {
                return Optional.empty();
            }
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                if (real.test(found.group().strip())) {
                    return Optional.of(new Found(kind, found.group(), found.start()));
                }
            }
            return Optional.empty();
        }
    }

    /** What was found, and where in the text. */
    public record Found(Kind kind, String text, int start) {}

    private void put(Kind kind, Predicate<Marks> needed, String pattern, Predicate<String> real) {
        forms.put(kind, new Form(needed, Pattern.compile(pattern), real));
    }

    /** How many of some characters a text has. */
    private record Marks(int digits, int capitals, int dashes, boolean at) {
        static Marks of(String text) {
            int digits = 0;
            int capitals = 0;
            int dashes = 0;
            boolean at = false;
            for (int place = 0; place < text.length(); place++) {
                char character = text.charAt(place);
                if (character >= '0' && character <= '9') {
                    digits++;
                } else if (character == '-') {
                    dashes++;
                } else if (character == '@') {
                    at = true;
                } else if (Character.isUpperCase(character) || Character.isSurrogate(character)) {
                    capitals++;
                }
            }
            return new Marks(digits, capitals, dashes, at);
        }
    }

    /** The first of them in a text. */
    public Optional<Found> in(String text) {
        Marks marks = Marks.of(text);
        return forms.entrySet().stream()
                .flatMap(form -> form.getValue().in(text, marks, form.getKey()).stream())
                .findFirst();
    }

    /** All kinds of them in a text. */
    public Set<Kind> kindsIn(String text) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Marks marks = Marks.of(text);
        forms.forEach((kind, form) -> form.in(text, marks, kind).ifPresent(found -> kinds.add(kind)));
        return kinds;
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
    private static boolean isCard(String written, Set<String> invented) {
        String number = written.replaceAll("[ -]", "");
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - at), 10);
            int weighed = at % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && "3456".indexOf(number.charAt(0)) >= 0 && !invented.contains(number);
    }
}
