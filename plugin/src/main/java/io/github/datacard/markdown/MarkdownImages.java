package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;

/** The pictures that a Markdown text names. */
public final class MarkdownImages {
    private MarkdownImages() {}

    /**
     * A picture.
     *
     * @param words what it shows; may be empty
     * @param address where it is
     */
    public record Image(String words, String address) {}

    /** The pictures in the order of the text. */
    public static List<Image> in(String markdown) {
        List<Image> images = new ArrayList<>();
        Node document = Dialect.plain(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Image image) {
                images.add(new Image(VisibleWords.of(image), image.getDestination()));
            }
        });
        return List.copyOf(images);
    }
}
