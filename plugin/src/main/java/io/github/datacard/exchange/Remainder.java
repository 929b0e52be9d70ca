package io.github.datacard.exchange;

import io.github.datacard.descriptor.LongForm;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a foreign file no field took. Of an object from which something was taken the rest stays, beside the name
 * by which {@link KeptMembers} finds the object again.
 */
final class Remainder {
    /** No statement of its own. Things in a graph have it from what is said of them. */
    private static final String TYPE = "@type";

    private static final String ID = "@id";
    private static final String GRAPH = "@graph";

    private final Set<Node> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> doubles = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> paths = new LinkedHashSet<>();

    /** Marks values as read, with all in them. */
    void read(Collection<? extends Node> values) {
        read.addAll(values);
    }

    /** Marks names that say what another name says, which was read. */
    void readAsDouble(Collection<? extends Node> values) {
        doubles.addAll(values);
    }

    /** Marks values that a field holds in other words, such as both parts of a name: they are kept, and not named. */
    void readAsName(Collection<? extends Node> values) {
        names.addAll(values);
    }

    /** The paths of what was not read, as far as it was asked for. */
    Set<String> paths() {
        return paths;
    }

    /** What of a value was not read. */
    Optional<Object> of(Node value, String path) {
        if (names.contains(value)) {
            return Optional.of(LongForm.typed(value));
        }
        if (read.contains(value) || doubles.contains(value) || value.isNothing()) {
            return Optional.empty();
        }
        if (!isRead(value)) {
            paths.add(path);
            return Optional.of(LongForm.typed(value));
        }
        return value instanceof Node.Mapping mapping ? of(mapping, path) : items(value, path);
    }

    private Optional<Object> items(Node list, String path) {
        List<Object> items =
                list.items().stream().flatMap(item -> of(item, path).stream()).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    private Optional<Object> of(Node.Mapping mapping, String path) {
        Map<String, Object> rest = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!key.equals(TYPE) && !(key.equals(ID) && isBlank(entry.value()))) {
                of(entry.value(), path.isEmpty() ? key : path + "." + key).ifPresent(value -> rest.put(key, value));
            }
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        mapping.get(TYPE)
                .filter(type -> names.contains(type) || !path.equals(GRAPH) && !read.contains(type))
                .ifPresent(type -> named.put(TYPE, LongForm.typed(type)));
        KeptMembers.NAMES.stream()
                .filter(key -> mapping.get(key).filter(read::contains).isPresent())
                .findFirst()
                .ifPresent(key -> named.put(key, mapping.text(key)));
        named.putAll(rest);
        return Optional.of(named);
    }

    private static boolean isBlank(Node id) {
        return id instanceof Node.Scalar scalar && scalar.text().startsWith("_:");
    }

    /** Whether anything in a value was read. */
    boolean isRead(Node value) {
        if (read.contains(value) || names.contains(value)) {
            return true;
        }
        List<Node> parts = new ArrayList<>();
        if (value instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> parts.add(entry.value()));
        } else if (value instanceof Node.Sequence list) {
            parts.addAll(list.items());
        }
        return parts.stream().anyMatch(this::isRead);
    }
}
