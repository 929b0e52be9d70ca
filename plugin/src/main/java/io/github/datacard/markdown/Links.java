package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Collects the links in a part of a text. */
final class Links extends AbstractVisitor {
    private final List<String> addresses = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private boolean all = true;

    private Links() {}

    static Links in(Node node) {
        Links links = new Links();
        node.accept(links);
        return links;
    }

    @Override
    public void visit(Link link) {
        all &= link.getTitle() == null;
        addresses.add(link.getDestination());
        words.add(Words.of(link));
    }

    @Override
    public void visit(Image image) {
        all = false;
    }

    @Override
    public void visit(HtmlInline html) {
        all = false;
    }

    /** Whether their addresses and the words tell all that there is: no picture, no HTML, no title of a link. */
    boolean isAll() {
        return all;
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
