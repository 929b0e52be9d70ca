package io.github.datacard.card;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a heading says apart from how it is written: case, numbering, emoji, punctuation, remarks in brackets. */
public final class HeadingWords {
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,9}|[ivx]{1,5}|[a-z])[.)](?:\\s+|$)");
    private static final Pattern BARE_NUMBER = Pattern.compile("^[0-9]{1,3}(?:\\.[0-9]{1,3}){0,9}\\s+");

    /** Numbers with a dash or colon; X alone is left out, as in X-Ray. */
    private static final Pattern DASHED_NUMBER =
            Pattern.compile("^(?:I{1,3}|IV|VI{0,3}|IX|XI{1,3}|[0-9]{1,2}|[A-H](?=\\s))\\s*[-–—:]\\s*(?=\\p{Lu})");

    private static final Pattern REMARK = Pattern.compile("[\\[(](?:optional|if applicable)[\\])]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private HeadingWords() {}

    public static String of(String title) {
        String named = DASHED_NUMBER.matcher(title.strip()).replaceFirst("");
        String words = REMARK.matcher(named.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String counted = NUMBER.matcher(words.strip()).replaceFirst("");
        String said = characters(BARE_NUMBER.matcher(counted).replaceFirst(""));
        return said.isEmpty() ? characters(words) : said;
    }

    private static String characters(String words) {
        return OTHERS.matcher(words.replace("&", " and ")).replaceAll(" ").strip();
    }
}
