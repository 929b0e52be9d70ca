package io.github.datacard.croissant;

import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the specification says of single properties, as a file of the library has it.
 *
 * @param classes the properties of each class
 * @param unread media types that the official library reads under another name
 * @param unreadable media types that it does not read, with what to do
 * @param otherMediaTypes media types in use that neither are registered nor have a place in other lists
 * @param licenseAddresses how addresses of collections of licenses look, and the id that they mean
 * @param dataTypes the types that values of fields may have
 * @param fileProperties what fields may take from files besides columns
 * @param misspelled what is often written for another property
 * @param context the official context of the current version
 * @param newer the keys of the context that the older version does not have
 */
record CroissantRules(
        Map<String, Map<String, Property>> classes,
        Map<String, String> unread,
        Map<String, String> unreadable,
        List<String> otherMediaTypes,
        Map<Pattern, String> licenseAddresses,
        Set<String> dataTypes,
        Set<String> fileProperties,
        Map<String, String> misspelled,
        Map<String, Object> context,
        Set<String> newer) {
    private static final String FILE = "croissant.yaml";

    /** What a value has to be. */
    enum Type {
        ANY("anything"),
        TEXT("a text"),
        NAME("a text, or texts by language"),
        URL("an address"),
        DATE("a date such as 2026-05-01"),
        SIZE("a text such as \"123 B\""),
        VERSION("a version such as 1.0.0"),
        TRUTH("true or false"),
        FLAG("true or false"),
        OBJECT("an object");

        private final String says;

        Type(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    /** How much it matters that a property is missing. */
    enum Need {
        DEMANDED,
        WANTED,
        ADVISED
    }

    /**
     * A property.
     *
     * @param type what its values have to be
     * @param of the classes of its objects; empty if any
     * @param need how much it matters that it is missing; empty if it is optional
     * @param one whether it has one value at most
     */
    record Property(Type type, List<String> of, Optional<Need> need, boolean one) {}

    static CroissantRules read(Library library) {
        LibraryNode root = LibraryNode.read(library.files(), FILE);
        root.allow(
                "classes",
                "unread",
                "unreadable",
                "other_media_types",
                "license_addresses",
                "data_types",
                "file_properties",
                "misspelled",
                "newer",
                "merged");
        Map<String, Map<String, Property>> classes = new LinkedHashMap<>();
        root.below("classes")
                .each((name, node) -> Map.entry(name, properties(node)))
                .forEach(entry -> classes.put(entry.getKey(), entry.getValue()));
        return new CroissantRules(
                classes,
                root.below("unread").attributes(),
                root.below("unreadable").attributes(),
                root.texts("other_media_types"),
                licenseAddresses(root.nodes("license_addresses")),
                Set.copyOf(root.texts("data_types")),
                Set.copyOf(root.texts("file_properties")),
                root.below("misspelled").attributes(),
                context(library),
                Set.copyOf(root.texts("newer")));
    }

    private static Map<Pattern, String> licenseAddresses(List<LibraryNode> forms) {
        Map<Pattern, String> addresses = new LinkedHashMap<>();
        for (LibraryNode form : forms) {
            form.allow("address", "id");
            addresses.put(form.pattern("^" + form.required("address") + "$"), form.required("id"));
        }
        return addresses;
    }

    private static Map<String, Property> properties(LibraryNode node) {
        Map<String, Property> properties = new LinkedHashMap<>();
        node.each((name, property) -> Map.entry(name, property(property)))
                .forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        return properties;
    }

    private static Property property(LibraryNode node) {
        node.allow("type", "of", "need", "one");
        return new Property(
                node.word("type", Type.class).orElse(Type.ANY),
                node.texts("of"),
                node.word("need", Need.class),
                node.flag("one"));
    }

    private static Map<String, Object> context(Library library) {
        Map<String, Object> context = new LinkedHashMap<>();
        if (LibraryNode.read(library.files(), "exchange/" + FILE)
                        .below("keys")
                        .below("@context")
                        .tree("is")
                instanceof Map<?, ?> keys) {
            keys.forEach((key, value) -> context.put(key.toString(), value));
        }
        return context;
    }
}
