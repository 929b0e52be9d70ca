package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryFolder;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.library.Names;
import io.github.datacard.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the vocabulary from the files of the library. */
final class LibraryReader {
    /** What a list may say of a value. */
    private static final Names OF_VALUES = Names.of(
            "attribute",
            List.of(
                    "label",
                    "aliases",
                    "description",
                    "url",
                    "spdx",
                    "noncommercial",
                    "noderivatives",
                    "sharealike",
                    "hidden",
                    "hub",
                    "kind",
                    "replaced-by",
                    "form",
                    "pattern",
                    "task",
                    "also",
                    "field",
                    "from",
                    "below"));

    private final LibraryFiles files;

    LibraryReader(LibraryFiles files) {
        this.files = files;
    }

    /** The vocabulary, proven to hold together: as it is shipped by a test, with files of others here. */
    Vocabulary read() {
        Vocabulary vocabulary = vocabulary();
        if (files.hasOwn()) {
            new LibraryCheck(vocabulary).run();
        }
        return vocabulary;
    }

    private Vocabulary vocabulary() {
        LibraryNode overview = LibraryNode.read(files, "overview.yaml")
                .allow("envelope", "glance", "catalog", "pictures", "notices", "always", "head", "silent");
        return new Vocabulary(
                sections(),
                new LibraryFolder<>(files, "values", this::list, ValueList::id),
                byId(conditions(), Condition::id),
                new ExpectationReader(files).read(),
                new Profiles(folder(
                        "profiles", ProfileReader::read, draft -> draft.own().id())),
                folder("rules", LibraryReader::rule, RuleGuide::rule),
                overview.node("envelope")
                        .orElseThrow(() -> overview.failure("the key \"envelope\" is missing"))
                        .each(this::envelopeKey),
                glance(overview, "glance"),
                glance(overview, "catalog"),
                overview.nodes("pictures").stream().map(LibraryReader::picture).toList(),
                overview.nodes("notices").stream()
                        .map(notice -> new NoticeRule(
                                notice.required("when"), notice.required("level"), notice.required("text")))
                        .toList(),
                overview.texts("always"),
                overview.texts("head"),
                overview.texts("silent"));
    }

    private static List<GlanceLine> glance(LibraryNode overview, String key) {
        return overview.nodes(key).stream()
                .map(line -> line.allow("label", "fields", "members", "facet"))
                .map(line -> new GlanceLine(
                        line.required("label"), line.texts("fields"), line.texts("members"), line.flag("facet")))
                .toList();
    }

    private static PictureRule picture(LibraryNode node) {
        node.allow("kind", "of", "title", "name", "amount", "group", "target", "reference", "note");
        return new PictureRule(
                node.required("kind"),
                node.texts("of"),
                node.text("title"),
                node.text("name"),
                node.text("amount"),
                node.text("group"),
                node.text("target"),
                node.text("reference"),
                node.text("note"));
    }

    private Vocabulary.EnvelopeKey envelopeKey(String key, LibraryNode node) {
        node.allow("label", "question", "guidance", "example");
        return new Vocabulary.EnvelopeKey(key, text(node));
    }

    private <T> List<T> all(String folder, Function<LibraryNode, T> make) {
        return files.in(folder).stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> make.apply(LibraryNode.read(files, name)))
                .toList();
    }

    private List<Section> sections() {
        List<LibraryNode> nodes = all("vocabulary", node -> node);
        List<String> ids = nodes.stream()
                .filter(node -> node.has("section"))
                .map(node -> node.required("section"))
                .toList();
        for (LibraryNode node : nodes) {
            String target = node.has("section") ? "" : node.required("adds_to");
            if (!target.isEmpty() && !ids.contains(target)) {
                throw node.failure(
                        "it names the section \"" + target + "\", which does not exist. " + Nearest.hint(target, ids));
            }
        }
        return nodes.stream()
                .filter(node -> node.has("section"))
                .map(node -> section(node, nodes))
                .sorted(Comparator.comparingInt(Section::order).thenComparing(Section::id))
                .toList();
    }

    private Section section(LibraryNode node, List<LibraryNode> all) {
        node.allow("section", "order", "title", "summary", "root", "text", "switch", "fields");
        String id = node.required("section");
        boolean root = node.flag("root");
        String prefix = root ? "" : id + ".";
        List<Field> fields = new ArrayList<>(fields(node, prefix));
        all.stream()
                .filter(more -> more.text("adds_to").equals(id))
                .forEach(more -> add(more, fields(more.allow("adds_to", "fields"), prefix), fields));
        return new Section(
                id,
                node.number("order").orElseThrow(() -> node.failure("the key \"order\" is missing")),
                node.required("title"),
                node.text("summary"),
                root,
                node.text("text"),
                node.text("switch"),
                List.copyOf(fields));
    }

    private static void add(LibraryNode node, List<Field> more, List<Field> fields) {
        for (Field field : more) {
            if (fields.stream().anyMatch(known -> known.path().equals(field.path()))) {
                throw node.failure("the field \"" + field.path() + "\" exists already");
            }
            fields.add(field);
        }
    }

    private List<Field> fields(LibraryNode node, String prefix) {
        return node.node("fields")
                .map(fields -> fields.each((name, field) -> field(prefix + name, field)))
                .orElse(List.of());
    }

    private Field field(String path, LibraryNode node) {
        node.allow(
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
                "verbatim",
                "short_for",
                "fields");
        FieldType type = FieldType.of(node.required("type"))
                .orElseThrow(() -> node.failure(
                        "the type \"" + node.text("type") + "\" does not exist; types are " + FieldType.words()));
        return new Field(
                path,
                type,
                node.flag("list"),
                text(node),
                node.node("values")
                        .map(values -> values.each(LibraryReader::choice))
                        .orElse(List.of()),
                node.flag("open"),
                node.text("code"),
                node.text("unit"),
                format(node),
                node.number("words"),
                node.number("min_words"),
                node.texts("key"),
                node.texts("map"),
                node.texts("follows"),
                node.flag("verbatim"),
                Optional.of(node.text("short_for")).filter(target -> !target.isEmpty()),
                fields(node, path + "."));
    }

    private static FieldText text(LibraryNode node) {
        return new FieldText(
                node.required("label"), node.text("question"), node.text("guidance"), node.tree("example"));
    }

    private static Choice choice(String id, LibraryNode node) {
        node.allow("label", "description");
        return new Choice(id, node.required("label"), node.text("description"));
    }

    private static Pattern compiled(LibraryNode node, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            throw node.failure("the pattern \"" + pattern + "\" is no regular expression: " + broken.getDescription());
        }
    }

    private static Optional<Field.Format> format(LibraryNode node) {
        return Optional.of(node.text("pattern"))
                .filter(pattern -> !pattern.isEmpty())
                .map(pattern -> new Field.Format(compiled(node, pattern), node.required("pattern_says")));
    }

    private <T> LibraryFolder<T> folder(String name, Function<LibraryNode, T> make, Function<T, String> id) {
        return new LibraryFolder<>(files, name, file -> make.apply(LibraryNode.read(files, file)), id);
    }

    private ValueList list(String name) {
        return name.endsWith(".tsv") ? table(name) : list(LibraryNode.read(files, name));
    }

    private static ValueList list(LibraryNode node) {
        node.allow("list", "title", "summary", "source", "date", "values");
        List<ValueList.Value> values =
                node.node("values").map(map -> map.each(LibraryReader::value)).orElse(List.of());
        return new ValueList(node.required("list"), node.text("title"), values);
    }

    private static ValueList.Value value(String id, LibraryNode node) {
        node.allow(OF_VALUES);
        return new ValueList.Value(
                id, node.text("label", id), node.texts("aliases"), node.attributes("label", "aliases", "also"));
    }

    /** A long list: one line for each code, the code and its label parted by a tab; lines with "#" tell its origin. */
    private ValueList table(String name) {
        String id = name.substring(name.lastIndexOf('/') + 1, name.length() - ".tsv".length());
        List<ValueList.Value> values = files.read(name)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("\t"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new ValueList.Value(cells[0], cells[1], List.of(), Map.of()))
                .toList();
        return new ValueList(id, id, values);
    }

    private List<Condition> conditions() {
        List<Condition> conditions =
                new ArrayList<>(LibraryNode.read(files, "conditions.yaml").each(LibraryReader::condition));
        all("conditions", node -> node.each(LibraryReader::condition)).forEach(conditions::addAll);
        return conditions;
    }

    private static Condition condition(String id, LibraryNode node) {
        return new Condition(id, node.required("says"), test(node));
    }

    static Condition.Test test(LibraryNode node) {
        node.allow("says", "field", "fields", "is", "in", "any_in", "present", "mentions", "all", "any", "not");
        if (node.has("not")) {
            return new Condition.Not(test(node.node("not").orElseThrow()));
        }
        if (node.has("mentions")) {
            List<String> fields = new ArrayList<>(node.texts("field"));
            fields.addAll(node.texts("fields"));
            return new Condition.Mentions(List.copyOf(fields), node.required("mentions"));
        }
        if (node.has("all")) {
            return new Condition.All(
                    node.nodes("all").stream().map(LibraryReader::test).toList());
        }
        if (node.has("any")) {
            return new Condition.Any(
                    node.nodes("any").stream().map(LibraryReader::test).toList());
        }
        if (node.flag("present")) {
            return new Condition.Present(node.required("field"));
        }
        List<String> values = new ArrayList<>(node.texts("is"));
        values.addAll(node.texts("in"));
        values.addAll(node.texts("any_in"));
        return new Condition.OneOf(node.required("field"), List.copyOf(values));
    }

    private static RuleGuide rule(LibraryNode node) {
        node.allow("rule", "severity", "kind", "summary", "why", "source", "bad", "good");
        return new RuleGuide(
                node.required("rule"),
                severity(node),
                kind(node),
                node.required("summary"),
                node.required("why"),
                node.text("source"),
                node.required("bad"),
                node.required("good"));
    }

    static Severity severity(LibraryNode node) {
        String word = node.required("severity");
        return Severity.of(word)
                .orElseThrow(() -> node.failure("severity is error, warning or info, not \"" + word + "\""));
    }

    private static Finding.Kind kind(LibraryNode node) {
        String word = node.has("kind") ? node.required("kind") : "fault";
        return Arrays.stream(Finding.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> node.failure("kind is fault, question, switch or gap, not \"" + word + "\""));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, value -> value, (first, last) -> last, LinkedHashMap::new));
    }
}
