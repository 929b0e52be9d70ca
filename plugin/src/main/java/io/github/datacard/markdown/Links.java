package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Collects the links in a part of a text. */
final class Links extends AbstractVisitor {
    /** What people wrote between the wrong brackets of a link. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

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
        String said = VisibleWords.of(link);
        boolean empty = link.getDestination().isBlank() || link.getDestination().equals("#");
        addresses.add(empty && ADDRESS.matcher(said).matches() ? said : link.getDestination());
        words.add(said);
    }

    @Override
    public void visit(Image image) {
        all = false;
    }

    @Override
    public void visit(HtmlInline html) {
        all = false;
    }

    /** Whether their addresses and the words are all that there is: no picture, no HTML, no title of a link. */
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
