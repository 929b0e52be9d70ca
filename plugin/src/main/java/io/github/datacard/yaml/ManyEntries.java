package io.github.datacard.yaml;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of a large mapping, whose values are found by their keys without looking at all of them. */
final class ManyEntries extends AbstractList<Node.Entry> {
    /** As many are looked at in no time. */
    static final int FEW = 16;

    private final List<Node.Entry> entries;

    /** Made when it is first asked for, since many mappings are only walked through. */
    private volatile @Nullable Map<String, Node> values;

    ManyEntries(List<Node.Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    Optional<Node> value(String key) {
        Map<String, Node> known = values;
        if (known == null) {
            known = new HashMap<>(2 * entries.size());
            for (Node.Entry entry : entries) {
                known.putIfAbsent(entry.key().text(), entry.value());
            }
            values = known;
        }
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public Node.Entry get(int index) {
        return entries.get(index);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
