package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.library.Artifacts;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.WrittenTree;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of a descriptor that is being written, by their paths. It only takes what a descriptor may say. */
public final class Draft {
    private static final String EXTRA = "extra";
    private static final String GAPS = "gaps";
    private static final Set<Object> YES_NO = Set.of("yes", "no");

    private static final Set<String> NAMES_OF_DATA = Set.of(Paths.CONFIG_NAME, Paths.SPLIT_NAME, Paths.FEATURE_NAME);

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** A name of a mapping in the draft as it is written; a name in a list is none. */
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z_][A-Za-z0-9_]*):(?: |$)");

    private final Vocabulary vocabulary;
    private final ScalarReader scalars;
    private final Substance substance;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** An empty draft. */
    public Draft(Vocabulary vocabulary, Substance substance) {
        this.vocabulary = vocabulary;
        this.scalars = new ScalarReader(vocabulary);
        this.substance = substance.remembering();
    }

    /** Whether a text in Markdown is what people leave in place of an answer. */
    public boolean isPlaceholder(String text) {
        return substance.of(text) != Verdict.ANSWER;
    }

    /** Whether a text may stand at a path: of a record, for its key. */
    public boolean accepts(String path, String text) {
        return text.length() <= Limits.DEFAULT.scalar() && accepted(path, text).isPresent();
    }

    /** The text as a descriptor takes it at a path: of a code, that of the list. */
    public Optional<String> accepted(String path, String text) {
        return vocabulary.field(path).stream()
                .flatMap(field -> keys(field).stream())
                .filter(key -> saysSomething(key, text))
                .flatMap(key -> read(key, text).stream())
                .findFirst();
    }

    /** What somebody who typed a text answers a question with: of a list several values, if all of them are taken. */
    public Optional<Object> answer(Field field, String text) {
        if (field.type() == FieldType.TEXT && substance.isNod(field.text().question(), text)) {
            return Optional.empty();
        }
        Optional<String> one = certain(field, text);
        List<String> parts = NameReader.several(text.replaceAll("[\\[\\]]", " "));
        List<String> taken = parts.stream()
                .flatMap(part -> certain(field, part.strip()).stream())
                .toList();
        return one.isEmpty() && field.list() && parts.size() > 1 && taken.size() == parts.size()
                ? Optional.of(taken)
                : one.map(value -> value);
    }

    /** What a field takes without a doubt. */
    private Optional<String> certain(Field field, String text) {
        return accepted(field.path(), text)
                .filter(taken -> keys(field).stream()
                        .anyMatch(key -> scalars.read(key, taken).problem().isEmpty()));
    }

    /** What to write in place of a text that a field does not take; empty if that is not known. */
    public String remedy(Field field, String text) {
        return keys(field).stream()
                .map(key -> scalars.read(key, text))
                .filter(reading -> !reading.problem().isEmpty())
                .map(reading -> reading.remedy().get())
                .findFirst()
                .orElse("");
    }

    private Optional<String> read(Field field, String text) {
        return field.type() == FieldType.FEATURE
                ? Optional.of(text).filter(type -> FeatureReader.isType(vocabulary.list("hub-features"), type))
                : scalars.read(field, text).text();
    }

    /** The column type that a node states; empty unless a descriptor takes all of it. */
    public Optional<FeatureType> type(Node node) {
        Findings refused = new Findings();
        return new FeatureReader(vocabulary.list("hub-features"), refused)
                .read(node)
                .filter(type -> !refused.hasErrors());
    }

    private static List<Field> keys(Field field) {
        return field.keys().isEmpty()
                ? List.of(field)
                : field.keys().stream()
                        .flatMap(name -> field.member(name).stream())
                        .toList();
    }

    private boolean saysSomething(Field field, String text) {
        return !text.isBlank() && (scalars.isListed(field, text) || isNameOfData(field, text) || !isPlaceholder(text));
    }

    /** Columns are named "name", "answer" and "description"; only a note to write something is no name. */
    private boolean isNameOfData(Field field, String text) {
        return NAMES_OF_DATA.contains(field.path()) && IDENTIFIER.matcher(text).matches() && !substance.isToDo(text);
    }

    /** Whether something stands at a path. */
    public boolean has(String path) {
        return get(path).isPresent();
    }

    /** What stands at a path. */
    public Optional<Object> get(String path) {
        Object at = tree;
        for (String name : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /** Puts a text, number, list or map at a path. */
    public void put(String path, Object value) {
        put(tree, path.split("\\.", -1), 0, value);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String[] names, int at, Object value) {
        if (at == names.length - 1) {
            map.put(names[at], value);
        } else {
            Object below = map.computeIfAbsent(names[at], name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) below, names, at + 1, value);
        }
    }

    /**
     * Takes what another draft says where this one is silent; of a list all or nothing.
     *
     * @return the paths at which both say something, and not the same
     */
    public List<String> fill(Draft other) {
        List<String> said = new ArrayList<>();
        for (Field field : vocabulary.fields()) {
            field.shortFor().ifPresent(path -> {
                said.addAll(other.without(field.path(), has(path)));
                said.addAll(other.without(path, has(field.path())));
            });
        }
        fill(tree, other.tree, "", said);
        return said;
    }

    @SuppressWarnings("unchecked")
    private static void fill(Map<String, Object> here, Map<String, Object> there, String prefix, List<String> said) {
        there.forEach((name, value) -> {
            Object known = here.get(name);
            if (known == null) {
                here.put(name, value);
            } else if (known instanceof Map && value instanceof Map) {
                fill((Map<String, Object>) known, (Map<String, Object>) value, prefix + name + ".", said);
            } else if (!known.equals(value)) {
                said.add(prefix + name);
            }
        });
    }

    /** Takes away what stands at a path if another form of it is known already. */
    private List<String> without(String path, boolean known) {
        if (!known || !has(path)) {
            return List.of();
        }
        remove(path);
        return List.of(path);
    }

    /** Takes away what stands at a path, and the records that are empty then. */
    public void remove(String path) {
        remove(tree, path.split("\\.", -1), 0);
    }

    private static void remove(Map<?, ?> map, String[] names, int at) {
        Object below = map.get(names[at]);
        if (at == names.length - 1 || !(below instanceof Map<?, ?> inner)) {
            map.remove(names[at]);
        } else {
            remove(inner, names, at + 1);
            if (inner.isEmpty()) {
                map.remove(names[at]);
            }
        }
    }

    /** The draft as YAML in the order of the vocabulary. */
    public String yaml() {
        Map<String, Object> words = new LinkedHashMap<>();
        ordered().forEach((key, value) -> words.put(key, inWords(key, value)));
        return YamlText.writeForPeople(words);
    }

    /** Yes and no need no quotes where descriptors take them for words: as switches, and in place of their sections. */
    private Object inWords(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> words = new LinkedHashMap<>();
            map.forEach((name, inner) -> words.put(name.toString(), inWords(path + "." + name, inner)));
            return words;
        }
        boolean asked = vocabulary
                .field(path)
                .filter(field -> field.type() == FieldType.YESNO)
                .or(() -> vocabulary.section(path).flatMap(Section::switchPath).flatMap(vocabulary::field))
                .isPresent();
        return asked && YES_NO.contains(value) ? new YamlText.Word(value.toString()) : value;
    }

    /** The top-level keys of the draft. */
    List<String> keys() {
        return List.copyOf(ordered().keySet());
    }

    private Map<String, Object> ordered() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("datacard", 1);
        vocabulary.sections().stream()
                .flatMap(section ->
                        section.root() ? section.fields().stream().map(Field::name) : Stream.of(section.id()))
                .forEach(key ->
                        Optional.ofNullable(tree.get(key)).ifPresent(value -> ordered.put(key, ordered(key, value))));
        Optional.ofNullable(tree.get(GAPS)).ifPresent(value -> ordered.put(GAPS, value));
        Optional.ofNullable(tree.get(EXTRA)).ifPresent(value -> ordered.put(EXTRA, value));
        return ordered;
    }

    /** The members of a section, or of the one record that a field holds, in their order. */
    private Object ordered(String key, Object value) {
        List<Field> members = vocabulary
                .section(key)
                .map(Section::fields)
                .or(() -> vocabulary.field(key).map(Field::fields))
                .orElse(List.of());
        if (members.isEmpty() || !(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        members.forEach(field ->
                Optional.ofNullable(map.get(field.name())).ifPresent(found -> ordered.put(field.name(), found)));
        return ordered;
    }

    /**
     * Reads the draft as the descriptor that it will be. What that does not take goes out of the draft.
     *
     * @return what went out, by its path
     */
    public Map<String, Object> settle(Path file) {
        Map<String, Object> gone = new LinkedHashMap<>();
        DescriptorReader reader = new DescriptorReader(
                vocabulary, substance, Limits.DEFAULT, file.toAbsolutePath().getRoot(), Artifacts.NONE);
        for (int round = 0; round < tree.size() + 8 && !isTaken(file, reader); round++) {
            Findings findings = new Findings();
            String text = yaml();
            reader.parse(file, text, findings);
            List<String> wrong = findings.sorted().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(finding -> finding.path()
                            .filter(this::has)
                            .orElseGet(() -> pathAt(text, finding.location().line())))
                    .filter(this::has)
                    .distinct()
                    .toList();
            if (wrong.isEmpty()) {
                return gone;
            }
            for (String path : wrong) {
                get(path).ifPresent(value -> gone.put(path, value));
                remove(path);
            }
        }
        return gone;
    }

    /** Whether it is certain that all of it is taken; most drafts need not be written to know that. */
    private boolean isTaken(Path file, DescriptorReader reader) {
        Findings findings = new Findings();
        Optional<Node.Mapping> root = WrittenTree.of(file, ordered(), Limits.DEFAULT);
        root.ifPresent(found -> reader.read(file, found, findings));
        return root.isPresent() && !findings.hasErrors();
    }

    /** The path of the innermost value on a line that the draft has by name; a list is one value. */
    private String pathAt(String yaml, int line) {
        List<String> lines = yaml.lines().toList();
        Deque<String> names = new ArrayDeque<>();
        int indent = Integer.MAX_VALUE;
        for (int at = Math.min(line, lines.size()) - 1; at >= 0 && indent > 0; at--) {
            Matcher key = KEY.matcher(lines.get(at));
            if (key.lookingAt() && key.group(1).length() < indent) {
                indent = key.group(1).length();
                names.addFirst(key.group(2));
            }
        }
        String path = "";
        for (String name : names) {
            String longer = path.isEmpty() ? name : path + "." + name;
            if (!has(longer)) {
                break;
            }
            path = longer;
        }
        return path;
    }
}
