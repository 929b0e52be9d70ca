package io.github.datacard.hub;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.hub.FrontMatterKeys.Key;
import io.github.datacard.hub.FrontMatterKeys.Shape;
import io.github.datacard.text.CommaList;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Front matter as the Hub's server looks at it: a schema that turns no value into another type. */
final class HubFrontMatter {
    private static final Set<String> TRUTHS_IN_PYTHON = Set.of("no", "yes", "on", "off", "y", "n");

    /** A text whose parts need no quotes in a list. */
    private static final Pattern SIMPLE = Pattern.compile("\\p{L}[\\p{L}\\d ,-]*+");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt \\t].*)?");
    private static final int LONGEST = 60;

    private final FrontMatterKeys keys;

    HubFrontMatter(FrontMatterKeys keys) {
        this.keys = keys;
    }

    /** What the Hub would report about a key. */
    List<Finding> check(Node.Entry entry) {
        Findings findings = new Findings();
        String name = entry.key().text();
        Key key = keys.keys().get(name);
        String meant = keys.misspelled().get(name);
        if (key != null) {
            value(key, entry, findings);
        } else if (meant != null) {
            findings.add(
                    ReadingRule.HUB_MISSPELLED_KEY,
                    entry.key().location(),
                    "The Hub does not know the key \"" + name + "\" and passes over it",
                    "Write " + meant + ".");
        }
        return findings.sorted();
    }

    private static void value(Key key, Node.Entry entry, Findings findings) {
        Node value = entry.value();
        if (key.shape() == Shape.GONE) {
            findings.add(
                    ReadingRule.HUB_RENAMED_KEY,
                    entry.key().location(),
                    "The Hub refuses the key \"" + key.name() + "\"",
                    "Write " + key.now() + ".");
        } else if (fits(key.shape(), value)) {
            items(value).forEach(item -> item(key, item, findings));
        } else {
            shape(key, entry, findings);
        }
    }

    private static void shape(Key key, Node.Entry entry, Findings findings) {
        Node value = entry.value();
        Location place = value.isNothing() ? entry.key().location() : value.location();
        String remedy = value.isNothing()
                ? "Give it a value, or remove the line."
                : key.name().equals("configs") && value instanceof Node.Sequence
                        ? "Write config_names for a list of names, or give each config a mapping with config_name."
                        : "Write " + key.shape().says() + example(key, value);
        findings.add(
                ReadingRule.HUB_WRONG_SHAPE,
                place,
                "The Hub wants " + key.shape().says() + " for \"" + key.name() + "\", but " + is(key.shape(), value),
                remedy);
    }

    /** The list that was meant, where one text stands in its place. */
    private static String example(Key key, Node value) {
        if (isUnquoted(value) && key.list().isEmpty()) {
            return "; a text goes in quotes.";
        }
        if (key.shape() != Shape.TEXTS || !(value instanceof Node.Scalar text)) {
            return ".";
        }
        List<String> parts = SIMPLE.matcher(text.text()).matches() ? CommaList.of(text.text()) : List.of();
        List<String> meant = parts.stream()
                .flatMap(part -> key.list().isEmpty()
                        ? Stream.of(part)
                        : key.list().get().resolve(part).map(ValueList.Value::id).stream())
                .toList();
        return meant.isEmpty() || meant.size() < parts.size() ? "." : ": [" + String.join(", ", meant) + "].";
    }

    /** What a value is instead; of a list that may be one, the first item that is wrong. */
    private static String is(Shape shape, Node value) {
        boolean listed = value instanceof Node.Sequence && shape.says().contains("a list of");
        return listed
                ? value.items().stream()
                        .filter(item -> !fits(shape, new Node.Sequence(List.of(item), item.location())))
                        .findFirst()
                        .map(item -> "an item of the list is " + item.kind())
                        .orElse("this is " + value.kind())
                : "this is " + value.kind();
    }

    private static boolean fits(Shape shape, Node value) {
        return switch (shape) {
            case TEXT -> isText(value);
            case TEXTS -> isListOf(value, HubFrontMatter::isScalar);
            case TEXT_OR_TEXTS -> isText(value) || isListOf(value, HubFrontMatter::isScalar);
            case TEXT_OR_NOTHING -> isText(value) || value.isNothing();
            case TRUTH -> value instanceof Node.Scalar scalar && scalar.type() == ScalarType.YES_NO;
            case MAPPING -> value instanceof Node.Mapping;
            case MAPPINGS -> isListOf(value, Node.Mapping.class::isInstance);
            case MAPPING_OR_MAPPINGS ->
                value instanceof Node.Mapping || isListOf(value, Node.Mapping.class::isInstance);
            case GONE -> false;
        };
    }

    private static boolean isListOf(Node value, java.util.function.Predicate<Node> each) {
        return value instanceof Node.Sequence list && list.items().stream().allMatch(each);
    }

    private static boolean isScalar(Node node) {
        return node instanceof Node.Scalar;
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar
                && scalar.type() == ScalarType.TEXT
                && !scalar.text().isEmpty()
                && !isDate(scalar);
    }

    /** What the server's YAML reader takes for a date is no text. */
    private static boolean isDate(Node.Scalar scalar) {
        return scalar.plain() && DATE.matcher(scalar.text()).matches();
    }

    private static boolean isUnquoted(Node node) {
        return node instanceof Node.Scalar scalar
                && (scalar.type() == ScalarType.NUMBER || scalar.type() == ScalarType.YES_NO || isDate(scalar));
    }

    private static List<Node> items(Node value) {
        return value instanceof Node.Sequence list ? list.items() : List.of(value);
    }

    private static void item(Key key, Node item, Findings findings) {
        if (item instanceof Node.Mapping mapping) {
            mapping(key, mapping, findings);
        } else if (key.shape() != Shape.TRUTH && item instanceof Node.Scalar scalar && !scalar.isNothing()) {
            if (isText(scalar)) {
                text(key, scalar, findings);
            } else {
                notText(key, scalar, findings);
            }
        } else if (item.isNothing() && key.shape() != Shape.TEXT_OR_NOTHING) {
            notText(key, item, findings);
        }
    }

    private static void notText(Key key, Node item, Findings findings) {
        findings.add(
                ReadingRule.HUB_WRONG_SHAPE,
                item.location(),
                "The Hub wants texts for \"" + key.name() + "\", but this is "
                        + (item instanceof Node.Scalar scalar && scalar.text().isEmpty() && !item.isNothing()
                                ? "an empty one"
                                : item instanceof Node.Scalar scalar && isDate(scalar) ? "a date" : item.kind()),
                isUnquoted(item) ? "Put it in quotes." : "Give it a value, or remove the line.");
    }

    private static void text(Key key, Node.Scalar text, Findings findings) {
        if (text.plain() && TRUTHS_IN_PYTHON.contains(text.text().toLowerCase(Locale.ROOT))) {
            findings.add(
                    ReadingRule.HUB_AMBIGUOUS_WORD,
                    text.location(),
                    "Readers in Python take the bare word " + text.text() + " for true or false",
                    "Put it in quotes: '" + text.text() + "'.");
        }
        if (key.form().isPresent()
                && !key.form().get().pattern().matcher(text.text()).matches()) {
            findings.add(
                    ReadingRule.HUB_REFUSED_VALUE,
                    text.location(),
                    "The Hub refuses \"" + shortened(text) + "\" for \"" + key.name() + "\"",
                    meant(key.list(), text) + "Write a text that "
                            + key.form().get().says() + ".");
        } else if (key.list().filter(list -> list.get(text.text()).isEmpty()).isPresent()) {
            unlisted(key, text, findings);
        }
    }

    private static void unlisted(Key key, Node.Scalar text, Findings findings) {
        boolean refused = key.otherwise() == Severity.ERROR;
        findings.add(
                key.otherwise(),
                text.location().file(),
                () -> Finding.of(
                                refused ? ReadingRule.HUB_REFUSED_VALUE : ReadingRule.HUB_UNLISTED_VALUE,
                                text.location(),
                                "\"" + shortened(text) + "\" is not one of the values that the Hub knows for \""
                                        + key.name() + "\"",
                                meant(key.list(), text)
                                        + (refused
                                                ? "The Hub refuses others."
                                                : "The Hub's filters do not find others."))
                        .as(key.otherwise()));
    }

    private static String meant(Optional<ValueList> list, Node.Scalar text) {
        return list.map(values -> values.resolve(text.text())
                        .map(value -> "Write " + value.id() + ". ")
                        .orElseGet(() -> Nearest.hint(shortened(text), values.ids())))
                .orElse("");
    }

    private static String shortened(Node.Scalar text) {
        return text.text().length() <= LONGEST ? text.text() : text.text().substring(0, LONGEST) + "…";
    }

    private static void mapping(Key key, Node.Mapping mapping, Findings findings) {
        for (String name : key.required()) {
            Optional<Node> value = mapping.get(name);
            if (value.isEmpty()) {
                findings.add(
                        ReadingRule.HUB_MISSING_KEY,
                        mapping.location(),
                        "The Hub wants the key \"" + name + "\" in each mapping of \"" + key.name() + "\"",
                        "Add \"" + name + ": \" and its value.");
            } else if (!isText(value.get())) {
                notText(key, value.get(), findings);
            }
        }
        key.entries().ifPresent(list -> mapping.entries().forEach(entry -> entry(key, list, entry, findings)));
        if (!key.textKeys().isEmpty()) {
            textKeys(key, mapping, findings);
        }
    }

    private static void entry(Key key, ValueList list, Node.Entry entry, Findings findings) {
        Node kind =
                entry.value() instanceof Node.Mapping form ? form.get("type").orElse(entry.value()) : entry.value();
        if (!(kind instanceof Node.Scalar text) || list.get(text.text()).isEmpty()) {
            findings.add(
                    ReadingRule.HUB_REFUSED_VALUE,
                    kind.location(),
                    "The Hub does not know this kind of field in \"" + key.name() + "\"",
                    "Write one of: " + String.join(", ", list.ids()) + ".");
        }
    }

    /** Names of classes have numbers for keys, which the Hub takes as texts only. */
    private static void textKeys(Key key, Node node, Findings findings) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> textKeys(key, item, findings));
        } else if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().text().equals(key.textKeys()) && entry.value() instanceof Node.Mapping names) {
                    names.entries().stream()
                            .map(Node.Entry::key)
                            .filter(name -> name.type() != ScalarType.TEXT)
                            .findFirst()
                            .ifPresent(name -> findings.add(
                                    ReadingRule.HUB_WRONG_SHAPE,
                                    name.location(),
                                    "The Hub wants texts for the keys of \"" + key.textKeys() + "\", but this is "
                                            + name.kind(),
                                    "Put the numbers in quotes: '" + name.text() + "'."));
                }
                textKeys(key, entry.value(), findings);
            }
        }
    }
}
