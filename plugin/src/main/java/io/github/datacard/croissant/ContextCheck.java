package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code @context}: it has to be written out, as the official library knows it. */
record ContextCheck(CroissantRules rules, Remarks remarks) {
    private static final ReadingRule RULE = ReadingRule.CROISSANT_CONTEXT;
    private static final List<String> EXACT = List.of("@vocab", "sc", "cr", "rai", "prov", "dct");
    private static final List<String> PARTS = List.of("distribution", "recordSet");
    private static final List<String> TEXTS = List.of("name", "description");
    private static final List<String> OF_CROISSANT = List.of("cr:", "http://mlcommons.org/croissant/");
    private static final List<String> EXTRA = List.of("rai", "prov");

    void check(Thing root, ContextTerms terms, boolean current) {
        Optional<Thing> context = root.get("@context");
        if (context.isEmpty()) {
            remarks.error(RULE, root, "The context is missing, so nothing says what the keys mean", remedy());
        } else if (!context.get().isObject()) {
            remarks.error(
                    RULE,
                    context.get(),
                    "The context is " + context.get().node().kind()
                            + ", but the official library reads only one that is written out; Datacard fetches none",
                    remedy());
        } else {
            prefixes(context.get(), terms);
            circles(context.get(), terms);
            missing(context.get(), root);
            version(context.get(), root, terms, current);
            undeclared(root, terms);
            TEXTS.forEach(name -> languages(name, context.get(), root, current));
        }
    }

    /** Texts by language are new in version 1.1, and the context has to announce them. */
    private void languages(String name, Thing context, Thing root, boolean current) {
        Optional<Thing> texts = root.get(name).filter(Thing::isObject).filter(text -> !text.has("@value"));
        boolean announced = context.get(name)
                .filter(term -> term.text("@container").equals("@language"))
                .isPresent();
        if (texts.isPresent() && !(current && announced)) {
            remarks.error(
                    RULE,
                    texts.get(),
                    current
                            ? "The context does not say that \"" + name + "\" has texts by language"
                            : "Version 1.0 knows no texts by language in \"" + name + "\"",
                    current
                            ? "Add \"" + name + "\": {\"@id\": \"sc:" + name
                                    + "\", \"@container\": \"@language\"} to the context."
                            : "Write one text, or follow version 1.1.");
        }
    }

    private static String remedy() {
        return "Write the official context out: copy it from a file of the goal render -Ddatacard.formats=croissant.";
    }

    private void prefixes(Thing context, ContextTerms terms) {
        for (String key : EXACT) {
            String official = String.valueOf(rules.context().get(key));
            String stated = terms.meaning(key);
            if (!stated.isEmpty() && !stated.equals(official)) {
                remarks.error(
                        RULE,
                        context.get(key).orElse(context),
                        "\"" + key + "\" means " + stated + ", where the official library knows only " + official,
                        "Write \"" + key + "\": \"" + official + "\".");
            }
        }
        Optional<Node> value = context.node() instanceof Node.Mapping written ? written.get("value") : Optional.empty();
        if (value.isPresent() && OF_CROISSANT.stream().anyMatch(terms.meaning("value")::startsWith)) {
            remarks.warning(
                    RULE,
                    context.below(value.get(), "value"),
                    "\"value\" means a term of Croissant here, so the official library does not see constant values",
                    "Remove \"value\" from the context.");
        }
    }

    private void circles(Thing context, ContextTerms terms) {
        if (context.node() instanceof Node.Mapping mapping) {
            mapping.keys().stream()
                    .filter(key -> !key.startsWith("@") && terms.isCircular(key))
                    .findFirst()
                    .ifPresent(key -> remarks.error(
                            RULE,
                            context.below(mapping.get(key).orElseThrow(), key),
                            "\"" + key + "\" is explained by itself",
                            "Write what it means as a complete address."));
        }
    }

    private void missing(Thing context, Thing root) {
        List<String> missing = rules.context().keySet().stream()
                .filter(key -> !EXTRA.contains(key) || key.equals("rai"))
                .filter(key -> !rules.newer().contains(key))
                .filter(key -> ((Node.Mapping) context.node()).get(key).isEmpty())
                .toList();
        Set<String> used = missing.isEmpty() ? Set.of() : UsedKeys.of(root.node());
        boolean blind = missing.contains("@vocab");
        List<String> meaningless = missing.stream()
                .filter(key -> blind && key.equals("@vocab") || used.contains(key))
                .toList();
        if (!meaningless.isEmpty()) {
            remarks.add(
                    blind || meaningless.contains("conformsTo") ? Severity.ERROR : Severity.WARNING,
                    RULE,
                    context,
                    "The context does not say what these keys of the file mean: " + String.join(", ", meaningless),
                    "Add them as the official context has them; without them the official library passes over what"
                            + " the file says there.");
        }
        List<String> others =
                missing.stream().filter(key -> !meaningless.contains(key)).toList();
        if (!others.isEmpty()) {
            remarks.add(
                    Severity.INFO,
                    RULE,
                    context,
                    "The context lacks keys of the official one: " + String.join(", ", others),
                    "Add them; the official library warns of each.");
        }
    }

    /** What is contained in what has another meaning in each version. */
    private void version(Thing context, Thing root, ContextTerms terms, boolean current) {
        boolean contains = root.all("distribution").stream().anyMatch(file -> file.has("containedIn"));
        boolean unchecked = root.all("distribution").stream()
                .anyMatch(file -> file.types().contains("FileObject")
                        && file.has("containedIn")
                        && !file.has("sha256")
                        && !file.has("md5"));
        boolean declared = terms.meaning("containedIn").startsWith("cr:")
                || terms.meaning("containedIn").startsWith("http://mlcommons.org/croissant/");
        if (contains && current != declared) {
            remarks.add(
                    unchecked ? Severity.ERROR : Severity.WARNING,
                    RULE,
                    context,
                    current
                            ? "Version 1.1 needs \"containedIn\" in the context, or nothing seems to lie in an archive"
                            : "Version 1.0 does not know \"containedIn\" as a term of Croissant",
                    current ? "Add \"containedIn\": \"cr:containedIn\"." : "Remove \"containedIn\" from the context.");
        }
        Optional<Thing> base = context.get("@base");
        if (base.isPresent() && root.all("recordSet").stream().anyMatch(set -> set.has("data"))) {
            remarks.error(
                    RULE,
                    base.get(),
                    "With @base the keys of inline data are not found in the fields",
                    "Remove @base.");
        }
    }

    /** The first key, or type of a part, with each prefix that the context does not declare. */
    private void undeclared(Thing root, ContextTerms terms) {
        Map<String, Thing> first = new LinkedHashMap<>();
        if (root.node() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> prefix(entry.key(), root, terms, first));
        }
        Stream.concat(Stream.of(root), PARTS.stream().flatMap(part -> root.all(part).stream()))
                .flatMap(thing -> thing.all("@type").stream())
                .forEach(type -> {
                    if (type.node() instanceof Node.Scalar scalar) {
                        prefix(scalar, type, terms, first);
                    }
                });
        first.forEach((prefix, at) -> remarks.error(
                RULE,
                at,
                "The context does not declare the prefix \"" + prefix + "\", so no reader knows what this means",
                rules.context().get(prefix) instanceof String official
                        ? "Add \"" + prefix + "\": \"" + official + "\" to the context."
                        : "Add the prefix to the context, or remove the key."));
    }

    private static void prefix(Node.Scalar word, Thing part, ContextTerms terms, Map<String, Thing> first) {
        String key = word.text();
        int colon = key.indexOf(':');
        if (colon > 0 && !key.startsWith("//", colon + 1) && !terms.declares(key.substring(0, colon))) {
            first.putIfAbsent(key.substring(0, colon), word == part.node() ? part : part.below(word, key));
        }
    }
}
