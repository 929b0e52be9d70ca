package io.github.datacard.descriptor;

import io.github.datacard.vocabulary.ValueList;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the phrases that people leave in place of an answer. */
final class Placeholders {
    private final Set<String> phrases;

    Placeholders(ValueList list) {
        this.phrases = list.values().stream()
                .flatMap(value -> Stream.concat(Stream.of(value.label()), value.aliases().stream()))
                .map(Placeholders::plain)
                .collect(Collectors.toSet());
    }

    boolean isPlaceholder(String text) {
        return phrases.contains(plain(text));
    }

    private static String plain(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String open = bare.replaceAll("^[\\[{(<*_]+|[\\]})>*_.!]+$", "").strip();
        return open.isEmpty() ? bare : open;
    }
}
