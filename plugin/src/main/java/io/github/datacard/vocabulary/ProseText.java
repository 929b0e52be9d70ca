package io.github.datacard.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves of a text what its author wrote in words: items of the data, code and addresses are not the author's words. */
final class ProseText {
    private static final Pattern FENCE = Pattern.compile("^[ \\t]{0,8}(`{3,}|~{3,})", Pattern.MULTILINE);
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /** A line with several keys in quotes is an item of the data. */
    private static final Pattern ITEM = Pattern.compile(
            "^.*?[\"'][\\w -]{1,60}[\"'][ \\t]*:.*?[\"'][\\w -]{1,60}[\"'][ \\t]*:.*$", Pattern.MULTILINE);

    private ProseText() {}

    /** The text with blanks in place of fenced code, items and addresses, so that each place keeps its offset. */
    static String of(String text) {
        boolean code = text.contains("```") || text.contains("~~~");
        boolean address = text.contains("://") && !text.strip().startsWith("http");
        boolean item = text.contains("':") || text.contains("\":");
        if (!code && !address && !item) {
            return text;
        }
        StringBuilder prose = new StringBuilder(text);
        if (code) {
            blankCode(text, prose);
        }
        if (address) {
            blankAll(ADDRESS, text, prose);
        }
        if (item) {
            blankAll(ITEM, text, prose);
        }
        return prose.toString();
    }

    /** A fence that nobody closes reaches to the end, as in CommonMark. */
    private static void blankCode(String text, StringBuilder prose) {
        Matcher fence = FENCE.matcher(text);
        int end = 0;
        while (end < text.length() && fence.find(end)) {
            int start = fence.start();
            String opening = fence.group(1);
            end = text.length();
            while (fence.find()) {
                if (fence.group(1).startsWith(opening)) {
                    end = fence.end();
                    break;
                }
            }
            blank(prose, start, end);
        }
    }

    private static void blankAll(Pattern pattern, String text, StringBuilder prose) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            blank(prose, found.start(), found.end());
        }
    }

    private static void blank(StringBuilder prose, int start, int end) {
        for (int i = start; i < end; i++) {
            if (prose.charAt(i) != '\n') {
                prose.setCharAt(i, ' ');
            }
        }
    }
}
