package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a YAML document, with its place. */
public sealed interface Node {
    /** Where the node is. */
    Location location();

    /** What people call this kind of node. */
    String kind();

    /**
     * A single value.
     *
     * @param text the text without quotes and escapes
     * @param type what YAML 1.2 takes it for
     * @param plain whether it was written without quotes and not as a block
     * @param location where it is
     */
    record Scalar(String text, ScalarType type, boolean plain, Location location) implements Node {
        @Override
        public String kind() {
            return switch (type) {
                case NOTHING -> "nothing";
                case TEXT -> "a text";
                case YES_NO -> "true or false";
                case NUMBER -> "a number";
            };
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Location location) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping with its entries in the order of the file; no key occurs twice. */
    record Mapping(List<Entry> entries, Location location) implements Node {
        /** A mapping. */
        public Mapping {
            if (entries.size() > ManyEntries.FEW && !(entries instanceof ManyEntries)) {
                entries = new ManyEntries(entries);
            }
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            if (entries instanceof ManyEntries many) {
                return many.value(key);
            }
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** The items of a key's value; of a single value itself, of no value none. */
        public List<Node> items(String key) {
            return get(key).map(Node::items).orElse(List.of());
        }

        /** Those items of a key's value that are mappings. */
        public List<Mapping> mappings(String key) {
            return get(key).map(Node::mappings).orElse(List.of());
        }

        /** The single values of a key. */
        public List<String> texts(String key) {
            return items(key).stream()
                    .filter(Scalar.class::isInstance)
                    .map(item -> ((Scalar) item).text())
                    .toList();
        }

        /** The first single value of a key; empty if there is none. */
        public String text(String key) {
            return texts(key).stream().findFirst().orElse("");
        }

        /** The names of all keys. */
        public List<String> keys() {
            List<String> keys = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                keys.add(entry.key().text());
            }
            return keys;
        }
    }

    /** One key of a mapping with its value. */
    record Entry(Scalar key, Node value) {}

    /** The items of a list; of any other node itself. */
    default List<Node> items() {
        return List.of(this);
    }

    /** Those items that are mappings. */
    default List<Mapping> mappings() {
        return items().stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    /** Whether this node says nothing at all. */
    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.type() == ScalarType.NOTHING;
    }
}
