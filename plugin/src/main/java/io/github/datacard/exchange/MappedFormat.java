package io.github.datacard.exchange;

import io.github.datacard.descriptor.LongForm;
import io.github.datacard.json.JsonText;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format of JSON that a file of the library describes: which field goes to which key. */
final class MappedFormat implements Format {
    private static final Pattern FILE =
            Pattern.compile("\\.?[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:json|jsonld|yaml|cff|xml)");

    private final String id;
    private final String keeper;
    private final String title;
    private final String file;
    private final String mediaType;
    private final Map<String, KeyRule> keys;
    private final Set<String> ignored;
    private final Set<String> both;
    private final Set<String> theirs;
    private final Set<String> switches;

    private MappedFormat(
            LibraryNode node,
            Map<String, KeyRule> keys,
            List<String> ignored,
            List<String> both,
            List<String> theirs,
            Set<String> switches) {
        this.id = node.required("format");
        this.keeper = node.text("extends", id);
        this.title = node.text("title", id);
        this.file = node.required("file");
        this.mediaType = node.required("media_type");
        this.keys = keys;
        this.ignored = Set.copyOf(ignored);
        this.both = Set.copyOf(both);
        this.theirs = Set.copyOf(theirs);
        this.switches = switches;
        if (!FILE.matcher(file).matches()) {
            throw node.failure(
                    "the file \"" + file + "\" is not a plain name that ends with .json, .jsonld, .yaml, .cff or .xml");
        }
    }

    /** The file of the library, if it has the keys of a format and no others. */
    static LibraryNode checked(LibraryNode node) {
        return node.allow(
                "format", "title", "extends", "file", "media_type", "ignores", "drop", "both", "theirs", "keys");
    }

    /**
     * Reads what a file of the library says.
     *
     * @param base the format that it differs from in some keys, if there is one
     */
    static MappedFormat read(LibraryNode node, Optional<LibraryNode> base, MappingReader reader) {
        Map<String, KeyRule> keys = new LinkedHashMap<>(base.map(reader::keys).orElse(Map.of()));
        keys.keySet().removeAll(node.texts("drop"));
        keys.putAll(reader.keys(node));
        return new MappedFormat(
                node,
                keys,
                texts(base, node, reader::ignored),
                texts(base, node, file -> file.texts("both")),
                texts(base, node, file -> file.texts("theirs")),
                reader.switches());
    }

    private static List<String> texts(
            Optional<LibraryNode> base, LibraryNode node, Function<LibraryNode, List<String>> said) {
        return Stream.concat(base.stream(), Stream.of(node))
                .flatMap(file -> said.apply(file).stream())
                .distinct()
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public Written write(Disclosed dataset) {
        Set<Loss> losses = new LinkedHashSet<>();
        Held held = new Held(ignored);
        Map<String, Object> tree = KeyRule.object(keys, Scope.of(dataset, held, losses::add));
        kept(dataset).forEach((key, value) -> keep(tree, key, value, losses::add));
        held.rest(dataset.answered().root(), "", switches, (path, said) -> losses.add(Loss.noPlace(path, said)));
        return new Written(text(tree), new ArrayList<>(losses));
    }

    private String text(Map<String, Object> tree) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "yaml", "cff" -> YamlText.writeForPeople(tree);
            case "xml" -> XmlText.of(tree);
            default -> JsonText.indented(tree);
        };
    }

    /** What the descriptor says goes first. To lists that the mapping names, that which no field took is added. */
    private void keep(Map<String, Object> tree, String key, Object value, Consumer<Loss> losses) {
        KeptMembers members = new KeptMembers(
                both.contains(key),
                theirs,
                (path, there) -> losses.accept(
                        new Loss("extra." + keeper + "." + path, "the descriptor says it in another way", there)));
        tree.put(key, members.merged(tree.getOrDefault(key, ""), value, key));
    }

    /** What came from a file of this format and no field took. */
    private Map<String, Object> kept(Disclosed dataset) {
        Map<String, Object> kept = new LinkedHashMap<>();
        Object extra = dataset.known()
                .descriptor()
                .envelope()
                .extra()
                .map(LongForm::typed)
                .orElse("");
        if (extra instanceof Map<?, ?> formats && formats.get(keeper) instanceof Map<?, ?> own) {
            own.forEach((key, value) -> kept.put(key.toString(), value));
        }
        return kept;
    }

    /** The dataset as a tree, for pages that embed it. */
    Map<String, Object> tree(Disclosed dataset) {
        return KeyRule.object(keys, Scope.of(dataset, new Held(ignored), loss -> {}));
    }
}
