package io.github.datacard.page;

import io.github.datacard.chart.Charts;
import io.github.datacard.document.Picture;
import io.github.datacard.vocabulary.Messages;

/** Draws the pictures of one page for its template. */
public final class Easel {
    private final Messages messages;
    private int drawn;

    Easel(Messages messages) {
        this.messages = messages;
    }

    /** A picture as SVG; each has a name of its own in the page. */
    public String svg(Picture picture) {
        drawn++;
        return Charts.draw(picture, "picture-" + drawn, messages);
    }
}
