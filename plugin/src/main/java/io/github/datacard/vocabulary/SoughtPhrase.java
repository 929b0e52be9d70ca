package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One phrase that is looked for. Its pattern is made when a text may have it, since few texts do. */
final class SoughtPhrase {
    private final String phrase;
    private final PhrasePattern language;
    private final List<String> anchors;
    private volatile @Nullable Pattern pattern;

    private SoughtPhrase(String phrase, PhrasePattern language) {
        this.phrase = phrase;
        this.language = language;
        this.anchors = language.anchors(phrase);
    }

    static List<SoughtPhrase> all(List<String> phrases, PhrasePattern language) {
        return phrases.stream()
                .map(phrase -> new SoughtPhrase(phrase, language))
                .toList();
    }

    /** Those that a text may have, in their order, each ready to be looked for. */
    static List<Matcher> matchers(List<SoughtPhrase> phrases, String text) {
        if (phrases.isEmpty()) {
            return List.of();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(sought ->
                        sought.anchors.isEmpty() || sought.anchors.stream().anyMatch(lower::contains))
                .map(sought -> sought.pattern().matcher(text).useTransparentBounds(true))
                .toList();
    }

    private Pattern pattern() {
        Pattern made = pattern;
        if (made == null) {
            made = language.anyOf(List.of(phrase));
            pattern = made;
        }
        return made;
    }
}
