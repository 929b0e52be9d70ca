package io.github.datacard.chart;

import java.lang.Character.UnicodeBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fits names into pictures. Widths are estimates in units of the font size, made without a font so that each machine
 * draws the same: nobody knows which font a reader has.
 */
final class Label {
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final String NARROW = "iljtfr.,:;'|!()[] ";
    private static final String BROAD = "WMmw@%";
    private static final Pattern ENDING = Pattern.compile("(?<![\\s·:,-])[\\s·:,-]+$");
    private static final Set<String> BREAKS = Set.of(" ", "-", "_", "/", ".", ":");
    private static final Set<UnicodeBlock> WIDE = Set.of(
            UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.HANGUL_SYLLABLES,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private Label() {}

    /** A text that is not wider than a number of font sizes; what is cut off, by whole words, shows as an ellipsis. */
    static String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        List<String> characters = characters(text);
        int end = endOfWord(characters, fitting(characters, width - 1));
        return ENDING.matcher(String.join("", characters.subList(0, end))).replaceFirst("") + "…";
    }

    /**
     * A name in one line or two, broken where words end. Of a name that is longer, the middle is left out: names of one
     * family often begin alike and differ at their ends.
     */
    static List<String> lines(String name, double width) {
        if (width(name) <= width) {
            return List.of(name);
        }
        List<String> characters = characters(name);
        int first = endOfWord(characters, fitting(characters, width));
        String rest =
                String.join("", characters.subList(first, characters.size())).strip();
        return List.of(String.join("", characters.subList(0, first)).strip(), ending(rest, width));
    }

    /** The end of a text; what is cut off before it, by whole words, shows as an ellipsis. */
    private static String ending(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        List<String> characters = characters(text);
        List<String> backward = new ArrayList<>(characters);
        Collections.reverse(backward);
        int length = fitting(backward, width - 1);
        int start = characters.size() - length;
        int word = start;
        while (word < start + length / 2 && !breaks(characters, word)) {
            word++;
        }
        int from = word < start + length / 2 ? word : start;
        return "…"
                + String.join("", characters.subList(from, characters.size())).strip();
    }

    /** Where the last word ends that fits, unless less than half would be left. */
    private static int endOfWord(List<String> characters, int end) {
        int broken = end;
        while (broken > end / 2 && !breaks(characters, broken)) {
            broken--;
        }
        return broken > end / 2 ? broken : end;
    }

    private static int fitting(List<String> characters, double width) {
        double used = 0;
        int fitting = 0;
        while (fitting < characters.size()) {
            used += width(characters.get(fitting).codePointAt(0));
            if (used > width) {
                break;
            }
            fitting++;
        }
        return Math.max(1, fitting);
    }

    private static boolean breaks(List<String> characters, int at) {
        return BREAKS.contains(characters.get(at - 1)) || characters.get(at).isBlank();
    }

    /** The estimated width of a text. */
    static double width(String text) {
        return characters(text).stream()
                .mapToDouble(character -> width(character.codePointAt(0)))
                .sum();
    }

    /** Whether a character may stand in an image: no control character, and none that turns the way of reading. */
    static boolean isVisible(int character) {
        boolean turns = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean stray = (character >= 0xD800 && character <= 0xDFFF) || character == 0xFFFE || character == 0xFFFF;
        return !turns && !stray && !Character.isISOControl(character);
    }

    /** What readers see as one character: a character with its accents, an emoji of several parts. */
    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        Matcher matcher = LETTER.matcher(text);
        while (matcher.find()) {
            characters.add(matcher.group());
        }
        return characters;
    }

    private static double width(int character) {
        UnicodeBlock block = UnicodeBlock.of(character);
        if (character > 0xFFFF || (block != null && WIDE.contains(block))) {
            return 1;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.37;
        }
        if (BROAD.indexOf(character) >= 0) {
            return 0.97;
        }
        return Character.isUpperCase(character) ? 0.72 : 0.62;
    }
}
