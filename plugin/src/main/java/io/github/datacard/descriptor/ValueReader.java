package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Fix;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.text.CommaList;
import io.github.datacard.text.Nearest;
import io.github.datacard.text.YamlText;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.FieldType;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the value of any field from YAML, in its short or its long form. */
final class ValueReader {
    private static final String TYPE = "type";
    private static final String CLASSES = "classes";
    private static final Set<String> OF_FILES = Set.of(Paths.SPLIT_FILES, Paths.SHORT_SPLIT_FILES);
    private static final Set<String> OF_NAMES = Set.of(Paths.CONFIG_NAME, Paths.SPLITS_NAME, Paths.FEATURE_NAME);

    /** A name may be x or y. */
    /** Fields that show items. What stands there in quotes or as code is data and no answer. */
    private static final String OF_ITEMS = Paths.EXAMPLES + ".";

    private static final Pattern QUOTED_WORDS = Pattern.compile(
            "(?s)(?:\"(?=\\w)[^\"]*\"|\u201c(?=\\w)[^\u201d]*\u201d|\u201e(?=\\w)[^\u201c\u201d]*[\u201c\u201d]|\u00ab\\s*(?=\\w)[^\u00bb]*\u00bb"
                    + "|`[^`\\w\\[<{.]{0,4}(?=\\w)[^`]*`|```[a-z]{0,12}\\s*[^`\\w\\[<{.]{0,4}(?=\\w)[^`]*```)[.,]?");

    private static final Pattern SHORT_NAME = Pattern.compile("[\\p{L}\\p{N}]{1,2}");

    /** A list of words that need no quotes in brackets. */
    private static final Pattern PLAIN = Pattern.compile("\\[\\p{L}[\\p{L}\\d -]*(, \\p{L}[\\p{L}\\d -]*)*+]");

    private final Vocabulary vocabulary;
    private final ScalarReader scalars;
    private final FeatureReader features;
    private final UnknownKeys unknown;
    private final Substance substance;
    private final Findings findings;
    private final DeniedReference denied;
    private final List<FoundPlaceholder> found = new ArrayList<>();

    ValueReader(Vocabulary vocabulary, Substance substance, Findings findings) {
        this.vocabulary = vocabulary;
        this.scalars = new ScalarReader(vocabulary);
        this.features = new FeatureReader(vocabulary.list("hub-features"), findings);
        this.unknown = new UnknownKeys(vocabulary, findings);
        this.substance = substance;
        this.findings = findings;
        this.denied = new DeniedReference(scalars, findings);
    }

    /** Reads the fields of a section. */
    Map<String, Value> fields(Section section, Field record, Node.Mapping mapping) {
        return members(record, denied.without(section, mapping));
    }

    /** The keys that mean nothing, which it reports. */
    UnknownKeys unknownKeys() {
        return unknown;
    }

    /** The placeholders that were read so far. */
    List<FoundPlaceholder> placeholders() {
        return found;
    }

    /** The value; empty if nothing, a placeholder, or something wrong is there. */
    Optional<Value> read(Field field, Node node) {
        Optional<Value> value = value(field, node);
        if (value.isPresent() && node instanceof Node.Scalar scalar) {
            truthAsCode(field, scalar);
        }
        return value;
    }

    private Optional<Value> value(Field field, Node node) {
        if (node.isNothing()) {
            return Optional.empty();
        }
        return field.list() ? list(field, node) : single(field, unwrapped(node));
    }

    /** A plain yes or no that is a code besides, such as that of Norwegian, may mean either. */
    private void truthAsCode(Field field, Node.Scalar scalar) {
        boolean word = scalar.plain()
                && ScalarReader.truth(scalar.text()).isPresent()
                && scalar.text().chars().anyMatch(Character::isLowerCase);
        if (word) {
            keys(field)
                    .filter(key -> key.type() == FieldType.CODE)
                    .findFirst()
                    .ifPresent(code -> scalars.meaning(code, scalar.text())
                            .ifPresent(meaning -> findings.add(wrongType(
                                            scalar.location(),
                                            "\"" + scalar.text() + "\" is read as " + meaning
                                                    + " here, and other programs read it as false",
                                            "If that is meant, put it in quotes: \"" + scalar.text()
                                                    + "\". If there is none, take"
                                                    + " out the line and write  gaps: {not_applicable: {" + field.name()
                                                    + ": the reason}}")
                                    .about(field.path())
                                    .as(Severity.WARNING))));
        }
    }

    private static Stream<Field> keys(Field field) {
        return field.type() == FieldType.RECORD
                ? field.keys().stream().flatMap(name -> field.member(name).stream())
                : Stream.of(field);
    }

    /** Brackets around a placeholder, as in {@code [More Information Needed]}, make no list of it. */
    private Node unwrapped(Node node) {
        return node instanceof Node.Sequence list
                        && list.items().size() == 1
                        && list.items().get(0) instanceof Node.Scalar scalar
                        && substance.isPlaceholder(scalar.text())
                ? scalar
                : node;
    }

    /** Whether a value may stand in a field as it is; nothing is reported. */
    boolean isReadable(Field field, Node value) {
        Findings faults = new Findings();
        boolean read = new ValueReader(vocabulary, substance, faults)
                .read(field, value)
                .isPresent();
        return read && !faults.hasErrors();
    }

    private Optional<Value> list(Field field, Node node) {
        List<Value> items = new ArrayList<>();
        Optional<String> dashed = node instanceof Node.Sequence pairs ? dashed(field, pairs) : Optional.empty();
        if (dashed.isPresent()) {
            unknown.dashed(field, (Node.Sequence) node, dashed.get());
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> single(field, item).ifPresent(items::add));
        } else if (node instanceof Node.Mapping mapping && isMap(field, mapping)) {
            mapping.entries().forEach(entry -> pair(field, entry).ifPresent(items::add));
        } else {
            single(field, node).ifPresent(items::add);
            several(field, node);
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new Value.Items(List.copyOf(items), node.location()));
    }

    /** One text with commas, where each item of a list is a word or two, was meant as a list. */
    private void several(Field field, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return;
        }
        boolean parted =
                field.as(FieldKind.Line.class).filter(FieldKind.Line::parted).isPresent();
        List<String> parts = parted
                ? CommaList.of(scalar.text())
                : field.keys().contains("name") ? SeveralNames.of(scalar.text(), vocabulary) : List.of();
        if (parts.size() > 1) {
            String list = "[" + String.join(", ", parts) + "]";
            Finding finding = wrongType(
                            scalar.location(),
                            "\"" + field.label() + "\" takes a list, but this is one text"
                                    + (parted ? " with commas" : " with names"),
                            "Write a list: " + list + ". If it is one item, put it in brackets and quotes.")
                    .about(field.path())
                    .as(Severity.WARNING);
            findings.add(
                    scalar.location().line() == scalar.location().endLine()
                                    && PLAIN.matcher(list).matches()
                            ? finding.fixedBy(Fix.replacing(scalar.location(), list))
                            : finding);
        }
    }

    /** The first key in a list of pairs, none of which has a member of the record or one that is nearly so called. */
    private static Optional<String> dashed(Field field, Node.Sequence list) {
        return !field.map().isEmpty() && list.items().stream().allMatch(item -> isPair(field, item))
                ? list.items().stream()
                        .map(item -> ((Node.Mapping) item).keys().get(0))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isPair(Field field, Node item) {
        return item instanceof Node.Mapping pair
                && pair.entries().size() == 1
                && Nearest.to(pair.keys().get(0), field.memberNames()).isEmpty();
    }

    private static boolean isMap(Field field, Node.Mapping mapping) {
        return !field.map().isEmpty()
                && !(mapping.keys().contains(field.map().get(0))
                        && field.memberNames().containsAll(mapping.keys()));
    }

    private Optional<Value> pair(Field field, Node.Entry entry) {
        String keyName = field.map().get(0);
        String valueName = field.map().get(1);
        Map<String, Value> members = new LinkedHashMap<>();
        Field key = field.member(keyName).orElseThrow();
        name(key, entry.key()).ifPresent(value -> members.put(keyName, value));
        Field valueField = field.member(valueName).orElseThrow();
        if (entry.value() instanceof Node.Mapping more && isRecordOf(field, more)) {
            members(field, more).forEach(members::putIfAbsent);
        } else {
            read(valueField, entry.value()).ifPresent(value -> members.put(valueName, value));
        }
        classes(field, members);
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Value.Members(ordered(field, members), entry.key().location()));
    }

    /** What a key names is in the data: a column may be called "name" or "unknown". */
    private Optional<Value> name(Field field, Node.Scalar key) {
        return key.isNothing() || key.text().isBlank() ? Optional.empty() : typed(field, key);
    }

    private static boolean isName(Field field, Field member) {
        return !field.map().isEmpty() && field.map().get(0).equals(member.name());
    }

    /** A mapping below a name holds members of the record, unless none of its keys is one. */
    private static boolean isRecordOf(Field field, Node.Mapping mapping) {
        return mapping.keys().stream().anyMatch(field.memberNames()::contains)
                || field.member(field.map().get(1))
                        .filter(value -> value.type() != FieldType.FEATURE && value.type() != FieldType.DISTRIBUTION)
                        .isPresent();
    }

    private Optional<Value> single(Field field, Node node) {
        return switch (field.type()) {
            case RECORD -> record(field, node);
            case FEATURE -> features.read(node).map(type -> new Value.ColumnType(type, false, node.location()));
            case DISTRIBUTION -> node instanceof Node.Mapping mapping ? shares(field, mapping) : wrong(field, node);
            default -> scalar(field, node);
        };
    }

    private Optional<Value> record(Field field, Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Value> members = members(field, mapping);
            classes(field, members);
            return members.isEmpty() ? Optional.empty() : Optional.of(new Value.Members(members, node.location()));
        }
        if (node instanceof Node.Scalar scalar && !field.keys().isEmpty()) {
            return byKey(field, scalar);
        }
        return wrong(field, node);
    }

    /** A plain value for a record is its key member: the first of them that takes it. */
    private Optional<Value> byKey(Field field, Node.Scalar scalar) {
        List<Field> keys = keys(field).toList();
        Field key = keys.stream()
                .filter(candidate ->
                        scalars.read(candidate, scalar.text()).text().isPresent())
                .findFirst()
                .or(() -> switchOf(keys, scalar.text()))
                .orElse(keys.get(keys.size() - 1));
        Optional<Value> both = withAddress(field, key, scalar);
        return both.isPresent()
                ? both
                : value(key, scalar).map(value -> new Value.Members(Map.of(key.name(), value), scalar.location()));
    }

    /** The yes or no among the keys, for a word that means one of the two, such as none. */
    private Optional<Field> switchOf(List<Field> keys, String text) {
        return keys.stream()
                .filter(key -> key.type() == FieldType.YESNO)
                .filter(key -> scalars.meantTruth(text).isPresent())
                .findFirst();
    }

    /** A name with an address behind it, as people write whom to ask: "Ada Doe <ada@example.org>". */
    private Optional<Value> withAddress(Field field, Field key, Node.Scalar scalar) {
        return NamedAddress.of(scalar.text())
                .flatMap(parts -> keys(field)
                        .filter(other -> !other.equals(key)
                                && scalars.read(other, parts.address()).text().isPresent())
                        .findFirst()
                        .map(other -> new Value.Members(
                                ordered(
                                        field,
                                        Map.of(
                                                key.name(),
                                                new Value.Scalar(key.type(), parts.name(), scalar.location()),
                                                other.name(),
                                                new Value.Scalar(other.type(), parts.address(), scalar.location()))),
                                scalar.location())));
    }

    private Map<String, Value> members(Field field, Node.Mapping mapping) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<Field> member = field.member(entry.key().text());
            if (member.isPresent()) {
                member(field, member.get(), entry.value())
                        .ifPresent(value -> members.put(member.get().name(), value));
            } else {
                unknown.below(field, entry.key(), mapping);
            }
        }
        return ordered(field, members);
    }

    private Optional<Value> member(Field field, Field member, Node node) {
        if (isName(field, member) && node instanceof Node.Scalar name) {
            return name(member, name);
        }
        return field.keys().contains(member.name()) ? value(member, node) : read(member, node);
    }

    /** Names of classes beside a column are the short form of its type. */
    private void classes(Field field, Map<String, Value> members) {
        boolean typed = field.member(TYPE)
                .filter(type -> type.type() == FieldType.FEATURE)
                .isPresent();
        Value classes = members.get(CLASSES);
        if (!typed || classes == null) {
            return;
        }
        List<String> names = classes.flat()
                .filter(Value.Scalar.class::isInstance)
                .map(name -> ((Value.Scalar) name).text())
                .toList();
        FeatureType stated = members.get(TYPE) instanceof Value.ColumnType column
                ? column.feature()
                : FeatureType.simple(FeatureType.CLASS_LABEL);
        if (!stated.lacksNames()) {
            findings.add(
                    ReadingRule.SHORT_AND_LONG_FORM,
                    classes.location(),
                    "Both the type " + stated.name() + " and classes are given for this column",
                    "Keep classes alone where rows hold classes, or else the type.");
        }
        members.remove(CLASSES);
        members.put(TYPE, new Value.ColumnType(stated.naming(names), false, classes.location()));
    }

    private static Map<String, Value> ordered(Field field, Map<String, Value> members) {
        Map<String, Value> ordered = new LinkedHashMap<>();
        field.memberNames()
                .forEach(name -> Optional.ofNullable(members.get(name)).ifPresent(value -> ordered.put(name, value)));
        return ordered;
    }

    /** A count or a share for each name. */
    private Optional<Value> shares(Field field, Node.Mapping mapping) {
        List<Value.Share> shares = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof Node.Scalar scalar)) {
                wrong(field, entry.value());
            } else if (!scalar.isNothing()) {
                share(entry.key().text(), scalar).ifPresent(shares::add);
            }
        }
        return shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value.Shares(List.copyOf(shares), mapping.location()));
    }

    private Optional<Value.Share> share(String name, Node.Scalar scalar) {
        String text = scalar.text().strip();
        if (text.endsWith("%") || text.matches("[0-9]+\\.[0-9]+")) {
            String number = text.replace("%", "").strip();
            if (number.matches("[0-9]{1,3}(\\.[0-9]{1,12})?")) {
                return Optional.of(new Value.Share(name, true, number, scalar.location()));
            }
        }
        Optional<Count> count = Count.of(text);
        if (count.isEmpty()) {
            findings.add(
                    ReadingRule.WRONG_TYPE,
                    scalar.location(),
                    "\"" + ScalarReader.shortened(text) + "\" is neither a share nor a count",
                    "Write shares as 12.5% and counts as 12400, ~1.09M or 5.85B+.");
        }
        return count.map(known -> new Value.Share(name, false, known.canonical(), scalar.location()));
    }

    private Optional<Value> scalar(Field field, Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return wrong(field, node);
        }
        if (scalar.text().isBlank()
                && (!ScalarReader.isVerbatim(field) || scalar.text().isEmpty())) {
            return Optional.empty();
        }
        if (!isVerbatim(field, scalar.text())
                && !scalars.isListed(field, scalar.text())
                && saysNothing(field, scalar.text())) {
            found.add(new FoundPlaceholder(field.path(), scalar.text().strip(), scalar.location()));
            return Optional.empty();
        }
        return denied.reports(field, scalar) ? Optional.empty() : typed(field, scalar);
    }

    /** Names of what is in the data mean what they are: {@code **} finds all files, and a configuration may be x. */
    private boolean isVerbatim(Field field, String said) {
        return OF_FILES.contains(field.path())
                || (field.path().startsWith(OF_ITEMS)
                        && QUOTED_WORDS.matcher(said.strip()).matches())
                || (OF_NAMES.contains(field.path())
                        && SHORT_NAME.matcher(said.strip()).matches())
                || (field.kind() instanceof FieldKind.Text text && text.verbatim())
                || (field.kind() instanceof FieldKind.Line line
                        && line.verbatim()
                        && (field.list() || !substance.isToDo(said)));
    }

    /**
     * A line says nothing if it is a phrase that does, or denies what is taken for granted; a text also if no part of it
     * says something, or if it is the question.
     */
    private boolean saysNothing(Field field, String text) {
        return field.type() == FieldType.TEXT
                ? substance.of(text) != Verdict.ANSWER
                        || substance.isQuestion(text)
                        || substance.isNod(field.text().question(), text)
                : substance.isPlaceholder(text)
                        || substance.isDenial(field.text().question(), text);
    }

    private Optional<Value> typed(Field field, Node.Scalar scalar) {
        ScalarReader.Reading reading = scalars.read(field, scalar.text());
        if (!reading.problem().isEmpty()) {
            Severity severity = reading.text().isPresent() ? Severity.WARNING : ReadingRule.WRONG_TYPE.severity();
            findings.add(
                    severity,
                    scalar.location().file(),
                    () -> meant(
                            reading,
                            scalar,
                            wrongType(
                                            scalar.location(),
                                            reading.problem(),
                                            reading.remedy().get())
                                    .about(field.path())
                                    .as(severity)));
        }
        return reading.text().map(text -> new Value.Scalar(field.type(), text, scalar.location()));
    }

    /** The finding with the words that are surely meant; a block of lines stays as it is. */
    private static Finding meant(ScalarReader.Reading reading, Node.Scalar scalar, Finding finding) {
        return scalar.location().line() == scalar.location().endLine()
                ? reading.certain()
                        .get()
                        .map(text -> finding.fixedBy(
                                Fix.replacing(scalar.location(), text.indexOf('/') > 0 ? text : YamlText.scalar(text))))
                        .orElse(finding)
                : finding;
    }

    private Optional<Value> wrong(Field field, Node node) {
        findings.add(wrongType(
                        node.location(),
                        "\"" + field.label() + "\" takes " + field.type().says() + ", but this is " + node.kind(),
                        remedy(field, node))
                .about(field.path()));
        return Optional.empty();
    }

    private static String remedy(Field field, Node node) {
        if (field.type() == FieldType.DISTRIBUTION) {
            return "Write one line for each: \"name: 12.5%\".";
        }
        if (field.type() == FieldType.RECORD) {
            return MeantRecord.hint(field, node) + "Fields here are: " + String.join(", ", field.memberNames()) + ".";
        }
        return node instanceof Node.Sequence
                ? "Write one value without \"-\" or brackets. A text that begins with a bracket belongs in quotes."
                : "Write one value beside the colon. If it is a text with a colon in it, put it in quotes.";
    }

    /** Reports another word for yes or no at a section that takes these; whether there was one. */
    boolean reportsOtherTruth(Section section, Node.Scalar scalar) {
        Optional<String> meant = scalars.meantTruth(scalar.text());
        meant.ifPresent(word -> findings.add(wrongType(
                        scalar.location(),
                        "\"" + section.id() + "\" is a question of yes or no, but this is \""
                                + ScalarReader.shortened(scalar.text()) + "\"",
                        "Did you mean \"" + word + "\"? Write  " + section.id() + ": " + word
                                + ", a text, or the fields of the section below it.")
                .about(section.id())
                .fixedBy(Fix.replacing(scalar.location(), word))));
        return meant.isPresent();
    }

    /** A section without a switch does not take yes or no. */
    void noSwitch(Section section, Node node) {
        findings.add(wrongType(
                        node.location(),
                        "\"" + section.title() + "\" is not a question of yes or no",
                        "Write a text, or the fields of the section below it.")
                .about(section.id()));
    }

    private static Finding wrongType(Location location, String message, String remedy) {
        return Finding.of(ReadingRule.WRONG_TYPE, location, message, remedy);
    }
}
