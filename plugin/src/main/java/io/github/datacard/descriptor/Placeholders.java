package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.ValueList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the phrases that people leave in place of an answer. */
final class Placeholders {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WRAPPING = Pattern.compile("^(?:<!--|[\\[{(<*_])+|(?:-->|[\\]})>*_.!])+$");

    private final Set<String> phrases;

    Placeholders(ValueList list) {
        this.phrases = list.values().stream()
                .flatMap(value -> value.aliases().stream())
                .map(Placeholders::plain)
                .collect(Collectors.toSet());
    }

    boolean isPlaceholder(String text) {
        return phrases.contains(plain(text));
    }

    private static String plain(String text) {
        String bare = SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        String open = WRAPPING.matcher(bare).replaceAll("").strip();
        return open.isEmpty() ? bare : open;
    }
}
