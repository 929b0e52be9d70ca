package io.github.datacard.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** Collects the links in a part of a text. */
final class Links extends AbstractVisitor {
    private final List<String> addresses = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    @Override
    public void visit(Link link) {
        addresses.add(link.getDestination());
        words.add(Words.of(link));
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
