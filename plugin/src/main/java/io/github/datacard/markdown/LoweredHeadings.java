package io.github.datacard.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/** Puts the headings of a text below one of a level. */
abstract class LoweredHeadings extends AbstractVisitor {
    /** The lowest level that a heading can have. */
    static final int LOWEST = 6;

    private final int level;

    LoweredHeadings(int level) {
        this.level = level;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + level));
        visitChildren(heading);
    }
}
