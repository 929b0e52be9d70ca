package io.github.datacard.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of the HTML comments between which Datacard writes the parts of a card. */
public final class PartMarks {
    /** A seal that says: this is written by hand, leave it alone. */
    public static final String HAND_WRITTEN = "hand-written";

    /** What each comment of Datacard begins with. */
    public static final String NAME = "datacard:";

    /** What every mark holds. */
    public static final String WORD = "<!-- " + NAME;

    private static final String ID = "[a-z0-9-]+";
    private static final Pattern MARK =
            Pattern.compile(NAME + "(?<kind>begin|end) +(?<id>" + ID + ")(?: +(?<seal>\\S+))?");
    private static final Pattern GENERATED = Pattern.compile(
            "\\A\\uFEFF?---\\R.*?\\R---\\R"
                    + "|<!--\\s*+" + NAME + "begin +(?<id>" + ID + ")(?: +(?!" + HAND_WRITTEN + "\\s)\\S+)?\\s*-->"
                    + ".*?<!--\\s*+" + NAME + "end +\\k<id>\\s*-->",
            Pattern.DOTALL);

    private PartMarks() {}

    /**
     * The mark of a part's begin or end.
     *
     * @param seal the digest of what stands between the marks, or {@link #HAND_WRITTEN}; empty if there is none
     */
    public record Mark(boolean begin, String id, String seal) {}

    /** What the text of a comment marks. */
    public static Optional<Mark> read(String comment) {
        Matcher mark = MARK.matcher(comment);
        return mark.matches()
                ? Optional.of(new Mark(
                        mark.group("kind").equals("begin"),
                        mark.group("id"),
                        Optional.ofNullable(mark.group("seal")).orElse("")))
                : Optional.empty();
    }

    /** The comment that begins a part. */
    public static String begin(String id, String seal) {
        return WORD + "begin " + id + (seal.isEmpty() ? "" : " " + seal) + " -->";
    }

    /** The comment that ends a part. */
    public static String end(String id) {
        return WORD + "end " + id + " -->";
    }

    /** What a card has besides its front matter and the parts that Datacard wrote; another text as it is. */
    public static String handWritten(String card) {
        return card.contains(WORD) ? GENERATED.matcher(card).replaceAll("\n") : card;
    }
}
