package io.github.datacard.markdown;

import java.util.List;

/**
 * A heading of a card's body with what stands below it, up to the next heading of any level.
 *
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param title the words of the heading, without its markup
 * @param heading the heading as it is written, with its line end; empty if there is none
 * @param plain whether the heading is nothing but words
 * @param worded whether it is at least words in any form and links within the card: no pictures, HTML, and other links
 * @param line the line of the body on which the section begins, from 1
 * @param lead what stands between the heading and the first block
 * @param blocks the blocks below the heading
 */
public record CardSection(
        int level,
        String title,
        String heading,
        boolean plain,
        boolean worded,
        int line,
        String lead,
        List<CardBlock> blocks) {
    /** The section with other blocks below its heading. */
    public CardSection with(List<CardBlock> others) {
        return new CardSection(level, title, heading, plain, worded, line, lead, List.copyOf(others));
    }

    /** What stands below the heading, as it is written. */
    public String text() {
        return source().substring(heading.length());
    }

    /** The same without empty lines around it: blanks before its first word may make it code. */
    public String content() {
        return text().replaceFirst("^(?:[ \\t]*+\\R)++", "").stripTrailing();
    }

    /** The section as it is written. */
    public String source() {
        StringBuilder source = new StringBuilder(heading).append(lead);
        blocks.forEach(block -> source.append(block.source()));
        return source.toString();
    }
}
