package io.github.datacard.document;

import java.util.List;

/**
 * A value as templates see it. The kind decides which components are filled:
 *
 * <ul>
 *   <li>{@code nothing}: {@code text} says why;
 *   <li>{@code plain}: {@code text}, and {@code url} if it links somewhere;
 *   <li>{@code markdown}: {@code text} in CommonMark;
 *   <li>{@code code}: {@code text} to be shown as it is;
 *   <li>{@code measured}: {@code text} to be shown as it is, a type that nobody states;
 *   <li>{@code list}: {@code items};
 *   <li>{@code record}: {@code members};
 *   <li>{@code table}: {@code columns} and {@code rows}, and {@code items} if the rows read as well on lines of a card;
 *   <li>{@code shares}: {@code shares}.
 * </ul>
 *
 * @param kind one of the kinds above
 * @param text a text
 * @param url an address
 * @param items values of a list
 * @param members labeled values of a record
 * @param columns headings of a table
 * @param rows cells of a table, one for each column
 * @param shares named shares
 * @param sentence what a card says instead of a label and a plain text; may be empty
 * @param brief what a card says instead of a plain text in front of the rest of a record; may be empty
 * @param href where a page links that knows more addresses than a card: that of an identifier, or of a page beside it
 */
public record Shown(
        String kind,
        String text,
        String url,
        List<Shown> items,
        List<Member> members,
        List<String> columns,
        List<List<Shown>> rows,
        List<ShareLine> shares,
        String sentence,
        String brief,
        String href) {
    /**
     * A labeled value.
     *
     * @param within the label as it stands within a sentence
     * @param role {@code key} of what leads the record on a line and needs no label there, {@code text} of the text behind
     *     it, or empty
     * @param clear whether its form shows what it is, so that it needs no label in brackets
     */
    public record Member(String name, String label, String within, Shown value, String role, boolean clear) {
        static final String KEY = "key";
        static final String TEXT = "text";
    }

    /**
     * A named share.
     *
     * @param amount what a reader sees, such as {@code 12.5%} or {@code 1,200}
     * @param percent the share of the whole from 0 to 100, rounded to tenths, for a bar
     */
    public record ShareLine(String name, String amount, String percent) {}

    static final String PLAIN = "plain";

    /** Nothing, without a word on why. */
    public static final Shown NONE = nothing("");

    private static Shown of(String kind, String text, String url) {
        return new Shown(kind, text, url, List.of(), List.of(), List.of(), List.of(), List.of(), "", "", "");
    }

    static Shown nothing(String why) {
        return of("nothing", why, "");
    }

    static Shown type(String text, boolean measured) {
        return measured ? of("measured", text, "") : code(text);
    }

    static Shown plain(String text) {
        return of(PLAIN, text, "");
    }

    static Shown link(String text, String url) {
        return of(PLAIN, text, url);
    }

    static Shown markdown(String text) {
        return of("markdown", text, "");
    }

    static Shown code(String text) {
        return of("code", text, "");
    }

    static Shown list(List<Shown> items) {
        return new Shown("list", "", "", items, List.of(), List.of(), List.of(), List.of(), "", "", "");
    }

    static Shown record(List<Member> members) {
        return new Shown("record", "", "", List.of(), members, List.of(), List.of(), List.of(), "", "", "");
    }

    static Shown table(List<String> columns, List<List<Shown>> rows) {
        return table(columns, rows, List.of());
    }

    static Shown table(List<String> columns, List<List<Shown>> rows, List<Shown> lines) {
        return new Shown("table", "", "", lines, List.of(), columns, rows, List.of(), "", "", "");
    }

    static Shown shares(List<ShareLine> shares) {
        return new Shown("shares", "", "", List.of(), List.of(), List.of(), List.of(), shares, "", "", "");
    }

    /** The same, leading somewhere on pages. */
    Shown leadingTo(String address) {
        return new Shown(kind, text, url, items, members, columns, rows, shares, sentence, brief, address);
    }

    /** The same, with a sentence for cards. */
    Shown saying(String words) {
        return new Shown(kind, text, url, items, members, columns, rows, shares, words, brief, href);
    }

    /** The same, with other words for it where it leads a record on a card. */
    Shown briefly(String words) {
        return new Shown(kind, text, url, items, members, columns, rows, shares, sentence, words, href);
    }

    /** Whether it stands for nothing said. */
    public boolean isNothing() {
        return kind.equals("nothing");
    }

    /** Whether this fits into a line: a plain or coded text, a short Markdown text, or a list of such. */
    public boolean isShort() {
        return switch (kind) {
            case PLAIN, "code", "measured", "nothing" -> !text.contains("\n");
            case "markdown" -> text.length() <= 200 && !text.contains("\n");
            case "list" -> items.stream().allMatch(item -> item.isShort() && !item.kind.equals("list"));
            default -> false;
        };
    }
}
