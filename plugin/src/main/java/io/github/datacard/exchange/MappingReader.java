package io.github.datacard.exchange;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.NoneWords;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a file of the library says about the keys of a format, and fails with the place where it is wrong. */
final class MappingReader {
    private static final List<String> KINDS = List.of(
            "is",
            "text",
            "texts",
            "labels",
            "first",
            "urls",
            "each",
            "sentences",
            "list",
            "joined",
            "day",
            "start",
            "end",
            "address",
            "any",
            "code",
            "object",
            "chosen",
            "version",
            "made");

    /** All that a rule may say of any kind. */
    private static final KnownNames WORDS = KnownNames.of(
            "key",
            Stream.concat(
                            KINDS.stream(),
                            Stream.of(
                                    "when",
                                    "equals",
                                    "otherwise",
                                    "of",
                                    "attribute",
                                    "as",
                                    "before",
                                    "after",
                                    "needs",
                                    "keys",
                                    "from"))
                    .toList());

    private final Vocabulary vocabulary;
    private final ChoiceLabels labels;
    private final NoneWords none;
    private final Map<String, Calculation> calculations;

    MappingReader(Vocabulary vocabulary, Map<String, Calculation> calculations) {
        this.vocabulary = vocabulary;
        this.labels = new ChoiceLabels(vocabulary);
        this.none = NoneWords.of(vocabulary);
        this.calculations = calculations;
    }

    /** The rules by their keys. */
    Map<String, KeyRule> keys(LibraryNode format) {
        return keys(format, "");
    }

    private Map<String, KeyRule> keys(LibraryNode holder, String item) {
        return members(holder.node("keys").orElseThrow(() -> holder.failure("the key \"keys\" is missing")), item);
    }

    private Map<String, KeyRule> members(LibraryNode holder, String item) {
        Map<String, KeyRule> keys = new LinkedHashMap<>();
        holder.each((key, node) -> Map.entry(key, rule(node, item)))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }

    /** Questions of yes or no on which sections hang. */
    Set<String> switches() {
        return vocabulary.sections().stream()
                .flatMap(section -> section.switchPath().stream())
                .collect(Collectors.toSet());
    }

    /** The fields that a format is not asked to hold. */
    List<String> ignored(LibraryNode format) {
        return format.names("ignores", vocabulary.paths());
    }

    private KeyRule rule(LibraryNode node, String item) {
        node.allow(WORDS);
        List<String> kinds = KINDS.stream().filter(node::has).toList();
        if (kinds.size() != 1) {
            throw node.failure("exactly one of these keys is expected: " + String.join(", ", KINDS));
        }
        KeyRule rule = switch (kinds.get(0)) {
            case "is" -> constant(node.allow("is", "when", "equals", "otherwise"), item);
            case "text" -> new KeyRule.Text(paths(node.allow("text", "before", "after"), "text", item));
            case "texts" -> new KeyRule.Texts(paths(node.allow("texts"), "texts", item), false);
            case "first" -> new KeyRule.Texts(paths(node.allow("first"), "first", item), true);
            case "labels" -> new KeyRule.Labels(labels, paths(node.allow("labels"), "labels", item));
            case "sentences" -> sentences(node.allow("sentences", "of", "before"), item);
            case "list" -> new KeyRule.Several(rules(node.allow("list"), "list", item), false);
            case "joined" -> new KeyRule.Several(rules(node.allow("joined"), "joined", item), true);
            case "any" -> new KeyRule.Any(rules(node.allow("any"), "any", item));
            case "object" ->
                new KeyRule.Part(
                        paths(node.allow("object", "needs"), "needs", item), members(node.below("object"), item));
            case "code" ->
                new KeyRule.Codes(
                        vocabulary, path(node.allow("code", "attribute"), "code", item), node.required("attribute"));
            case "chosen" -> chosen(node.allow("chosen", "as", "otherwise"), item);
            case "version" -> new VersionNumber(path(node.allow("version"), "version", item));
            case "address" -> new KeyRule.Address(path(node.allow("address"), "address", item));
            case "day" -> new KeyRule.Day(paths(node.allow("day"), "day", item));
            case "start" -> new KeyRule.Moment(path(node.allow("start"), "start", item), false);
            case "end" -> new KeyRule.Moment(path(node.allow("end"), "end", item), true);
            case "each" -> objects(node.allow("each", "needs", "keys"), "each", item);
            case "made" -> made(node.allow("made", "from", "before", "after"), item);
            default ->
                node.has("keys")
                        ? objects(node.allow("urls", "needs", "keys"), "urls", item)
                        : new KeyRule.Urls(path(node.allow("urls"), "urls", item));
        };
        boolean around = !kinds.get(0).equals("sentences") && (node.has("before") || node.has("after"));
        return around ? new KeyRule.Around(rule, node.text("before"), node.text("after")) : rule;
    }

    private KeyRule constant(LibraryNode node, String item) {
        return new KeyRule.Constant(
                node.tree("is"),
                paths(node, "when", item),
                Optional.of("equals").filter(node::has).map(node::text),
                node.has("otherwise") ? node.tree("otherwise") : "");
    }

    private KeyRule chosen(LibraryNode node, String item) {
        MappedPath path = path(node, "chosen", item);
        LibraryNode words = node.below("as");
        vocabulary
                .field(path.whole())
                .map(Field::kind)
                .filter(FieldKind.Choices.class::isInstance)
                .map(kind -> ((FieldKind.Choices) kind)
                        .values().stream().map(Choice::id).toList())
                .ifPresent(choices -> words.allow(KnownNames.of("choice", choices)));
        return new Chosen(path, words.attributes(), node.text("otherwise"));
    }

    private KeyRule objects(LibraryNode node, String kind, String item) {
        MappedPath path = path(node, kind, item);
        return new KeyRule.Objects(
                path, kind.equals("urls"), paths(node, "needs", path.whole()), keys(node, path.whole()), none);
    }

    private KeyRule sentences(LibraryNode node, String item) {
        MappedPath path = path(node, "sentences", item);
        return new Sentences(labels, path, paths(node, "of", path.whole()), node.text("before"));
    }

    private List<KeyRule> rules(LibraryNode node, String key, String item) {
        return node.nodes(key).stream().map(rule -> rule(rule, item)).toList();
    }

    private KeyRule made(LibraryNode node, String item) {
        node.required("made");
        String name = node.name("made", KnownNames.of("calculation in Java", calculations.keySet()));
        return new KeyRule.Made(Optional.ofNullable(calculations.get(name)).orElseThrow(), paths(node, "from", item));
    }

    private MappedPath path(LibraryNode node, String key, String item) {
        node.required(key);
        return paths(node, key, item).get(0);
    }

    private List<MappedPath> paths(LibraryNode node, String key, String item) {
        Function<String, MappedPath> path = text -> MappedPath.of(text, item);
        return node
                .names(
                        key,
                        vocabulary.paths(),
                        text -> Stream.of(path.apply(text).whole()))
                .stream()
                .map(path)
                .toList();
    }
}
