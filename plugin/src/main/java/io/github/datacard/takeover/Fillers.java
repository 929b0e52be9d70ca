package io.github.datacard.takeover;

import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.HtmlComments;
import java.util.function.Predicate;

/**
 * Knows what in a card only holds the place of an answer, and the comments in which templates guide their authors. What
 * people say in comments is no filler.
 */
public final class Fillers {
    private final ImportRules rules;
    private final Predicate<String> placeholder;

    /**
     * A judge.
     *
     * @param placeholder whether a text in Markdown is what people leave in place of an answer
     */
    public Fillers(ImportRules rules, Predicate<String> placeholder) {
        this.rules = rules;
        this.placeholder = placeholder;
    }

    /** Whether a block is such a paragraph or comment. A label that stands alone announces what follows. */
    public boolean has(CardBlock block) {
        if (block.isComment()) {
            return isGuidance(block.source());
        }
        return block.isParagraph()
                && block.linked().stream().allMatch(placeholder)
                && placeholder.test(block.isLabel() ? block.words() : block.source())
                && isGuidance(block.source());
    }

    /** Whether a line says nothing, and links to nothing. */
    boolean has(CardBlock.Item item) {
        return item.linked().stream().allMatch(placeholder) && has(item.source());
    }

    /** Whether a text in Markdown says nothing. */
    boolean has(String markdown) {
        return placeholder.test(markdown) && isGuidance(markdown);
    }

    /** Whether no hand-written comment is in a text. */
    private boolean isGuidance(String markdown) {
        return HtmlComments.said(markdown).stream().allMatch(comment -> comment.isEmpty() || rules.isGuidance(comment));
    }
}
