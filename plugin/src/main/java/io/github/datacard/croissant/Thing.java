package io.github.datacard.croissant;

import io.github.datacard.diagnostic.Location;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a file with its place. Its parts are made once, when they are first asked for. */
final class Thing {
    private final Node node;
    private final @Nullable Thing above;
    private final String step;
    private final ContextTerms terms;
    private final Map<String, List<Thing>> parts = new HashMap<>(4);
    private @Nullable Map<String, Node> members;
    private @Nullable List<String> types;

    /**
     * The value at the top of a file.
     *
     * @param terms the names of its file
     */
    Thing(Node node, ContextTerms terms) {
        this(node, null, "", terms);
    }

    private Thing(Node node, @Nullable Thing above, String step, ContextTerms terms) {
        this.node = node;
        this.above = above;
        this.step = step;
        this.terms = terms;
    }

    Node node() {
        return node;
    }

    /** Its JSON pointer (RFC 6901), which only findings need. */
    String pointer() {
        return above == null
                ? ""
                : above.pointer() + "/" + (above.node instanceof Node.Sequence ? step : escaped(above.written(step)));
    }

    ContextTerms terms() {
        return terms;
    }

    /** Its members by their short names; none if it is no object. */
    Map<String, Node> members() {
        Map<String, Node> known = members;
        if (known == null) {
            known = node instanceof Node.Mapping mapping ? terms.members(mapping) : Map.of();
            members = known;
        }
        return known;
    }

    boolean isObject() {
        return node instanceof Node.Mapping;
    }

    /** Whether it only names another object. */
    boolean isReference() {
        return members().size() == 1 && members().containsKey("@id");
    }

    Location location() {
        return node.location();
    }

    boolean has(String name) {
        Node value = members().get(name);
        return value != null
                && !value.isNothing()
                && !(value instanceof Node.Sequence list && list.items().isEmpty());
    }

    /** A member; of a list, all of it. */
    Optional<Thing> get(String name) {
        return Optional.ofNullable(members().get(name))
                .filter(value -> !value.isNothing())
                .map(value -> new Thing(value, this, name, terms));
    }

    /** A part that is no member, such as a key or an item. */
    Thing below(Node part, String name) {
        return new Thing(part, this, name, terms);
    }

    /** The values of a member: of a list all, of a single value itself. */
    List<Thing> all(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<Thing> known = parts.get(name);
        if (known == null) {
            known = made(name);
            parts.put(name, known);
        }
        return known;
    }

    private List<Thing> made(String name) {
        Thing found = get(name).orElseThrow();
        if (!(found.node instanceof Node.Sequence list)) {
            return List.of(found);
        }
        List<Thing> all = new ArrayList<>(list.items().size());
        for (int at = 0; at < list.items().size(); at++) {
            all.add(new Thing(list.items().get(at), found, Integer.toString(at), terms));
        }
        return all;
    }

    /** The single values of a member; of an object its {@code @id}, or else its {@code @value}. */
    List<String> texts(String name) {
        return all(name).stream()
                .map(Thing::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String text(String name) {
        for (Thing part : all(name)) {
            if (!part.text().isEmpty()) {
                return part.text();
            }
        }
        return "";
    }

    /** The single value that it is, or the object that it names. */
    String text() {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        return members().get("@id") instanceof Node.Scalar id
                ? id.text()
                : members().get("@value") instanceof Node.Scalar value ? value.text() : "";
    }

    /** Its types by their short names. */
    List<String> types() {
        List<String> known = types;
        if (known == null) {
            known = texts("@type").stream().map(terms::name).toList();
            types = known;
        }
        return known;
    }

    String id() {
        return members().get("@id") instanceof Node.Scalar id ? id.text() : "";
    }

    /** What people call it. */
    String title() {
        return id().isEmpty() ? text("name") : id();
    }

    boolean isText() {
        return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.TEXT;
    }

    boolean isNumber() {
        return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.NUMBER;
    }

    boolean isTruth() {
        return node instanceof Node.Scalar scalar && scalar.type() == ScalarType.YES_NO;
    }

    private String written(String name) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (terms.name(entry.key().text()).equals(name)) {
                    return entry.key().text();
                }
            }
        }
        return name;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
