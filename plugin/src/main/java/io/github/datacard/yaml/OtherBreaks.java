package io.github.datacard.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Characters that YAML 1.1, and so SnakeYAML, takes for line breaks, and YAML 1.2 and editors for text. While a file is
 * parsed, private characters that it does not use stand in their place.
 */
final class OtherBreaks {
    private static final String BREAKS = "\u0085\u2028\u2029";
    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    private final Map<Character, Character> places = new LinkedHashMap<>();

    OtherBreaks(String text) {
        char free = FIRST_PRIVATE;
        for (int at = 0; at < BREAKS.length(); at++) {
            char character = BREAKS.charAt(at);
            if (text.indexOf(character) >= 0) {
                while (free < LAST_PRIVATE && text.indexOf(free) >= 0) {
                    free++;
                }
                places.put(character, free++);
            }
        }
    }

    /** The text as it can be parsed; it is as long as before. */
    String hidden(String text) {
        String hidden = text;
        for (Map.Entry<Character, Character> place : places.entrySet()) {
            hidden = hidden.replace(place.getKey(), place.getValue());
        }
        return hidden;
    }

    /** A parsed text as it was written. */
    String shown(String text) {
        String shown = text;
        for (Map.Entry<Character, Character> place : places.entrySet()) {
            shown = shown.replace(place.getValue(), place.getKey());
        }
        return shown;
    }
}
