package io.github.datacard.card;

import io.github.datacard.markdown.CardSource;

/**
 * A card's text in pieces; joined they are that text again.
 *
 * @param head what stands before the front matter's YAML: a byte order mark, blanks, the opening fence
 * @param matter the YAML of the front matter
 * @param fence the end of its last line and the closing fence; empty if there is no front matter
 * @param body what follows
 */
public record CardFile(String head, String matter, String fence, String body) {
    private static final String MARK = "\uFEFF";

    public static CardFile of(String text) {
        CardSource source = CardSource.of(text);
        if (source.frontMatter().isPresent()) {
            CardSource.Block block = source.frontMatter().get();
            return new CardFile(source.prefix() + block.opener(), block.yaml(), block.closer(), source.body());
        }
        String mark = text.startsWith(MARK) ? MARK : "";
        return new CardFile(mark, "", "", text.substring(mark.length()));
    }

    public boolean hasMatter() {
        return !fence.isEmpty();
    }

    public String text() {
        return head + matter + fence + body;
    }

    public String lineEnd() {
        return CardSource.lineEndOf(text());
    }

    /** How many lines stand before the YAML. */
    public int linesBeforeMatter() {
        return CardSource.lineAt(head, head.length()) - 1;
    }

    /** How many lines stand before the body. */
    public int linesBeforeBody() {
        String before = head + matter + fence;
        return CardSource.lineAt(before, before.length()) - 1;
    }

    /** The same card with other YAML and another body. */
    public CardFile with(String yaml, String newBody) {
        String end = lineEnd();
        boolean open = hasMatter() && !fence.endsWith("\n") && !newBody.isEmpty() && !newBody.startsWith(end);
        return hasMatter() || yaml.isEmpty()
                ? new CardFile(head, yaml, open ? fence + end : fence, newBody)
                : new CardFile(head + "---" + end, yaml, end + "---" + end, end + newBody);
    }
}
