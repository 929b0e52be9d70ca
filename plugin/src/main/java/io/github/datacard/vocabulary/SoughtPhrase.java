package io.github.datacard.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One phrase that is looked for. Its pattern is made when a text may have it, since few texts do. */
final class SoughtPhrase {
    private final String phrase;
    private final PhrasePattern language;
    private final List<List<String>> stems;
    private volatile @Nullable Pattern pattern;

    private SoughtPhrase(String phrase, PhrasePattern language) {
        this.phrase = phrase;
        this.language = language;
        this.stems = language.stems(phrase);
    }

    static List<SoughtPhrase> all(List<String> phrases, PhrasePattern language) {
        List<SoughtPhrase> sought = new ArrayList<>(phrases.size());
        for (String phrase : phrases) {
            sought.add(new SoughtPhrase(phrase, language));
        }
        return sought;
    }

    /** Those that a text may have, in their order, each ready to be looked for. */
    static List<Matcher> matchers(List<SoughtPhrase> phrases, String text) {
        if (phrases.isEmpty()) {
            return List.of();
        }
        SpacedWords words = SpacedWords.of(text);
        List<Matcher> matchers = new ArrayList<>();
        for (SoughtPhrase sought : phrases) {
            if (sought.mayBeIn(words)) {
                matchers.add(sought.pattern().matcher(text).useTransparentBounds(true));
            }
        }
        return matchers;
    }

    private boolean mayBeIn(SpacedWords words) {
        for (List<String> oneOf : stems) {
            if (!words.haveOneOf(oneOf)) {
                return false;
            }
        }
        return true;
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
