package io.github.datacard.card;

import io.github.datacard.text.Digest;
import io.github.datacard.text.Lines;
import io.github.datacard.text.PartMarks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The HTML comments by which Datacard knows what it wrote. Each part of a body stands between a mark that begins it and
 * one that ends it; the first has a seal, the digest of what stands between them. One mark at the end of the card has
 * the seals of the front matter's keys, each on a line of its own, so that branches that change different things merge.
 */
public final class Marks {
    private static final int LENGTH = 12;
    private static final String FRONT_MATTER = PartMarks.NAME + "front-matter";

    private Marks() {}

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
        return PartMarks.begin(id, seal) + "\n\n" + content + "\n\n" + PartMarks.end(id) + "\n";
    }

    /** The marks of a part that is still to be filled. */
    public static String empty(String id) {
        return PartMarks.begin(id, "") + "\n" + PartMarks.end(id) + "\n";
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
