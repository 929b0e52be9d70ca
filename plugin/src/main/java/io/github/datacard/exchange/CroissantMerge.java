package io.github.datacard.exchange;

import io.github.datacard.croissant.CroissantTree;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.json.JsonReader;
import io.github.datacard.json.JsonText;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.text.Digest;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds what a descriptor says to a Croissant file that somebody else wrote, such as the host of the data. Its structure and
 * all that people wrote stay byte for byte; only what Datacard wrote before and nobody changed is brought up to date.
 */
public final class CroissantMerge {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_KEY_DIFFERS;
    private static final Limits LIMITS = new Limits(64 * 1024 * 1024, 200, 0, 2_000_000);

    private final MappedFormat format;
    private final LicenseNames licenses;
    private final List<String> ours;
    private final List<String> added;
    private final Map<String, Object> context;
    private final Map<String, Object> older;

    /**
     * The file as it should be.
     *
     * @param text the whole file
     * @param changes the keys that differ from the file that is there
     * @param notes where file and descriptor say different things
     * @param written the digest of each value that Datacard wrote, by its key
     */
    public record Merged(String text, List<String> changes, List<Finding> notes, Map<String, String> written) {}

    /** Merges by what the library says of Croissant files. */
    public CroissantMerge(Library library, Formats formats) {
        this.format = formats.mapped(Croissant.ID);
        this.licenses = new LicenseNames(library.vocabulary().list("licenses"));
        LibraryNode merged = LibraryNode.read(library.files(), "croissant.yaml")
                .below("merged")
                .allow("ours", "added");
        this.ours = merged.texts("ours");
        this.added = merged.texts("added");
        this.context = context(library, Croissant.ID);
        this.older = context(library, Croissant.OLDER);
    }

    private static Map<String, Object> context(Library library, String format) {
        Map<String, Object> context = new LinkedHashMap<>();
        if (LibraryNode.read(library.files(), "exchange/" + format + ".yaml")
                        .below("keys")
                        .below("@context")
                        .tree("is")
                instanceof Map<?, ?> keys) {
            keys.forEach((key, value) -> context.put(String.valueOf(key), value));
        }
        return context;
    }

    /**
     * Merges into the text of a file; empty if it is no Croissant file whose context and dataset are written out at its top.
     *
     * @param before what Datacard wrote the last time, as digests by key
     */
    public Optional<Merged> merge(Path file, String text, Disclosed dataset, Map<String, String> before) {
        return new JsonReader(LIMITS)
                .parse(file, text, new Findings())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .filter(root -> root.get("@context")
                        .filter(Node.Mapping.class::isInstance)
                        .isPresent())
                .filter(root -> root.get("@graph").isEmpty())
                .flatMap(root -> CroissantTree.plain(root) instanceof Node.Mapping plain
                                && plain.get("conformsTo").isPresent()
                        ? Optional.of(new Work(root, plain, text, before).merged(format.tree(dataset)))
                        : Optional.empty());
    }

    /** One merge. */
    private final class Work {
        private final Node.Mapping root;
        private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
        private final Map<String, String> before;
        private final JsonEdits edits;
        private final List<String> changes = new ArrayList<>();
        private final List<Finding> notes = new ArrayList<>();
        private final Map<String, String> written = new TreeMap<>();
        private final Set<String> terms = new LinkedHashSet<>();

        Work(Node.Mapping root, Node.Mapping plain, String text, Map<String, String> before) {
            this.root = root;
            this.before = before;
            this.edits = new JsonEdits(text);
            for (int at = 0; at < root.entries().size(); at++) {
                entries.putIfAbsent(
                        plain.entries().get(at).key().text(), root.entries().get(at));
            }
        }

        Merged merged(Map<String, Object> tree) {
            ours.forEach(key -> key(key, tree.get(key), true));
            added.forEach(key -> key(key, tree.get(key), false));
            context();
            return new Merged(edits.apply(), List.copyOf(changes), List.copyOf(notes), Map.copyOf(written));
        }

        private void key(String key, @org.jspecify.annotations.Nullable Object value, boolean compared) {
            Optional<Node.Entry> there = Optional.ofNullable(entries.get(key))
                    .filter(entry -> !entry.value().isNothing());
            boolean own = there.map(entry -> digest(LongForm.free(entry.value())))
                    .filter(digest -> digest.equals(before.get(key)))
                    .isPresent();
            if (value == null || JsonText.isEmpty(value)) {
                there.filter(entry -> own).ifPresent(entry -> {
                    edits.remove(root, entry);
                    changes.add(key);
                });
            } else if (there.isEmpty()) {
                write(key, value);
                edits.add(root, key, value);
            } else if (isSame(key, LongForm.free(there.get().value()), value)) {
                if (own) {
                    written.put(key, digest(LongForm.free(there.get().value())));
                }
            } else if (own) {
                write(key, value);
                edits.replace(there.get(), value);
            } else if (compared) {
                notes.add(differs(key, there.get().key().location()));
            }
        }

        private void write(String key, Object value) {
            changes.add(key);
            written.put(key, digest(value));
            collect(key, value);
        }

        /** The prefixes and keys that the context has to explain. */
        private void collect(String key, Object value) {
            int colon = key.indexOf(':');
            terms.add(colon > 0 ? key.substring(0, colon) : key);
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, member) -> collect(String.valueOf(name), member));
                if (map.get("@type") instanceof String type && type.indexOf(':') > 0) {
                    terms.add(type.substring(0, type.indexOf(':')));
                }
            } else if (value instanceof List<?> list) {
                list.forEach(item -> collect(key, item));
            }
        }

        /** The context of a file that is written into gets all keys of the official one. */
        private void context() {
            if (terms.isEmpty()) {
                return;
            }
            Node.Mapping known = (Node.Mapping) root.get("@context").orElseThrow();
            terms.addAll((isPresent() ? context : older).keySet());
            for (String term : terms) {
                Object meaning = context.get(term);
                if (meaning != null && known.get(term).isEmpty()) {
                    edits.add(known, term, meaning);
                }
            }
        }

        /** In version 1.0, some of these keys mean something else. */
        private boolean isPresent() {
            return Optional.ofNullable(entries.get("conformsTo")).stream()
                    .flatMap(entry -> entry.value().items().stream())
                    .anyMatch(item -> item instanceof Node.Scalar version
                            && version.text().endsWith("/1.1"));
        }
    }

    private static Finding differs(String key, Location place) {
        return Finding.of(
                RULE,
                place,
                "\"" + key + "\" in this file and the descriptor say different things",
                "Correct one of them, or remove the key here: the goal apply then writes what the descriptor says.");
    }

    private boolean isSame(String key, Object there, Object value) {
        return canonical(there).equals(canonical(value))
                || (key.equals("license")
                        && codes(there).equals(codes(value))
                        && !codes(value).isEmpty());
    }

    /** Licenses by their codes, however they are written. */
    private Set<String> codes(Object value) {
        Set<String> codes = new LinkedHashSet<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            Object text = item instanceof Map<?, ?> license
                    ? Optional.<Object>ofNullable(license.get("url")).orElse(String.valueOf(license.get("name")))
                    : item;
            codes.add(licenses.code(String.valueOf(text)).orElse(String.valueOf(text)));
        }
        return codes;
    }

    /** A list of one value is that value. */
    private static String canonical(Object value) {
        return JsonText.compact(value instanceof List<?> list && list.size() == 1 ? list.get(0) : value);
    }

    private static String digest(Object value) {
        return Digest.of(canonical(value));
    }
}
