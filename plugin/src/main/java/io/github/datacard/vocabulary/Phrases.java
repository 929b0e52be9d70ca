package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds phrases in texts, without regard to case and to the plural of their last word. */
final class Phrases {
    private final List<String> phrases;
    private volatile @Nullable Pattern pattern;

    Phrases(List<String> phrases) {
        this.phrases = phrases;
    }

    Optional<String> firstIn(String text) {
        Matcher found = pattern().matcher(text);
        return !phrases.isEmpty() && found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Made when it is first asked for, since most lists are never looked for in texts. */
    private Pattern pattern() {
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(
                    phrases.stream()
                            .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E[\\s-]+\\Q"))
                            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?:e?s)?(?![\\p{L}\\p{N}])")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = made;
        }
        return made;
    }
}
