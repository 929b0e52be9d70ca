package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads fields from files of the vocabulary. */
final class FieldReader {
    private static final Set<String> KEYS = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "type",
            "list",
            "label",
            "question",
            "guidance",
            "example",
            "words",
            "min_words",
            "values",
            "open",
            "code",
            "unit",
            "pattern",
            "pattern_says",
            "key",
            "map",
            "follows",
            "sentences",
            "answers",
            "verbatim",
            "parted",
            "short_for",
            "fields")));

    private static final int PAIR = 2;

    /** Attributes that only fields of some types have. */
    private static final Map<String, Set<FieldType>> ATTRIBUTES = Map.ofEntries(
            Map.entry("words", EnumSet.of(FieldType.TEXT)),
            Map.entry("min_words", EnumSet.of(FieldType.TEXT)),
            Map.entry("verbatim", EnumSet.of(FieldType.LINE, FieldType.TEXT)),
            Map.entry("parted", EnumSet.of(FieldType.LINE)),
            Map.entry("values", EnumSet.of(FieldType.CHOICE)),
            Map.entry("open", EnumSet.of(FieldType.CHOICE, FieldType.CODE)),
            Map.entry("code", EnumSet.of(FieldType.CODE)),
            Map.entry("unit", EnumSet.of(FieldType.NUMBER)),
            Map.entry("pattern", EnumSet.of(FieldType.LINE)),
            Map.entry("pattern_says", EnumSet.of(FieldType.LINE)),
            Map.entry("key", EnumSet.of(FieldType.RECORD)),
            Map.entry("map", EnumSet.of(FieldType.RECORD)),
            Map.entry("follows", EnumSet.of(FieldType.YESNO)),
            Map.entry("sentences", EnumSet.of(FieldType.YESNO)),
            Map.entry("answers", EnumSet.of(FieldType.YESNO)),
            Map.entry("fields", EnumSet.of(FieldType.RECORD)));

    private final KnownNames lists;

    /** A reader with the value lists that a code may name. */
    FieldReader(KnownNames lists) {
        this.lists = lists;
    }

    /** The fields below the key {@code fields}. */
    List<Field> fields(LibraryNode node, String prefix) {
        return node.node("fields")
                .map(fields -> fields.each((name, field) -> field(prefix + name, field)))
                .orElse(List.of());
    }

    /** Proves that what fields say of others is so; those have been read by then. */
    static void links(LibraryNode above, KnownNames paths) {
        above.node("fields")
                .ifPresent(fields -> fields.each((name, field) -> {
                    field.names("follows", paths);
                    field.name("short_for", paths);
                    links(field, paths);
                    return name;
                }));
    }

    /** What people read about a field. */
    static FieldText text(LibraryNode node) {
        return new FieldText(
                node.required("label"), node.text("question"), node.text("guidance"), node.tree("example"));
    }

    private Field field(String path, LibraryNode node) {
        node.allow(KEYS);
        FieldType type =
                node.word("type", FieldType.class).orElseThrow(() -> node.failure("the key \"type\" is missing"));
        for (String key : node.keys()) {
            Set<FieldType> types = ATTRIBUTES.get(key);
            if (types != null && !types.contains(type)) {
                throw node.failure("the key \"" + key + "\" means nothing where the type is not "
                        + String.join(
                                " or ", types.stream().map(FieldType::word).toList()));
            }
        }
        return new Field(
                path,
                kind(type, path, node),
                node.flag("list"),
                text(node),
                Optional.of(node.text("short_for")).filter(target -> !target.isEmpty()));
    }

    private FieldKind kind(FieldType type, String path, LibraryNode node) {
        return switch (type) {
            case LINE -> new FieldKind.Line(format(node), node.flag("verbatim"), node.flag("parted"));
            case TEXT -> new FieldKind.Text(node.number("words"), node.number("min_words"), node.flag("verbatim"));
            case YESNO ->
                new FieldKind.Switch(node.texts("follows"), ofBoth("sentences", node), ofBoth("answers", node));
            case NUMBER -> new FieldKind.Quantity(node.text("unit"));
            case CHOICE -> new FieldKind.Choices(node.below("values").each(FieldReader::choice), node.flag("open"));
            case CODE -> {
                node.required("code");
                yield new FieldKind.Code(node.name("code", lists), node.flag("open"));
            }
            case RECORD -> record(path, node);
            case COUNT, PERCENT, BYTES, DATE, PERIOD, URL, REF, FEATURE, DISTRIBUTION -> new FieldKind.Plain(type);
        };
    }

    private static Map<String, String> ofBoth(String key, LibraryNode node) {
        return node.node(key)
                .map(words -> words.allow("yes", "no").attributes())
                .orElse(Map.of());
    }

    private FieldKind record(String path, LibraryNode node) {
        List<Field> members = fields(node, path + ".");
        KnownNames names =
                KnownNames.of("member", members.stream().map(Field::name).toList());
        List<String> pair = node.names("map", names);
        if (!pair.isEmpty() && pair.size() != PAIR) {
            throw node.failure("the key \"map\" needs two members, that of keys and that of values");
        }
        return new FieldKind.Members(node.names("key", names), pair, members);
    }

    private static Choice choice(String id, LibraryNode node) {
        node.allow("label", "description");
        return new Choice(id, node.required("label"), node.text("description"));
    }

    private static Optional<Field.Format> format(LibraryNode node) {
        return Optional.of(node.text("pattern"))
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> new Field.Format(node.pattern(pattern), node.required("pattern_says")));
    }
}
