package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree that reading gives of a document which was written from maps, lists, texts, numbers and booleans, made
 * without writing it. All of it is said to be in one place.
 */
public final class WrittenTree {
    /** A key this long may, with escapes, be longer than YAML allows. */
    private static final int LONGEST_KEY = 100;

    private final Limits limits;
    private final Location place;
    private int nodes;
    private boolean certain = true;

    private WrittenTree(Limits limits, Location place) {
        this.limits = limits;
        this.place = place;
    }

    /**
     * The tree; empty where a reader with these limits may find something wrong with the document, which is then to be
     * written and read.
     *
     * @param file where its nodes are said to be
     * @param values an empty {@code Optional} is nothing
     */
    public static Optional<Node.Mapping> of(Path file, Map<?, ?> values, Limits limits) {
        WrittenTree written = new WrittenTree(limits, Location.of(file));
        Node.Mapping root = written.mapping(values, 1);
        return written.certain && written.nodes < TreeBuilder.MOST_NODES ? Optional.of(root) : Optional.empty();
    }

    private Node node(Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map, level);
        }
        if (value instanceof List<?> list) {
            return sequence(list, level);
        }
        nodes++;
        if (value instanceof Optional<?>) {
            return new Node.Scalar("null", ScalarType.NOTHING, true, place);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return new Node.Scalar(value.toString(), ScalarType.of(value.toString()), true, place);
        }
        return text(value.toString(), limits.scalar());
    }

    private Node.Mapping mapping(Map<?, ?> map, int level) {
        enter(level);
        List<Node.Entry> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(new Node.Entry(key(key.toString()), node(value, level + 1))));
        return new Node.Mapping(List.copyOf(entries), place);
    }

    private Node.Sequence sequence(List<?> list, int level) {
        enter(level);
        List<Node> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add(node(item, level + 1)));
        return new Node.Sequence(List.copyOf(items), place);
    }

    /** How readers count levels is theirs; half of them is less than all. */
    private void enter(int level) {
        nodes++;
        certain &= level < limits.depth() / 2;
    }

    private Node.Scalar key(String key) {
        nodes++;
        certain &= !TreeBuilder.beginsInvisibly(key);
        return text(key, LONGEST_KEY);
    }

    private Node.Scalar text(String text, int longest) {
        certain &= text.length() <= longest && WritableText.firstUnwritable(text) == text.length();
        return new Node.Scalar(text, ScalarType.TEXT, false, place);
    }
}
