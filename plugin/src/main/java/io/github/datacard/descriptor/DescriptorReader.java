package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.library.Artifacts;
import io.github.datacard.substance.Substance;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldText;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Limits;
import io.github.datacard.yaml.Node;
import io.github.datacard.yaml.ScalarType;
import io.github.datacard.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a descriptor by the vocabulary. All that is wrong with its form becomes findings. */
public final class DescriptorReader {
    /** What is wrong with a key or value whatever stands elsewhere. */
    private static final List<ReadingRule> FORM =
            List.of(ReadingRule.UNKNOWN_KEY, ReadingRule.WRONG_TYPE, ReadingRule.UNKNOWN_PATH);

    private static final Pattern HIDING = Pattern.compile("(?m)^[ \"'?]{0,99}+(?:internal|extends)\\b");

    private final Vocabulary vocabulary;
    private final YamlReader yaml;
    private final Path boundary;
    private final Artifacts artifacts;
    private final Substance substance;
    private final Map<String, String> squeezedNames = new HashMap<>();

    /**
     * A reader.
     *
     * @param boundary the highest folder in which a base file may lie
     */
    public DescriptorReader(Vocabulary vocabulary, Limits limits, Path boundary) {
        this(vocabulary, limits, boundary, Artifacts.NONE);
    }

    /**
     * A reader.
     *
     * @param boundary the highest folder in which a base file may lie
     * @param artifacts where base files come from that are named by coordinates
     */
    public DescriptorReader(Vocabulary vocabulary, Limits limits, Path boundary, Artifacts artifacts) {
        this(vocabulary, new Substance(vocabulary), limits, boundary, artifacts);
    }

    DescriptorReader(Vocabulary vocabulary, Substance substance, Limits limits, Path boundary, Artifacts artifacts) {
        this.artifacts = artifacts;
        this.vocabulary = vocabulary;
        this.yaml = new YamlReader(limits);
        this.boundary = boundary;
        this.substance = substance;
    }

    /** Reads a file; empty if it is no YAML mapping. */
    public Optional<Descriptor> read(Path file, Findings findings) {
        return yaml.read(file, findings, (text, rest) -> form(file, text, rest, findings))
                .map(root -> read(file, root, findings));
    }

    /** Reads a text as if it stood in the file. */
    public Optional<Descriptor> parse(Path file, String text, Findings findings) {
        return yaml.parse(file, text, findings, (all, rest) -> form(file, all, rest, findings))
                .map(root -> read(file, root, findings));
    }

    /**
     * Of a descriptor with broken parts the keys and values of the rest are judged, and no more: what is missing may stand
     * in the broken parts. Where they may hide what is internal, nothing is quoted.
     */
    private void form(Path file, String text, Node.Mapping rest, Findings findings) {
        if (HIDING.matcher(text).find()) {
            return;
        }
        Findings found = new Findings();
        read(file, rest, found);
        found.sorted().stream()
                .filter(finding -> FORM.stream().anyMatch(finding::isOf))
                .forEach(findings::add);
    }

    /** Reads a tree as if it stood in the file. */
    public Descriptor read(Path file, Node.Mapping root, Findings findings) {
        ValueReader values = new ValueReader(vocabulary, substance, findings);
        EnvelopeReader envelopes = new EnvelopeReader(vocabulary, findings);
        Location place = Location.of(file);
        Map<String, Value> top = new LinkedHashMap<>(top(root, values, findings));
        Envelope envelope = envelopes.read(root);
        List<Node.Mapping> bases = new Bases(yaml, boundary, artifacts, findings).of(file, root);
        for (Node.Mapping base : bases) {
            envelope = join(envelope, envelopes.read(base));
            top = merged(top, top(base, values, findings));
        }
        List<Node.Mapping> roots =
                Stream.concat(Stream.of(root), bases.stream()).toList();
        envelope = envelope.hiding(envelopes.hidden(envelope.internal(), roots));
        top = new Switches(vocabulary).follow(top);
        String id = id(file, root, findings);
        top.computeIfPresent(Paths.ID, (key, value) -> new Value.Scalar(FieldType.LINE, id, value.location()));
        return new Descriptor(file, id, new Value.Members(top, place), envelope, List.copyOf(values.placeholders()));
    }

    private static String id(Path file, Node.Mapping root, Findings findings) {
        Optional<Node> given = root.get(Paths.ID).filter(node -> node instanceof Node.Scalar && !node.isNothing());
        String id = given.map(node -> ((Node.Scalar) node).text().strip()).orElseGet(() -> DatasetId.fromFile(file));
        Location place = given.map(Node::location).orElse(Location.of(file));
        return DatasetId.accept(id, place, given.isPresent(), findings) ? id : DatasetId.suggestion(id);
    }

    private Map<String, Value> top(Node.Mapping root, ValueReader values, Findings findings) {
        Map<String, Value> top = new LinkedHashMap<>();
        List<Runnable> shortForms = new ArrayList<>();
        for (Node.Entry entry : root.entries()) {
            String key = entry.key().text();
            Optional<Section> section = vocabulary.section(key).filter(found -> !found.root());
            Optional<Field> field = rootField(key);
            if (section.isPresent()) {
                section(section.get(), entry.value(), values)
                        .ifPresent(value -> top.merge(key, value, (first, second) -> merged(first, second)));
            } else if (field.isPresent()) {
                field.get()
                        .shortFor()
                        .ifPresentOrElse(
                                target -> shortForms.add(() -> shortForm(entry, target, top, values, findings)),
                                () -> read(field.get(), entry.value(), values).ifPresent(value -> top.put(key, value)));
            } else if (vocabulary.envelope().stream()
                    .noneMatch(known -> known.key().equals(key))) {
                unknown(root, entry, values);
            }
        }
        shortForms.forEach(Runnable::run);
        return top;
    }

    private void unknown(Node.Mapping root, Node.Entry entry, ValueReader values) {
        UnknownKeys unknown = values.unknownKeys();
        misplaced(entry.key().text())
                .ifPresentOrElse(
                        field -> unknown.misplaced(root, entry, field, values.isReadable(field, entry.value())),
                        () -> unknown.here(
                                entry.key(),
                                root,
                                "A descriptor has no field",
                                new UnknownKeys.Known(
                                        topKeys(),
                                        name -> rootField(name)
                                                .flatMap(Field::shortFor)
                                                .orElse(name),
                                        Optional::empty,
                                        "")));
    }

    /** The id has its own rules, which say more than the format of a line. */
    private static Optional<Value> read(Field field, Node node, ValueReader values) {
        return field.path().equals(Paths.ID) && node instanceof Node.Scalar scalar && !node.isNothing()
                ? Optional.of(new Value.Scalar(field.type(), scalar.text().strip(), scalar.location()))
                : values.read(field, node);
    }

    private Optional<Field> rootField(String key) {
        return vocabulary.sections().stream()
                .filter(Section::root)
                .flatMap(section -> section.field(key).stream())
                .findFirst();
    }

    /** The field that a name at the top means: one of another tool, or one that stands elsewhere. */
    private Optional<Field> misplaced(String name) {
        return vocabulary
                .list("field-names")
                .resolve(name)
                .map(ValueList.Value::id)
                .or(() -> Optional.ofNullable(squeezedNames().get(squeezed(name))))
                .flatMap(vocabulary::field);
    }

    /** The path of the first field of each name, gathered once somebody writes an unknown key. */
    private synchronized Map<String, String> squeezedNames() {
        if (squeezedNames.isEmpty()) {
            vocabulary.fields().stream()
                    .sorted(Comparator.comparingInt((Field field) -> depth(field.path()))
                            .thenComparing(Field::path))
                    .forEach(field -> squeezedNames.putIfAbsent(squeezed(field.name()), field.path()));
        }
        return squeezedNames;
    }

    private static String squeezed(String name) {
        return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '.').count();
    }

    private List<String> topKeys() {
        return Stream.of(
                        vocabulary.envelope().stream().map(Vocabulary.EnvelopeKey::key),
                        vocabulary.sections().stream()
                                .filter(Section::root)
                                .flatMap(section -> section.fields().stream())
                                .map(Field::name),
                        vocabulary.sections().stream()
                                .filter(section -> !section.root())
                                .map(Section::id))
                .flatMap(keys -> keys)
                .toList();
    }

    /** A section is a mapping of its fields, or the value of its main field, or of its switch. */
    private Optional<Value> section(Section section, Node node, ValueReader values) {
        if (node.isNothing()) {
            return Optional.empty();
        }
        if (node instanceof Node.Mapping mapping) {
            Map<String, Value> members = values.fields(section, asRecord(section), mapping);
            return members.isEmpty() ? Optional.empty() : Optional.of(new Value.Members(members, node.location()));
        }
        boolean truth = node instanceof Node.Scalar scalar && isTruth(scalar);
        if (truth && section.switchName().isEmpty()) {
            values.noSwitch(section, node);
            return Optional.empty();
        }
        if (!truth
                && !section.switchName().isEmpty()
                && node instanceof Node.Scalar scalar
                && values.reportsOtherTruth(section, scalar)) {
            return Optional.empty();
        }
        Optional<Field> meant = truth ? section.field(section.switchName()) : section.field(section.main());
        Field field = meant.or(() -> section.field(section.main()))
                .or(() -> section.field(section.switchName()))
                .orElse(asRecord(section));
        return values.read(field, node)
                .map(value -> field.type() == FieldType.RECORD && field.path().equals(section.id())
                        ? value
                        : new Value.Members(Map.of(field.name(), value), node.location()));
    }

    private static boolean isTruth(Node.Scalar scalar) {
        return scalar.type() == ScalarType.YES_NO
                || ScalarReader.truth(scalar.text()).isPresent();
    }

    private static Field asRecord(Section section) {
        return new Field(
                section.id(),
                new FieldKind.Members(List.of(), List.of(), section.fields()),
                false,
                new FieldText(section.title(), "", "", ""),
                Optional.empty());
    }

    /** Puts the value of a short form at its long path, unless something is there already. */
    private void shortForm(
            Node.Entry entry, String target, Map<String, Value> top, ValueReader values, Findings findings) {
        Field field = vocabulary.field(target).orElseThrow();
        Value.Members all = new Value.Members(top, entry.key().location());
        String parent = target.substring(0, Math.max(0, target.lastIndexOf('.')));
        String taken = vocabulary.field(parent).filter(Field::list).isPresent() ? parent : target;
        Optional<Value> existing = all.along(taken).findFirst();
        if (existing.isPresent()) {
            findings.add(
                    ReadingRule.SHORT_AND_LONG_FORM,
                    entry.key().location(),
                    "\"" + entry.key().text() + "\" is the short form of " + target + ", which is given on line "
                            + existing.get().location().line(),
                    "Keep one of the two.");
            return;
        }
        values.read(field, entry.value()).ifPresent(value -> put(top, target, value));
    }

    private void put(Map<String, Value> top, String path, Value value) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            top.merge(path, value, (first, second) -> merged(first, second));
            return;
        }
        Value.Members record = new Value.Members(Map.of(path.substring(dot + 1), value), value.location());
        String parent = path.substring(0, dot);
        boolean list = vocabulary.field(parent).filter(Field::list).isPresent();
        put(top, parent, list ? new Value.Items(List.of(record), value.location()) : record);
    }

    /** What the first says, and what only the second says. Lists are not mixed. */
    private static Value merged(Value first, Value second) {
        return first instanceof Value.Members a && second instanceof Value.Members b
                ? new Value.Members(merged(a.values(), b.values()), a.location())
                : first;
    }

    private static Map<String, Value> merged(Map<String, Value> first, Map<String, Value> second) {
        Map<String, Value> all = new LinkedHashMap<>(first);
        second.forEach((key, value) -> all.merge(key, value, DescriptorReader::merged));
        return all;
    }

    private static Envelope join(Envelope first, Envelope second) {
        return new Envelope(
                first.profiles().isEmpty() ? second.profiles() : first.profiles(),
                Stream.concat(first.gaps().stream(), second.gaps().stream()).toList(),
                Stream.concat(first.internal().stream(), second.internal().stream())
                        .toList(),
                List.of(),
                Stream.concat(first.suppressions().stream(), second.suppressions().stream())
                        .toList(),
                first.extra().or(second::extra));
    }
}
