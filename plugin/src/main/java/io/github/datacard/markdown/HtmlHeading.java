package io.github.datacard.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading in HTML.
 *
 * @param level 1 to 6
 * @param title its words
 */
public record HtmlHeading(int level, String title) {
    private static final Pattern ALONE =
            Pattern.compile("(?is)\\s*<h([1-6])(?:\\s[^>]*)?>\\s*([^<>]*?)\\s*</h\\1\\s*>\\s*");
    private static final Pattern TOP = Pattern.compile("(?is)<h1(?:\\s[^>]*)?>(.*?)</h1\\s*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The heading that is all of an HTML block, and has nothing but words. */
    static Optional<HtmlHeading> of(String html) {
        if (!html.stripLeading().regionMatches(true, 0, "<h", 0, 2)) {
            return Optional.empty();
        }
        Matcher alone = ALONE.matcher(html);
        return alone.matches() && !alone.group(2).isBlank()
                ? Optional.of(new HtmlHeading(Integer.parseInt(alone.group(1)), words(alone.group(2))))
                : Optional.empty();
    }

    /** The words of the only heading of the first level in a block of HTML. */
    public static Optional<String> topIn(String html) {
        Matcher top = TOP.matcher(html);
        if (!top.find()) {
            return Optional.empty();
        }
        String title = words(top.group(1));
        return title.isEmpty() || top.find() ? Optional.empty() : Optional.of(title);
    }

    private static String words(String html) {
        String text = TAG.matcher(html).replaceAll(" ");
        return SPACE.matcher(text.replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .replaceAll(" ")
                .strip();
    }
}
