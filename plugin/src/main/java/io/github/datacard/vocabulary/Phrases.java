package io.github.datacard.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds phrases in texts that do not deny them and where they have the meaning that is sought. */
final class Phrases {
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?](?=\\s)|\\n\\s*\\n|\\n(?=[ \\t]*(?:\\||[-*+] |\\d{1,3}[.)] ))");

    private final Written written;
    private final Supplier<PhrasePattern> language;
    private volatile @Nullable Sought sought;

    /**
     * Phrases with the meaning that is sought.
     *
     * @param phrases the phrases
     * @param except longer phrases in which they mean something else
     * @param with phrases of which the sentence must have one; none if any sentence will do
     * @param without phrases of which the sentence may have none
     */
    record Written(List<String> phrases, List<String> except, List<String> with, List<String> without) {}

    /**
     * The same as what is looked for in texts.
     *
     * @param phrases the phrases
     * @param except longer phrases in which they mean something else
     * @param with phrases of which the sentence must have one
     * @param without phrases of which the sentence may have none
     */
    private record Sought(
            List<SoughtPhrase> phrases,
            List<SoughtPhrase> except,
            List<SoughtPhrase> with,
            List<SoughtPhrase> without) {
        static Sought of(Written written, PhrasePattern language) {
            return new Sought(
                    SoughtPhrase.all(written.phrases(), language),
                    SoughtPhrase.all(written.except(), language),
                    SoughtPhrase.all(written.with(), language),
                    SoughtPhrase.all(written.without(), language));
        }
    }

    Phrases(Written written, Supplier<PhrasePattern> language) {
        this.written = written;
        this.language = language;
    }

    /** The first that a text has of them. */
    Optional<Mention> firstIn(String text, Denial denial) {
        if (written.phrases().isEmpty()) {
            return Optional.empty();
        }
        Sought known = sought();
        List<Matcher> possible = SoughtPhrase.matchers(known.phrases(), text);
        for (int at = 0; !possible.isEmpty() && at < text.length(); at++) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            Optional<Matcher> found = at(at, possible, text.length());
            if (found.isPresent()) {
                int end = found.get().end();
                if (!denial.denies(text, at, end) && isMeant(text, at, end, known)) {
                    return Optional.of(new Mention(text.substring(at, end), at));
                }
                at = Math.max(at, end - 1);
            }
        }
        return Optional.empty();
    }

    /** Of the phrases that stand at a place, the one that is written first. */
    private static Optional<Matcher> at(int place, List<Matcher> possible, int length) {
        for (Matcher phrase : possible) {
            if (phrase.region(place, length).lookingAt()) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(String text, int start, int end, Sought known) {
        if (isWithin(SoughtPhrase.matchers(known.except(), text), start, end)) {
            return false;
        }
        if (known.with().isEmpty() && known.without().isEmpty()) {
            return true;
        }
        String sentence = sentence(text, start, end);
        return (known.with().isEmpty() || isIn(known.with(), sentence)) && !isIn(known.without(), sentence);
    }

    private static boolean isIn(List<SoughtPhrase> phrases, String sentence) {
        return SoughtPhrase.matchers(phrases, sentence).stream().anyMatch(Matcher::find);
    }

    private static boolean isWithin(List<Matcher> longer, int start, int end) {
        for (Matcher phrase : longer) {
            while (phrase.find()) {
                if (phrase.start() < end && phrase.end() > start) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String sentence(String text, int start, int end) {
        Matcher stop = SENTENCE_END.matcher(text);
        int from = 0;
        while (stop.find()) {
            if (stop.end() <= start) {
                from = stop.end();
            } else if (stop.start() >= end) {
                return text.substring(from, stop.end());
            }
        }
        return text.substring(from);
    }

    /** A pattern for any of the phrases, in a group; it matches nothing if there are none. */
    static String anyOf(Collection<String> phrases) {
        return phrases.isEmpty()
                ? "(?!)"
                : phrases.stream().map(Phrases::quoted).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** A pattern for a phrase, whose words may be joined by hyphens and broken over lines. */
    static String quoted(String phrase) {
        return Pattern.quote(phrase).replace(" ", "\\E[\\s-]+\\Q");
    }

    /** Made when they are first asked for, since most lists are never looked for in texts. */
    private Sought sought() {
        Sought made = sought;
        if (made == null) {
            made = Sought.of(written, language.get());
            sought = made;
        }
        return made;
    }
}
