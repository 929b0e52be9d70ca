package io.github.datacard.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes text that is no Markdown into Markdown, so that readers see exactly that text. */
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&#$]|(?<=^)[-+=](?=\\s|$)");
    /** An address in which nothing has a meaning in Markdown. */
    private static final Pattern BARE = Pattern.compile("https?://[A-Za-z0-9./%?=+:#-]*[A-Za-z0-9/]");

    private static final Pattern ENTITY_FREE = Pattern.compile("&(?!#?[A-Za-z0-9]{1,31};)|#(?!\\s|#|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");
    private static final Pattern INTRAWORD = Pattern.compile("(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern RULE = Pattern.compile("^[-=]{2,}\\s*$");
    private static final Pattern CLOSING = Pattern.compile("#+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** As running text on one line. */
    public static String inline(String text) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        StringBuilder out = new StringBuilder();
        Matcher special = SPECIAL.matcher(line);
        int from = 0;
        while (special.find()) {
            out.append(line, from, special.start());
            out.append(harmless(line, special.start()) ? "" : "\\").append(special.group());
            from = special.end();
        }
        String escaped = out.append(line.substring(from)).toString();
        escaped = NUMBERED.matcher(escaped).replaceFirst("$1\\\\$2");
        return RULE.matcher(escaped).matches() ? "\\" + escaped : escaped;
    }

    /** As the content of a table cell. */
    public static String cell(String text) {
        return inline(text);
    }

    /** As code within a line. */
    public static String code(String text) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ").replace("|", "\\|");
        String ticks = "`".repeat(longest(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`");
        return line.isEmpty() ? "" : ticks + (padded ? " " : "") + line + (padded ? " " : "") + ticks;
    }

    /** As a block of code, fenced by enough backticks. */
    public static String fence(String text, String language) {
        String fence = "`".repeat(Math.max(3, longest(text) + 1));
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
    }

    /** As a link, or as plain text where the address is not safe; readers of cards link a plain address by themselves. */
    public static String link(String text, String url) {
        if (!SafeUrl.isSafe(url)) {
            return inline(text);
        }
        if (text.equals(url) && BARE.matcher(url).matches()) {
            return url;
        }
        String address = ENTITY.matcher(url.strip())
                .replaceAll("&amp;")
                .replace("\\", "%5C")
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("|", "%7C")
                .replace("`", "%60");
        return "[" + inline(text) + "](" + address + ")";
    }

    private static boolean harmless(String line, int at) {
        Matcher entity = ENTITY_FREE.matcher(line).region(at, line.length());
        entity.useTransparentBounds(true);
        if (entity.lookingAt()) {
            return true;
        }
        Matcher inWord = INTRAWORD.matcher(line).region(at, line.length());
        inWord.useTransparentBounds(true);
        return (line.charAt(at) == '#' && at > 0 && !endsHeading(line, at)) || inWord.lookingAt();
    }

    /** At the end of a heading these would be taken for its closing marks. */
    private static boolean endsHeading(String line, int at) {
        return line.charAt(at - 1) == ' '
                && CLOSING.matcher(line).region(at, line.length()).matches();
    }

    private static int longest(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
