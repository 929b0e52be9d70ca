package io.github.datacard.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds phrases in texts that do not deny them, without regard to case and to the plural of their last word. */
final class Phrases {
    private final List<String> phrases;
    private volatile @Nullable Pattern pattern;

    Phrases(List<String> phrases) {
        this.phrases = phrases;
    }

    Optional<String> firstIn(String text, Denial denial) {
        Matcher found = pattern().matcher(text);
        while (!phrases.isEmpty() && found.find()) {
            if (!denial.denies(text, found.start(), found.end())) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    /** A pattern for a phrase, whose words may be joined by hyphens and broken over lines. */
    static String quoted(String phrase) {
        return Pattern.quote(phrase).replace(" ", "\\E[\\s-]+\\Q");
    }

    /** Made when it is first asked for, since most lists are never looked for in texts. */
    private Pattern pattern() {
        Pattern made = pattern;
        if (made == null) {
            made = Pattern.compile(
                    phrases.stream()
                            .map(Phrases::quoted)
                            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?:e?s)?(?![\\p{L}\\p{N}])")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = made;
        }
        return made;
    }
}
