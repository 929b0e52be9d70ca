package io.github.datacard.check;

import io.github.datacard.vocabulary.Learned;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a short text enumerates, such as "Speakers 1 to 7" or "Bays Norte and Sur", by the value list {@code year-words}.
 *
 * @param kind what they are, in small letters without the ending of a plural
 * @param items their numbers, letters or names
 */
record NamedItems(String kind, Set<String> items) {
    private static final Learned<Words> WORDS = new Learned<>(Words::new);
    private static final int MOST = 10_000;
    private static final String ITEM = "(?:\\d{1,4}|\\p{Lu}|\\p{Lu}\\p{Ll}+)";

    /** How items are enumerated. */
    private record Words(Pattern whole, Pattern range) {
        Words(Vocabulary vocabulary) {
            this(vocabulary.list("year-words"));
        }

        private Words(ValueList words) {
            this(" ?(?:-|\u2013) ?| (?:" + words.anyOf("until") + ") ", words.anyOf("joined"));
        }

        private Words(String until, String joined) {
            this(
                    Pattern.compile("(\\p{L}+(?: \\p{Ll}+){0,2}?) (" + ITEM + "(?:(?:" + until + "|, | (?:" + joined
                            + ") |, (?:" + joined + ") )" + ITEM + ")*)\\.?"),
                    Pattern.compile("(" + ITEM + ")(?:(?:" + until + ")(" + ITEM + "))?"));
        }
    }

    /** Of a text that consists of the name of a kind and an enumeration of some of that kind. */
    static Optional<NamedItems> of(String text, Vocabulary vocabulary) {
        Words words = WORDS.from(vocabulary);
        Matcher whole = words.whole.matcher(text.strip());
        if (!whole.matches()) {
            return Optional.empty();
        }
        Set<String> items = new LinkedHashSet<>();
        for (MatchResult found : words.range.matcher(whole.group(2)).results().toList()) {
            items.addAll(range(found.group(1), found.group(2)));
        }
        return items.size() > MOST
                ? Optional.empty()
                : Optional.of(new NamedItems(singular(whole.group(1).toLowerCase(Locale.ROOT)), items));
    }

    private static List<String> range(String first, @Nullable String last) {
        if (last == null) {
            return List.of(first);
        }
        if (Character.isDigit(first.charAt(0)) && Character.isDigit(last.charAt(0))) {
            return IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last))
                    .mapToObj(Integer::toString)
                    .toList();
        }
        return first.length() == 1 && last.length() == 1
                ? IntStream.rangeClosed(first.charAt(0), last.charAt(0))
                        .mapToObj(Character::toString)
                        .toList()
                : List.of(first, last);
    }

    private static String singular(String words) {
        int end = words.indexOf(' ');
        String first = end < 0 ? words : words.substring(0, end);
        return TextFigures.singular(first).orElse(first);
    }

    /** An item of both, if they are of one kind. */
    Optional<String> common(NamedItems other) {
        return kind.equals(other.kind)
                ? items.stream().filter(other.items::contains).findFirst().map(item -> kind + " " + item)
                : Optional.empty();
    }
}
