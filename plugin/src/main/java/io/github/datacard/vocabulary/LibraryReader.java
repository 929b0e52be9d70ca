package io.github.datacard.vocabulary;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.library.LibraryFolder;
import io.github.datacard.library.LibraryNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the vocabulary from the files of the library. */
final class LibraryReader {
    /** The keys of a descriptor that are about itself. */
    private static final KnownNames ENVELOPE =
            KnownNames.of("key", List.of("datacard", "extends", "profiles", "gaps", "internal", "suppress", "extra"));

    /** What a list may say of a value. */
    private static final KnownNames OF_VALUES = KnownNames.of(
            "attribute",
            List.of(
                    "label",
                    "aliases",
                    "phrases",
                    "except",
                    "with",
                    "without",
                    "description",
                    "url",
                    "written_as",
                    "remedy",
                    "spdx",
                    "noncommercial",
                    "noderivatives",
                    "sharealike",
                    "family",
                    "hidden",
                    "hub",
                    "kind",
                    "type",
                    "replaced-by",
                    "form",
                    "pattern",
                    "task",
                    "also",
                    "field",
                    "from",
                    "below",
                    "commercial",
                    "modify",
                    "share_modified",
                    "redistribute",
                    "duties",
                    "alike",
                    "alike_as",
                    "refuses",
                    "outputs",
                    "modalities",
                    "files",
                    "lowest",
                    "highest",
                    "basis"));

    private static final String GROUPS = "values/word-groups.yaml";

    private final LibraryFiles files;
    private volatile @Nullable PhrasePattern language;
    private final List<LibraryNode> vocabulary;
    private final LibraryFolder<ValueList> lists;
    private final KnownNames listNames;
    private final FieldReader reader;

    LibraryReader(LibraryFiles files) {
        this.files = files;
        this.vocabulary = all("vocabulary", node -> node);
        this.lists = new LibraryFolder<>(files, "values", this::list, ValueList::id);
        this.listNames = KnownNames.of("value list", lists.names());
        this.reader = new FieldReader(listNames);
    }

    /** The vocabulary. Whatever one of its files names, another one has, or it is broken. */
    Vocabulary read() {
        Fields fields = new Fields(sections(), envelope());
        KnownNames paths = fields.paths();
        if (files.hasOwn()) {
            // Those that are shipped are proved by a test: every run would walk over all fields once more.
            vocabulary.forEach(node -> FieldReader.links(node, paths));
        }
        Map<String, Condition> conditions = conditions(new ConditionReader(paths, listNames));
        KnownNames names = KnownNames.of("condition", conditions.keySet());
        LibraryFolder<ProfileDraft> profiles = folder(
                "profiles",
                node -> new ProfileReader(node, paths, names).read(),
                draft -> draft.own().id());
        LibraryFolder<RuleGuide> rules = folder("rules", LibraryReader::rule, RuleGuide::rule);
        Stream.of(lists, profiles, rules).forEach(LibraryFolder::readOwn);
        ExpectationReader reader = new ExpectationReader(
                files, paths, listNames, names, KnownNames.of("profile", profiles.names()), this::phraseLanguage);
        Map<String, Expectation> expectations = reader.read();
        return new Vocabulary(
                fields,
                lists,
                new Requirements(
                        conditions,
                        expectations,
                        reader.demands(),
                        new ContradictionReader(paths, listNames).read(files),
                        new Profiles(profiles),
                        rules));
    }

    private List<Vocabulary.EnvelopeKey> envelope() {
        return OverviewFile.read(files).below("envelope").allow(ENVELOPE).each(LibraryReader::envelopeKey);
    }

    private static Vocabulary.EnvelopeKey envelopeKey(String key, LibraryNode node) {
        node.allow("label", "question", "guidance", "example");
        return new Vocabulary.EnvelopeKey(key, FieldReader.text(node));
    }

    private <T> List<T> all(String folder, Function<LibraryNode, T> make) {
        return files.in(folder).stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> make.apply(LibraryNode.read(files, name)))
                .toList();
    }

    private List<Section> sections() {
        List<LibraryNode> nodes =
                vocabulary.stream().filter(node -> node.has("section")).toList();
        KnownNames ids = KnownNames.of(
                "section", nodes.stream().map(node -> node.required("section")).toList());
        vocabulary.stream().filter(node -> !node.has("section")).forEach(node -> {
            node.allow("section", "order", "title", "summary", "root", "text", "switch", "adds_to", "fields");
            node.required("adds_to");
            node.name("adds_to", ids);
        });
        return nodes.stream()
                .map(this::section)
                .sorted(Comparator.comparingInt(Section::order).thenComparing(Section::id))
                .toList();
    }

    private Section section(LibraryNode node) {
        node.allow("section", "order", "title", "summary", "root", "text", "switch", "fields");
        String id = node.required("section");
        boolean root = node.flag("root");
        String prefix = root ? "" : id + ".";
        List<Field> fields = new ArrayList<>(reader.fields(node, prefix));
        vocabulary.stream()
                .filter(more -> more.text("adds_to").equals(id))
                .forEach(more -> add(more, reader.fields(more.allow("adds_to", "fields"), prefix), fields));
        KnownNames own = KnownNames.of("field", fields.stream().map(Field::name).toList());
        return new Section(
                id,
                node.number("order").orElseThrow(() -> node.failure("the key \"order\" is missing")),
                node.required("title"),
                node.text("summary"),
                root,
                node.name("text", own),
                node.name("switch", own),
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

    private <T> LibraryFolder<T> folder(String name, Function<LibraryNode, T> make, Function<T, String> id) {
        return new LibraryFolder<>(files, name, file -> make.apply(LibraryNode.read(files, file)), id);
    }

    private ValueList list(String name) {
        return name.endsWith(".tsv") ? table(name) : list(LibraryNode.read(files, name));
    }

    private ValueList list(LibraryNode node) {
        node.allow("list", "title", "summary", "source", "date", "values");
        List<ValueList.Value> values =
                node.node("values").map(map -> map.each(LibraryReader::value)).orElse(List.of());
        List<Phrases> phrases = node.node("values")
                .map(map -> map.each((id, value) -> phrases(value)))
                .orElse(List.of());
        return new ValueList(node.required("list"), node.text("title"), values, phrases);
    }

    /** What a text may have of a value: its other spellings, and phrases that are looked for in texts only. */
    private Phrases phrases(LibraryNode node) {
        List<String> phrases = new ArrayList<>(node.texts("aliases"));
        phrases.addAll(node.texts("phrases"));
        return new Phrases(
                new Phrases.Written(
                        List.copyOf(phrases), node.texts("except"), node.texts("with"), node.texts("without")),
                this::phraseLanguage);
    }

    private PhrasePattern phraseLanguage() {
        PhrasePattern known = language;
        if (known == null) {
            Map<String, List<String>> groups = new LinkedHashMap<>();
            LibraryNode.read(files, GROUPS).below("values").each((id, group) -> {
                groups.put(id, group.texts("phrases"));
                return id;
            });
            known = new PhrasePattern(Map.copyOf(groups));
            language = known;
        }
        return known;
    }

    private static ValueList.Value value(String id, LibraryNode node) {
        node.allow(OF_VALUES);
        return new ValueList.Value(
                id,
                node.text("label", id),
                node.texts("aliases"),
                node.attributes("label", "aliases", "phrases", "except", "with", "without", "also"));
    }

    /** A long list: one line for each code, the code and its label separated by a tab; lines with "#" name its origin. */
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

    /** Those of {@code conditions.yaml} and of all files in the folder {@code conditions}, by their names. */
    private Map<String, Condition> conditions(ConditionReader reader) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        List<LibraryNode> nodes = new ArrayList<>(List.of(LibraryNode.read(files, "conditions.yaml")));
        nodes.addAll(all("conditions", node -> node));
        nodes.stream()
                .flatMap(node -> node.each(reader::condition).stream())
                .forEach(condition -> conditions.put(condition.id(), condition));
        return conditions;
    }

    private static RuleGuide rule(LibraryNode node) {
        node.allow("rule", "severity", "kind", "summary", "why", "source", "bad", "good");
        return new RuleGuide(
                node.required("rule"),
                node.word("severity", Severity.class)
                        .orElseThrow(() -> node.failure("the key \"severity\" is missing")),
                node.word("kind", Finding.Kind.class).orElse(Finding.Kind.FAULT),
                node.required("summary"),
                node.required("why"),
                node.text("source"),
                node.required("bad"),
                node.required("good"));
    }
}
