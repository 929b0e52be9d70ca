package io.github.datacard.page;

import io.github.datacard.chart.Charts;
import io.github.datacard.document.Picture;
import io.github.datacard.vocabulary.Messages;
import java.util.Map;
import java.util.function.Function;

/** Draws the pictures of one page. */
final class PagePictures {
    private final Messages messages;
    private int drawn;

    PagePictures(Messages messages) {
        this.messages = messages;
    }

    /** What a template sees of it: {@code easel.svg(picture)} is the picture as SVG. */
    Map<String, Function<Picture, String>> model() {
        return Map.of("svg", this::svg);
    }

    /** Each picture has a name of its own in the page. */
    private String svg(Picture picture) {
        drawn++;
        return Charts.draw(picture, "picture-" + drawn, messages);
    }
}
