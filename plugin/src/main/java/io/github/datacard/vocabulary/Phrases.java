package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds phrases in texts that do not deny them and where they have the meaning that is sought. */
final class Phrases {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)|\\n\\s*\\n");

    private final Written written;
    private final Supplier<PhrasePattern> language;
    private volatile @Nullable Patterns patterns;

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
     * The patterns of all, made when they are first asked for.
     *
     * @param byFirst those of the phrases that may begin with a character
     */
    private record Patterns(
            Written written,
            PhrasePattern language,
            Map<Character, Pattern> byFirst,
            Pattern except,
            Pattern with,
            Pattern without) {
        Pattern beginning(char character) {
            return byFirst.computeIfAbsent(
                    Character.toLowerCase(character),
                    first -> language.anyOf(written.phrases().stream()
                            .filter(phrase -> language.mayBegin(phrase, first))
                            .map(phrase -> language.beginning(phrase, first))
                            .toList()));
        }
    }

    Phrases(Written written, Supplier<PhrasePattern> language) {
        this.written = written;
        this.language = language;
    }

    /** All that a text has of them. */
    Stream<Mention> in(String text, Denial denial) {
        if (written.phrases().isEmpty()) {
            return Stream.empty();
        }
        Patterns known = patterns();
        Stream.Builder<Mention> mentions = Stream.builder();
        for (int at = 0; at < text.length(); at++) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            Matcher found = known.beginning(text.charAt(at)).matcher(text);
            found.region(at, text.length());
            found.useTransparentBounds(true);
            if (found.lookingAt()) {
                if (!denial.denies(text, found.start(), found.end()) && isMeant(text, found, known)) {
                    mentions.add(new Mention(found.group(), found.start()));
                }
                at = Math.max(at, found.end() - 1);
            }
        }
        return mentions.build();
    }

    private boolean isMeant(String text, Matcher found, Patterns known) {
        if (!written.except().isEmpty() && isWithin(known.except.matcher(text), found.start(), found.end())) {
            return false;
        }
        if (written.with().isEmpty() && written.without().isEmpty()) {
            return true;
        }
        String sentence = sentence(text, found.start(), found.end());
        return (written.with().isEmpty() || known.with.matcher(sentence).find())
                && (written.without().isEmpty()
                        || !known.without.matcher(sentence).find());
    }

    private static boolean isWithin(Matcher longer, int start, int end) {
        while (longer.find()) {
            if (longer.start() < end && longer.end() > start) {
                return true;
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

    /** A pattern for a phrase, whose words may be joined by hyphens and broken over lines. */
    static String quoted(String phrase) {
        return Pattern.quote(phrase).replace(" ", "\\E[\\s-]+\\Q");
    }

    /** The first of them in a text. */
    static Optional<Mention> first(Stream<Mention> mentions) {
        return mentions.min(Mention.BY_PLACE);
    }

    /** Made when they are first asked for, since most lists are never looked for in texts. */
    private Patterns patterns() {
        Patterns made = patterns;
        if (made == null) {
            PhrasePattern pattern = language.get();
            made = new Patterns(
                    written,
                    pattern,
                    new ConcurrentHashMap<>(),
                    pattern.anyOf(written.except()),
                    pattern.anyOf(written.with()),
                    pattern.anyOf(written.without()));
            patterns = made;
        }
        return made;
    }
}
