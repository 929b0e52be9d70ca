package io.github.datacard.exchange;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.text.BibtexEntry;
import io.github.datacard.text.Identifiers;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is made of one foreign file while it is read. */
final class ImportedFile {
    /** Year, month and day as the annotations of COCO have them; other orders are not certain. */
    private static final Pattern WITH_SLASHES = Pattern.compile("\\d{4}/\\d{2}/\\d{2}");

    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{2}:.*");
    private static final Pattern COMMA = Pattern.compile("[,;]");
    private static final String TO = " → ";

    private final String source;
    private final Vocabulary vocabulary;
    private final LicenseNames licenses;
    private final Draft draft;
    private final List<String> parts;
    private final boolean keeps;
    private final List<String> placed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    /** Keys from which texts were taken. */
    private final Set<String> texts = new LinkedHashSet<>();

    private final Remainder remainder = new Remainder();
    private boolean keepsAll;

    /**
     * A file that nothing is taken from yet.
     *
     * @param parts keys whose members are taken one by one
     * @param keeps whether a format keeps what no field takes
     */
    ImportedFile(String source, Vocabulary vocabulary, Draft draft, List<String> parts, boolean keeps) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.licenses = new LicenseNames(vocabulary.list("licenses"));
        this.draft = draft;
        this.parts = parts;
        this.keeps = keeps;
    }

    /** Puts what a rule finds, where nothing stands yet. */
    void place(ImportRule rule, Node root) {
        for (ImportRule part : rule.parts(root)) {
            List<String> found = part.found(root);
            if (!found.isEmpty() && !draft.has(rule.to()) && !isCited(rule) && put(part, root)) {
                found.forEach(from -> placed(from, rule));
                return;
            }
        }
    }

    private void placed(String from, ImportRule rule) {
        String[] keys = from.split("/", 3);
        if (rule.each().isEmpty() && !rule.to().equals(Paths.LICENSES)) {
            texts.add(keys[0]);
        }
        taken.add(keys[0]);
        members.add(keys.length < 2 ? keys[0] : keys[0] + "/" + keys[1]);
        placed.add(from.replace('/', '.') + TO + rule.to());
    }

    /** One citation is enough. */
    private boolean isCited(ImportRule rule) {
        return rule.to().equals(Paths.CITATION_TEXT) && draft.has(Paths.BIBTEX);
    }

    private boolean put(ImportRule rule, Node root) {
        if (!rule.each().isEmpty()) {
            return records(rule, rule.from().get(0), rule.nodes(root), (int)
                    rule.all(root).count());
        }
        List<Node.Scalar> values = scalars(rule.nodes(root));
        List<String> texts = values.stream().map(value -> value.text().strip()).toList();
        if (rule.to().equals(Paths.BIBTEX) && texts.stream().noneMatch(BibtexEntry::begins)) {
            return false;
        }
        if (rule.to().equals(Paths.REPOSITORY)
                && texts.stream().anyMatch(text -> Identifiers.doi(text).isPresent())) {
            return false;
        }
        return rule.to().equals(Paths.LICENSES) ? license(values) : values(rule, values);
    }

    static List<Node.Scalar> scalars(List<Node> nodes) {
        return nodes.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(value -> !value.text().isBlank())
                .toList();
    }

    private boolean values(ImportRule rule, List<Node.Scalar> values) {
        String path = rule.to();
        Optional<Field> field = vocabulary.field(path);
        Map<Node, String> accepted = new IdentityHashMap<>();
        List<String> texts = new ArrayList<>();
        for (Node.Scalar value : values) {
            String said = value.text().strip();
            draft.accepted(path, ImportedRecords.plain(path, said))
                    .or(() -> day(path, said))
                    .ifPresent(text -> {
                        accepted.put(value, text);
                        texts.add(text);
                    });
        }
        if (texts.isEmpty() || field.isEmpty()) {
            return false;
        }
        List<String> different = parted(field.get(), texts).distinct().toList();
        String together = String.join("\n\n", different);
        boolean joined = rule.joined() && draft.accepts(path, together);
        boolean list = joined || field.get().list();
        draft.put(path, joined ? together : list ? different : texts.get(0));
        if (!list && different.size() > 1) {
            left.add(rule.from().get(0).replace('/', '.') + ", all but the first");
        }
        values.stream()
                .filter(value ->
                        list ? accepted.containsKey(value) : texts.get(0).equals(accepted.get(value)))
                .forEach(this::taken);
        return true;
    }

    /** Several lines that a file has as one text with commas, such as keywords. */
    private static Stream<String> parted(Field field, List<String> texts) {
        boolean parted = texts.size() == 1
                && field.list()
                && field.as(FieldKind.Line.class).filter(FieldKind.Line::parted).isPresent();
        return parted
                ? COMMA.splitAsStream(texts.get(0)).map(String::strip).filter(part -> !part.isEmpty())
                : texts.stream();
    }

    /** A moment is kept beside its day, which is all that a field takes of it. */
    private void taken(Node.Scalar value) {
        if (MOMENT.matcher(value.text().strip()).matches()) {
            remainder.readAsName(List.of(value));
        } else {
            remainder.read(List.of(value));
        }
    }

    private Optional<String> day(String path, String text) {
        Matcher moment = MOMENT.matcher(text);
        Matcher parts = WITH_SLASHES.matcher(text);
        return moment.matches()
                ? draft.accepted(path, moment.group(1))
                : parts.matches() ? draft.accepted(path, text.replace('/', '-')) : Optional.empty();
    }

    private boolean license(List<Node.Scalar> values) {
        Set<Object> records = new LinkedHashSet<>();
        for (Node.Scalar value : values) {
            String text = value.text().strip();
            Optional<String> code = licenses.code(text);
            boolean inside = text.startsWith("#") || text.startsWith("_:");
            if (code.isEmpty() && (inside || draft.isPlaceholder(text))) {
                continue;
            }
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("id", code.orElse("other"));
            if (code.isEmpty()) {
                boolean url = Identifiers.address(text).isPresent();
                record.put(url ? "url" : "name", text);
            }
            records.add(record);
            remainder.read(List.of(value));
        }
        if (!records.isEmpty()) {
            draft.put(Paths.LICENSES, List.copyOf(records));
        }
        return !records.isEmpty();
    }

    private boolean records(ImportRule rule, String from, List<Node> items, int all) {
        ImportedRecords records = new ImportedRecords(vocabulary, draft, remainder, keeps);
        return records.of(rule, from.replace('/', '.'), items, all)
                .map(value -> {
                    draft.put(rule.to(), value);
                    left.addAll(records.left());
                    return true;
                })
                .orElse(false);
    }

    /** The keys that have a value. */
    static Stream<String> stated(Node node) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> !entry.value().isNothing())
                        .map(entry -> entry.key().text())
                : Stream.empty();
    }

    /** Puts a text that was read in another way, where nothing stands yet. */
    boolean say(String key, String path, Object value) {
        if (draft.has(path)) {
            return false;
        }
        draft.put(path, value);
        placed.add(key.replace('/', '.') + TO + path);
        taken.add(key.split("/", 2)[0]);
        members.add(key);
        return true;
    }

    /** Keeps values though fields take them. */
    void again(List<Node> values) {
        remainder.readAsName(values);
    }

    /** Marks names that say nothing of their own. */
    void readAsDouble(List<? extends Node> values) {
        remainder.readAsDouble(values);
    }

    /** Marks values as read, with all in them. */
    void read(List<? extends Node> values) {
        remainder.read(values);
    }

    /** Whether anything in a value was read. */
    boolean isRead(Node value) {
        return remainder.isRead(value);
    }

    /** Whether no configuration names files: they lie elsewhere, so that only the foreign file says how to read them. */
    boolean hasNoFiles() {
        return draft
                .get(Paths.CONFIGS)
                .filter(List.class::isInstance)
                .map(configs -> ((List<?>) configs).stream())
                .stream()
                .flatMap(configs -> configs)
                .noneMatch(config -> config instanceof Map<?, ?> map && map.containsKey("splits"));
    }

    /**
     * Keeps what no field takes, as it stands, for the same format to write again.
     *
     * @param root the tree with the names that the mapping knows
     * @param written the tree as it was written
     */
    void keep(String format, Node root, Node written, List<String> ignored) {
        Map<String, Object> kept = new LinkedHashMap<>();
        List<String> named = new ArrayList<>();
        for (String key : stated(root).filter(key -> !ignored.contains(key)).toList()) {
            Node value = ((Node.Mapping) root).get(key).orElseThrow();
            Optional<Object> rest = remainder.of(value, key);
            Optional<Node> original =
                    rest.isPresent() && !remainder.isRead(value) ? ((Node.Mapping) written).get(key) : Optional.empty();
            original.map(LongForm::typed).or(() -> rest).ifPresent(left -> kept.put(key, left));
            named.addAll(remainder.paths());
            remainder.paths().clear();
        }
        left.clear();
        keepsAll = true;
        if (!kept.isEmpty()) {
            draft.put("extra", new LinkedHashMap<>(Map.of(format, kept)));
            named.forEach(path -> this.kept.add(path + ", as extra." + format));
        }
    }

    /** Names what was not taken of what was read in another way. */
    void leave(List<String> paths) {
        left.addAll(paths);
    }

    /** Puts configurations that were read in another way. */
    void structure(String key, List<Object> configs) {
        if (!configs.isEmpty()) {
            draft.put(Paths.CONFIGS, configs);
            placed.add(key + TO + Paths.CONFIGS);
            taken.add(key);
        }
    }

    /** The keys of the file that nothing was taken from. */
    List<String> open(Node root, List<String> ignored) {
        return stated(root)
                .filter(key -> !taken.contains(key) && !ignored.contains(key))
                .toList();
    }

    /** The members that nothing was taken from, of keys from which something was. */
    private List<String> openMembers(Node root) {
        return root instanceof Node.Mapping whole
                ? parts.stream()
                        .filter(taken::contains)
                        .flatMap(key -> whole.get(key).stream()
                                .flatMap(ImportedFile::stated)
                                .filter(member -> !members.contains(key + "/" + member))
                                .map(member -> key + "." + member))
                        .toList()
                : List.of();
    }

    /** The paths of texts that nobody took; ids are no statements. */
    Stream<String> unread(Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> !entry.key().text().matches("id|@.*"))
                    .flatMap(entry ->
                            unread(entry.value(), path + "." + entry.key().text()));
        }
        return node instanceof Node.Scalar
                ? Stream.of(path).filter(said -> !node.isNothing() && !remainder.isRead(node))
                : node.items().stream().flatMap(item -> unread(item, path));
    }

    /** A value list of the library. */
    ValueList list(String id) {
        return vocabulary.list(id);
    }

    Draft draft() {
        return draft;
    }

    /** The result; empty if nothing was found. */
    Optional<Imported> result(Path descriptor, Node root, List<String> ignored) {
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        draft.settle(descriptor).forEach((path, value) -> {
            placed.removeIf(said -> said.endsWith(TO + path));
            left.add(path + ", which a descriptor does not take in this form: " + value);
        });
        if (!keepsAll) {
            left.addAll(open(root, ignored));
            left.addAll(openMembers(root));
            texts.stream()
                    .filter(key -> !parts.contains(key))
                    .flatMap(key -> TreePath.nodes(root, key).stream().flatMap(node -> unread(node, key)))
                    .filter(path -> placed.stream().noneMatch(said -> said.startsWith(path + TO)))
                    .distinct()
                    .filter(path -> !left.contains(path))
                    .forEach(left::add);
        }
        return Optional.of(new Imported(source, draft, placed, kept, left));
    }
}
