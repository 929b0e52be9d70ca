package io.github.datacard.hub;

import io.github.datacard.diagnostic.Severity;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that the Hub knows in the front matter of a dataset card.
 *
 * @param keys the keys by their names
 * @param misspelled spellings that the Hub takes and does not understand, with what is meant
 * @param elsewhere keys of cards of models and of programs, which no card of a dataset has
 */
public record FrontMatterKeys(Map<String, Key> keys, Map<String, String> misspelled, Set<String> elsewhere) {
    private static final String FILE = "hub/front-matter.yaml";
    private static final String KIND = "key of the Hub";

    /** What the value of a key has to be. */
    public enum Shape {
        /** One text. */
        TEXT("a text"),
        /** A list of texts. */
        TEXTS("a list of texts"),
        /** One text or a list of texts. */
        TEXT_OR_TEXTS("a text or a list of texts"),
        /** One text, or null. */
        TEXT_OR_NOTHING("a text"),
        /** True or false. */
        TRUTH("true or false"),
        /** A mapping. */
        MAPPING("a mapping"),
        /** A list of mappings. */
        MAPPINGS("a list of mappings"),
        /** A mapping or a list of mappings. */
        MAPPING_OR_MAPPINGS("a mapping or a list of mappings"),
        /** The Hub refuses the key. */
        GONE("nothing");

        private final String says;

        Shape(String says) {
            this.says = says;
        }

        /** The words for people. */
        public String says() {
            return says;
        }
    }

    /**
     * One key.
     *
     * @param name its name
     * @param shape what its value has to be
     * @param form the form of its texts
     * @param list the list of its values
     * @param otherwise what a value beyond the list is worth
     * @param required keys that each of its mappings needs
     * @param textKeys the name of mappings below it whose keys have to be texts; may be empty
     * @param entries the list of the values of its mapping
     * @param now the key that took its place; may be empty
     */
    public record Key(
            String name,
            Shape shape,
            Optional<Field.Format> form,
            Optional<ValueList> list,
            Severity otherwise,
            List<String> required,
            String textKeys,
            Optional<ValueList> entries,
            String now) {}

    /** Reads the keys from a library. */
    public static FrontMatterKeys of(Library library) {
        LibraryNode root =
                LibraryNode.read(library.files(), FILE).allow("source", "date", "keys", "misspelled", "elsewhere");
        LibraryNode all = root.below("keys");
        KnownNames names = KnownNames.of(KIND, all.keys());
        Map<String, Key> keys = new LinkedHashMap<>();
        all.each((name, node) -> key(name, node, names, library.vocabulary()))
                .forEach(key -> keys.put(key.name(), key));
        return new FrontMatterKeys(
                keys,
                root.node("misspelled").map(node -> node.attributes(names)).orElse(Map.of()),
                Set.copyOf(root.texts("elsewhere")));
    }

    /** The keys that files of the library may name. */
    public KnownNames names() {
        return KnownNames.of(KIND, keys.keySet());
    }

    private static Key key(String name, LibraryNode node, KnownNames names, Vocabulary vocabulary) {
        node.allow(
                "shape", "values", "otherwise", "pattern", "pattern_says", "required", "text_keys", "entries", "now");
        return new Key(
                name,
                shape(node),
                Optional.of(node.text("pattern"))
                        .filter(pattern -> !pattern.isEmpty())
                        .map(pattern -> new Field.Format(node.pattern(pattern), node.required("pattern_says"))),
                list(node, "values", vocabulary),
                severity(node),
                node.texts("required"),
                node.text("text_keys"),
                list(node, "entries", vocabulary),
                node.name("now", names));
    }

    private static Shape shape(LibraryNode node) {
        return node.word("shape", Shape.class).orElseThrow(() -> node.failure("the key \"shape\" is missing"));
    }

    private static Optional<ValueList> list(LibraryNode node, String key, Vocabulary vocabulary) {
        return Optional.of(node.name(key, vocabulary.lists()))
                .filter(id -> !id.isEmpty())
                .map(vocabulary::list);
    }

    private static Severity severity(LibraryNode node) {
        return node.word("otherwise", Severity.class).orElse(Severity.INFO);
    }
}
