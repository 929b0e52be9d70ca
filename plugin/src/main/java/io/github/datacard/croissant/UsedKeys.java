package io.github.datacard.croissant;

import io.github.datacard.yaml.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The keys that a file has anywhere but in its context. */
final class UsedKeys {
    private static final String CONTEXT = "@context";

    private UsedKeys() {}

    static Set<String> of(Node root) {
        Set<String> keys = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Mapping mapping) {
                for (Node.Entry entry : mapping.entries()) {
                    String key = entry.key().text();
                    if (!key.equals(CONTEXT)) {
                        keys.add(key);
                        open.push(entry.value());
                    }
                }
            } else if (node instanceof Node.Sequence list) {
                list.items().forEach(open::push);
            }
        }
        return keys;
    }
}
