package io.github.datacard.card;

import io.github.datacard.text.Digest;
import io.github.datacard.text.Lines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML comments by which Datacard knows what it wrote. Each part of a body stands between a mark that begins it and
 * one that ends it; the first has a seal, the digest of what stands between them. One mark at the end of the card has
 * the seals of the front matter's keys, each on a line of its own, so that branches that change different things merge.
 */
public final class Marks {
    /** A seal that says: this is written by hand, leave it alone. */
    public static final String HAND_WRITTEN = "hand-written";

    /** What every mark holds. */
    public static final String WORD = "<!-- datacard:";

    /** What each comment of Datacard begins with. */
    static final String NAME = "datacard:";

    private static final int LENGTH = 12;
    private static final String FRONT_MATTER = "datacard:front-matter";
    private static final Pattern MARK =
            Pattern.compile("datacard:(?<kind>begin|end) +(?<id>[a-z0-9-]+)(?: +(?<seal>\\S+))?");

    private Marks() {}

    /** The mark of a part's begin or end. */
    record Mark(boolean begin, String id, String seal) {}

    static Optional<Mark> read(String comment) {
        Matcher mark = MARK.matcher(comment);
        return mark.matches()
                ? Optional.of(new Mark(
                        mark.group("kind").equals("begin"),
                        mark.group("id"),
                        Optional.ofNullable(mark.group("seal")).orElse("")))
                : Optional.empty();
    }

    static boolean isFrontMatter(String comment) {
        return comment.startsWith(FRONT_MATTER);
    }

    static Map<String, String> seals(String comment) {
        Map<String, String> seals = new LinkedHashMap<>();
        comment.lines().skip(1).map(line -> line.strip().split(" +")).forEach(words -> {
            if (words.length == 2) {
                seals.put(words[0], words[1]);
            }
        });
        return seals;
    }

    public static String frontMatter(Map<String, String> seals) {
        return seals.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining("", "<!-- " + FRONT_MATTER + "\n", "-->\n"));
    }

    static String part(String id, String seal, String content) {
        return "<!-- datacard:begin " + id + " " + seal + " -->\n\n" + content + "\n\n<!-- datacard:end " + id
                + " -->\n";
    }

    /** The marks of a part that is still to be filled. */
    public static String empty(String id) {
        return "<!-- datacard:begin " + id + " -->\n<!-- datacard:end " + id + " -->\n";
    }

    /** The seal of a text. Blanks at the ends of lines and of the text do not count, nor do ways to end lines. */
    static String seal(String text) {
        return Digest.of(plain(text)).substring(0, LENGTH);
    }

    /** A text without what editors and tools change unasked. */
    public static String plain(String text) {
        return Lines.ended(text, "\n")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
