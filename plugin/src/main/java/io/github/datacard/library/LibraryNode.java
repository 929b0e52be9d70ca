package io.github.datacard.library;

import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.text.Nearest;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A mapping in a file of the library, with failures that say the place. */
public final class LibraryNode {
    private static final Pattern WHOLE = Pattern.compile("-?[1-9][0-9]{0,17}|0");

    private final Node.Mapping mapping;

    private LibraryNode(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    public static LibraryNode read(LibraryFiles files, String name) {
        return new LibraryNode(files.tree(name));
    }

    /** The file that is shipped where one of the same name takes its place. */
    public static Optional<LibraryNode> replaced(LibraryFiles files, String name) {
        return files.replaced(name).map(LibraryNode::new);
    }

    /** Fails if one of these keys is missing, at the key that was probably meant. */
    public LibraryNode require(Collection<String> keys) {
        for (String key : keys) {
            if (!has(key)) {
                allow(new KnownNames(
                        "key",
                        other -> keys.contains(other)
                                || Nearest.to(other, List.of(key)).isEmpty(),
                        () -> List.of(key)));
                throw failure("the key \"" + key + "\" is missing");
            }
        }
        return this;
    }

    /** Fails on keys that mean nothing here. */
    public LibraryNode allow(String... keys) {
        return allow(Arrays.asList(keys));
    }

    /** Fails on keys that mean nothing here. */
    public LibraryNode allow(Collection<String> keys) {
        return allow(KnownNames.of("key", keys), () -> "Known are: " + String.join(", ", keys) + ".");
    }

    /** Fails on keys that are none of these names. */
    public LibraryNode allow(KnownNames names) {
        return allow(names, () -> "");
    }

    private LibraryNode allow(KnownNames names, Supplier<String> remedy) {
        Predicate<String> known = names.known();
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.test(key)) {
                throw failure(
                        entry.key(),
                        "the key \"" + key + "\" is not known here",
                        Nearest.hint(key, names.all().get()) + remedy.get());
            }
        }
        return this;
    }

    public List<String> keys() {
        return mapping.keys();
    }

    public boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    public String text(String key) {
        return text(key, "");
    }

    public String text(String key, String otherwise) {
        return mapping.get(key).map(this::scalar).orElse(otherwise);
    }

    public String required(String key) {
        return mapping.get(key)
                .map(this::scalar)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> failure(mapping, "the key \"" + key + "\" is missing"));
    }

    /** Whether something is so; it is not where nothing stands. */
    public boolean flag(String key) {
        return mapping.get(key)
                .map(node -> switch (scalar(node)) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> throw failure(node, "\"" + key + "\" is true or false, not \"" + scalar(node) + "\"");
                })
                .orElse(false);
    }

    public Optional<Integer> number(String key) {
        return mapping.get(key).map(node -> {
            try {
                return Integer.valueOf(scalar(node));
            } catch (NumberFormatException broken) {
                throw failure(node, "the key \"" + key + "\" needs a whole number");
            }
        });
    }

    /** A list of texts; a single text is a list of one. */
    public List<String> texts(String key) {
        return mapping.get(key)
                .map(node -> node instanceof Node.Sequence list ? scalars(list) : List.of(scalar(node)))
                .orElse(List.of());
    }

    private List<String> scalars(Node.Sequence list) {
        List<String> texts = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
            if (item.isNothing()) {
                throw failure(item, "an item is empty; a text that begins with # needs quotes");
            }
            texts.add(scalar(item));
        }
        return Collections.unmodifiableList(texts);
    }

    /** A text that is one of these names; empty if there is none. */
    public String name(String key, KnownNames names) {
        mapping.get(key).ifPresent(node -> known(node, scalar(node), names));
        return text(key);
    }

    /** A list of at least one text, all of which are among these names. */
    public List<String> someNames(String key, KnownNames names) {
        List<String> some = names(key, names);
        if (some.isEmpty()) {
            throw failure("the key \"" + key + "\" needs at least one " + names.kind());
        }
        return some;
    }

    /** A list of texts, all of which are among these names. */
    public List<String> names(String key, KnownNames names) {
        return names(key, names, Stream::of);
    }

    /**
     * A list of texts.
     *
     * @param named the names in a text, each of which has to be known
     */
    public List<String> names(String key, KnownNames names, Function<String, Stream<String>> named) {
        Optional<Node> value = mapping.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        for (Node node : value.get().items()) {
            named.apply(scalar(node)).forEach(name -> known(node, name, names));
        }
        return texts(key);
    }

    /** A regular expression that this mapping holds. */
    public Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException broken) {
            throw failure("the pattern \"" + regex + "\" is no regular expression: " + broken.getDescription());
        }
    }

    /** What paths are compared with, by globs. */
    public List<PathMatcher> globs(String key) {
        return texts(key).stream().map(this::glob).toList();
    }

    private PathMatcher glob(String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException broken) {
            throw failure("the pattern \"" + glob + "\" is no glob: " + broken.getDescription());
        }
    }

    /** One of the values of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return mapping.get(key).map(node -> {
            String word = scalar(node);
            String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(name) && word(value).equals(word)) {
                    return value;
                }
            }
            List<String> known =
                    Stream.of(type.getEnumConstants()).map(LibraryNode::word).toList();
            throw failure(
                    node,
                    "\"" + key + "\" cannot be \"" + word + "\"",
                    Nearest.hint(word, known) + "Write one of these: " + String.join(", ", known) + ".");
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<LibraryNode> nodes(String key) {
        return mapping.get(key)
                .map(node -> node instanceof Node.Sequence list
                        ? list.items().stream().map(this::node).toList()
                        : List.of(node(node)))
                .orElse(List.of());
    }

    /** The mapping below a key that has to be there. */
    public LibraryNode below(String key) {
        return node(key).orElseThrow(() -> failure("the key \"" + key + "\" is missing"));
    }

    public Optional<LibraryNode> node(String key) {
        return mapping.get(key).filter(node -> !node.isNothing()).map(this::node);
    }

    /** The values of a mapping of mappings, each made with its key. */
    public <T> List<T> each(BiFunction<String, LibraryNode, T> make) {
        List<T> made = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Node value = entry.value().isNothing()
                    ? new Node.Mapping(List.of(), entry.key().location())
                    : entry.value();
            made.add(make.apply(entry.key().text(), node(value)));
        }
        return List.copyOf(made);
    }

    /** The texts of this mapping by their keys, but for some keys. */
    public Map<String, String> attributes(String... except) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!List.of(except).contains(entry.key().text())) {
                attributes.put(entry.key().text(), scalar(entry.value()));
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** The texts of this mapping by their keys, all of which are among these names. */
    public Map<String, String> attributes(KnownNames names) {
        mapping.entries().forEach(entry -> known(entry.value(), scalar(entry.value()), names));
        return attributes();
    }

    private static void known(Node node, String name, KnownNames names) {
        if (!names.known().test(name)) {
            throw failure(
                    node,
                    "it names the " + names.kind() + " \"" + name + "\", which does not exist",
                    Nearest.hint(name, names.all().get()).strip());
        }
    }

    /** A value as a tree of maps, lists, text, numbers and booleans. */
    public Object tree(String key) {
        return mapping.get(key).map(LibraryNode::tree).orElse("");
    }

    /** The values of this mapping by their keys, as trees; the keys of values that are mappings are these names. */
    public Map<String, Object> trees(KnownNames names) {
        Map<String, Object> trees = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Mapping map) {
                new LibraryNode(map).allow(names);
            }
            trees.put(entry.key().text(), tree(entry.value()));
        }
        return Collections.unmodifiableMap(trees);
    }

    public DatacardException failure(String message) {
        return failure(mapping, message);
    }

    private static Object tree(Node node) {
        if (node instanceof Node.Mapping map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.entries().forEach(entry -> tree.put(entry.key().text(), tree(entry.value())));
            return tree;
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(LibraryNode::tree).toList();
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.type() == ScalarType.YES_NO) {
            return scalar.text().equalsIgnoreCase("true");
        }
        return scalar.type() == ScalarType.NUMBER
                        && WHOLE.matcher(scalar.text()).matches()
                ? (Object) Long.valueOf(scalar.text())
                : scalar.text();
    }

    private String scalar(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw failure(node, "a text is expected here, not " + node.kind());
    }

    private LibraryNode node(Node node) {
        if (node instanceof Node.Mapping map) {
            return new LibraryNode(map);
        }
        throw failure(node, "a mapping is expected here, not " + node.kind());
    }

    private static DatacardException failure(Node node, String message) {
        return failure(node, message, "");
    }

    private static DatacardException failure(Node node, String message, String remedy) {
        return LibraryFiles.broken(node.location(), message, remedy);
    }
}
