package io.github.datacard.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a text as the search knows them: in lower case, without diacritics, and each character of a script that puts no
 * spaces between words for itself. The script of the catalog cuts what readers type by the same rules.
 */
final class SearchWords {
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]|[\\p{L}\\p{N}&&[^" + UNSPACED + "]]+");
    private static final int LONGEST = 40;

    private SearchWords() {}

    static Stream<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return WORD.matcher(plain).results().map(found -> shortened(found.group()));
    }

    /** The text up to the end of its {@code count}th word, with an ellipsis if there is more. */
    static String first(int count, String text) {
        Matcher word = Pattern.compile("\\S+").matcher(text);
        int end = 0;
        for (int i = 0; i < count && word.find(); i++) {
            end = word.end();
        }
        return word.find() ? text.substring(0, end) + " …" : text;
    }

    /** Nobody types longer words, and programs that are not words have no end. */
    private static String shortened(String word) {
        return word.length() <= LONGEST
                ? word
                : word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
