package io.github.datacard.croissant;

import io.github.datacard.yaml.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a file by its own context. All spellings of a property or type have one short name here: {@code recordSet},
 * {@code FileObject}, {@code rai:dataBiases}, {@code prov:wasDerivedFrom}. Contexts elsewhere are never fetched.
 */
final class ContextTerms {
    private static final Pattern SHORT = Pattern.compile("https?://(?:www\\.)?(?:schema\\.org/"
            + "|mlcommons\\.org/croissant/(?!RAI/)(?:1\\.[01]/)?|purl\\.org/dc/terms/)([^/#]+)");
    private static final Pattern RAI = Pattern.compile("https?://mlcommons\\.org/croissant/RAI/(?:1\\.0/)?([^/#]+)");
    private static final Pattern PROV = Pattern.compile("https?://www\\.w3\\.org/ns/prov#(.+)");
    private static final Map<String, String> USUAL = Map.of(
            "sc", "https://schema.org/",
            "schema", "https://schema.org/",
            "cr", "http://mlcommons.org/croissant/",
            "rai", "http://mlcommons.org/croissant/RAI/",
            "prov", "http://www.w3.org/ns/prov#",
            "dct", "http://purl.org/dc/terms/");
    private static final int DEEPEST = 8;

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    private ContextTerms() {}

    /** The names of a file with this context; of a list of contexts, all that are written out. */
    static ContextTerms of(Node context) {
        ContextTerms terms = new ContextTerms();
        for (Node part : context.items()) {
            if (part instanceof Node.Mapping mapping) {
                mapping.entries().forEach(entry -> {
                    String meaning = meaning(entry.value());
                    if (!meaning.isEmpty()) {
                        terms.meanings.put(entry.key().text(), meaning);
                    }
                });
            }
        }
        return terms;
    }

    private static String meaning(Node node) {
        return node instanceof Node.Scalar scalar
                ? scalar.text()
                : node instanceof Node.Mapping mapping ? mapping.text("@id") : "";
    }

    /** What the context says of a term, as it stands there; empty if it says nothing. */
    String meaning(String term) {
        return meanings.getOrDefault(term, "");
    }

    /** Whether a term is explained by itself, through any number of others. */
    boolean isCircular(String term) {
        Set<String> seen = new HashSet<>();
        String at = term;
        while (meanings.containsKey(at) && seen.add(at)) {
            String meaning = meaning(at);
            int colon = meaning.indexOf(':');
            boolean whole = meanings.containsKey(meaning) || colon < 0 || meaning.startsWith("//", colon + 1);
            String next = whole ? meaning : meaning.substring(0, colon);
            if (next.equals(at)) {
                return !whole && at.equals(term);
            }
            at = next;
        }
        return at.equals(term) && !seen.isEmpty();
    }

    /** Whether a prefix is declared. */
    boolean declares(String prefix) {
        return meanings.containsKey(prefix);
    }

    /** The short name of a key or type. */
    String name(String written) {
        String name = known.get(written);
        if (name == null) {
            name = shortened(expanded(written, 0), written);
            known.put(written, name);
        }
        return name;
    }

    /** The whole address of a key or type. */
    String address(String written) {
        return expanded(written, 0);
    }

    private String expanded(String key, int depth) {
        if (key.startsWith("@") || depth > DEEPEST) {
            return key;
        }
        String meaning = meanings.getOrDefault(key, "");
        if (!meaning.isEmpty() && !meaning.equals(key)) {
            return expanded(meaning, depth + 1);
        }
        int colon = key.indexOf(':');
        if (colon < 0) {
            return meanings.getOrDefault("@vocab", "https://schema.org/") + key;
        }
        String prefix = key.substring(0, colon);
        String base = meanings.getOrDefault(prefix, USUAL.getOrDefault(prefix, ""));
        return base.isEmpty() || key.startsWith("//", colon + 1) ? key : base + key.substring(colon + 1);
    }

    private static String shortened(String iri, String key) {
        Matcher plain = SHORT.matcher(iri);
        Matcher rai = RAI.matcher(iri);
        Matcher prov = PROV.matcher(iri);
        return plain.matches()
                ? plain.group(1)
                : rai.matches() ? "rai:" + rai.group(1) : prov.matches() ? "prov:" + prov.group(1) : key;
    }

    /** The members of an object by their short names; of several spellings of one name the first. */
    Map<String, Node> members(Node.Mapping mapping) {
        Map<String, Node> members = new LinkedHashMap<>(2 * mapping.entries().size());
        for (Node.Entry entry : mapping.entries()) {
            members.putIfAbsent(name(entry.key().text()), entry.value());
        }
        return members;
    }
}
