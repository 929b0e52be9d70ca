package io.github.datacard.vocabulary;

import io.github.datacard.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of descriptors, made from the vocabulary for editors: titles, descriptions, values, examples,
 * short and long forms. It accepts whatever the reader accepts without an error; where JSON Schema cannot decide, such as
 * for a file that does not exist, it is more lenient.
 */
public final class EditorSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int MOST_CODES = 100;
    private static final String COUNT = "^\\s*(~|≈|>=|≥|>)?\\s*([0-9]{1,3}((,[0-9]{3})+|(_[0-9]{3})+|("
            + " [0-9]{3})+)|[0-9]+)(\\.[0-9]+)?\\s*([kKmMbBtT]|[bB][nN]|thousand|million|billion|trillion)?\\s*\\+?\\s*$";
    private static final String DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final Map<String, Object> WHOLE_NUMBER = JsonText.ordered("type", "integer", "minimum", 0);
    private static final List<Object> NOTHING_OR_TEXT = List.of("string", "number", "boolean", "null");

    private final Vocabulary vocabulary;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private EditorSchema(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The schema as JSON on one line: the one that the library ships, unless files of an own folder change it. */
    public static String of(Library library) {
        return library.files().hasOwn()
                ? made(library.vocabulary())
                : library.files().read("schema.json");
    }

    /** The schema made from a vocabulary. */
    static String made(Vocabulary vocabulary) {
        return JsonText.compact(new EditorSchema(vocabulary).schema());
    }

    private Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        vocabulary.envelope().forEach(key -> properties.put(key.key(), envelope(key)));
        for (Section section : vocabulary.sections()) {
            if (section.root()) {
                section.fields().forEach(field -> properties.put(field.name(), field(field)));
            } else {
                properties.put(section.id(), section(section));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", "Datacard descriptor");
        schema.put("description", "Documents one dataset.");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("$defs", definitions);
        return schema;
    }

    private Map<String, Object> envelope(Vocabulary.EnvelopeKey key) {
        Map<String, Object> schema = described(key.text(), key.text().example());
        switch (key.key()) {
            case "datacard" -> schema.put("const", 1);
            case "profiles" ->
                schema.put(
                        "anyOf",
                        listOrOne(suggested("profile", vocabulary.profiles().keySet())));
            case "internal" -> schema.put("anyOf", listOrOne(paths()));
            case "suppress" ->
                schema.put(
                        "items",
                        JsonText.ordered(
                                "properties",
                                JsonText.ordered(
                                        "rule",
                                        suggested("rule", vocabulary.rules().keySet()),
                                        "for",
                                        paths(),
                                        "reason",
                                        new LinkedHashMap<>(),
                                        "until",
                                        new LinkedHashMap<>())));
            case "gaps" -> {
                schema.put("type", List.of("object", "null"));
                schema.put(
                        "properties",
                        JsonText.ordered(
                                "not_documented", any(listOrOne(paths())),
                                "not_applicable", reasons(),
                                "withheld", reasons()));
                schema.put("additionalProperties", false);
            }
            default -> {}
        }
        return schema;
    }

    /** Words that an editor offers; what else stands there is up to the check. */
    private Map<String, Object> suggested(String name, Collection<String> words) {
        return shared(name, any(List.of(JsonText.ordered("enum", List.copyOf(words)), new LinkedHashMap<>())));
    }

    private Map<String, Object> paths() {
        return suggested("path", allPaths());
    }

    private List<String> allPaths() {
        return Stream.concat(
                        vocabulary.sections().stream()
                                .filter(section -> !section.root())
                                .map(Section::id),
                        vocabulary.fields().stream().map(Field::path))
                .toList();
    }

    /** Gaps with their reasons by path. */
    private Map<String, Object> reasons() {
        Map<String, Object> properties = new LinkedHashMap<>();
        allPaths().forEach(path -> properties.put(path, new LinkedHashMap<>()));
        return shared("reasons", JsonText.ordered("properties", properties));
    }

    private static List<Object> listOrOne(Map<String, Object> item) {
        return List.of(JsonText.ordered("type", "array", "items", item), item);
    }

    private Map<String, Object> section(Section section) {
        List<Object> forms = new ArrayList<>();
        forms.add(object(section.fields()));
        Stream.of(section.main(), section.switchName())
                .filter(name -> !name.isEmpty())
                .map(name -> section.field(name).orElseThrow())
                .forEach(field -> forms.add(value(field)));
        forms.add(JsonText.ordered("type", "null"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", section.title());
        schema.put("description", section.summary());
        schema.put("anyOf", forms);
        return schema;
    }

    private Map<String, Object> field(Field field) {
        Map<String, Object> schema = described(field.text(), brief(field));
        Field target = field.shortFor().flatMap(vocabulary::field).orElse(field);
        Map<String, Object> value = value(target);
        if (value.containsKey("anyOf")) {
            schema.putAll(value);
        } else {
            schema.put("anyOf", List.of(value, JsonText.ordered("type", "null")));
        }
        return schema;
    }

    /** The example in its shortest form: of a list its first item, of a record its key. */
    private static Object brief(Field field) {
        Object example = field.text().example();
        if (example instanceof List<?> list && !list.isEmpty()) {
            example = list.get(0);
        }
        if (example instanceof Map<?, ?> map && field.map().isEmpty()) {
            Object whole = example;
            example = field.keys().stream()
                    .filter(map::containsKey)
                    .findFirst()
                    .<Object>map(map::get)
                    .orElse(whole);
        }
        return example;
    }

    /** Editors insert examples as text, so that one of several parts has to be a snippet. */
    private static Map<String, Object> described(FieldText text, Object example) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", text.label());
        String description = (text.question() + " " + text.guidance()).strip();
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        if (example instanceof Map || example instanceof List) {
            schema.put("defaultSnippets", List.of(JsonText.ordered("label", text.label(), "body", example)));
        } else if (!"".equals(example)) {
            schema.put("examples", List.of(example));
        }
        return schema;
    }

    /** All forms of a field: a list also takes one of its items, and a list of pairs a mapping. */
    private Map<String, Object> value(Field field) {
        Map<String, Object> single = single(field);
        if (!field.list()) {
            return single;
        }
        List<Object> forms = new ArrayList<>();
        forms.add(JsonText.ordered("type", "array", "items", nullable(single)));
        forms.add(single);
        if (!field.map().isEmpty()) {
            forms.add(pairs(field));
        }
        forms.add(JsonText.ordered("type", "null"));
        return any(forms);
    }

    private Map<String, Object> pairs(Field field) {
        Field valueField = field.member(field.map().get(1)).orElseThrow();
        List<Field> others = field.fields().stream()
                .filter(member -> !member.name().equals(field.map().get(0)))
                .toList();
        return JsonText.ordered(
                "type",
                "object",
                "additionalProperties",
                any(List.of(value(valueField), object(others), JsonText.ordered("type", "null"))));
    }

    private Map<String, Object> single(Field field) {
        return switch (field.type()) {
            case RECORD -> record(field);
            case DISTRIBUTION ->
                shared(
                        "distribution",
                        JsonText.ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                JsonText.ordered("type", List.of("string", "number", "null"))));
            case FEATURE -> shared("feature", feature());
            case CODE -> {
                FieldKind.Code code = field.as(FieldKind.Code.class).orElseThrow();
                yield shared(
                        "code-" + code.list() + (code.open() ? "-open" : ""),
                        code(vocabulary.list(code.list()), code.open()));
            }
            case CHOICE -> choice(field.as(FieldKind.Choices.class).orElseThrow());
            case YESNO -> shared("yesno", yesNo());
            case COUNT -> shared("count", any(List.of(whole(), text(COUNT), placeholder())));
            case NUMBER ->
                shared(
                        "number",
                        any(List.of(
                                JsonText.ordered("type", "number"), text("^[^A-Za-z]*[0-9][^\\n]*$"), placeholder())));
            case PERCENT ->
                shared(
                        "percent",
                        any(List.of(
                                JsonText.ordered("type", "number", "minimum", 0, "maximum", 100),
                                text("^\\s*[0-9]{1,3}(\\.[0-9]+)?\\s*%?\\s*$"),
                                placeholder())));
            case BYTES ->
                shared(
                        "bytes",
                        any(List.of(
                                whole(),
                                text("^\\s*[0-9]+(\\.[0-9]+)?\\s*(B|bytes|[kKMGTP]i?B)?\\s*$"),
                                placeholder())));
            case DATE ->
                shared(
                        "date",
                        any(List.of(
                                JsonText.ordered("type", "integer"), text("^\\s*" + DATE + "\\s*$"), placeholder())));
            case PERIOD ->
                shared(
                        "period",
                        any(List.of(
                                JsonText.ordered("type", "integer"),
                                text("^\\s*(" + DATE + "|\\.\\.)(/(" + DATE + "|\\.\\.))?\\s*$"),
                                text("^\\s*" + HistoricalPeriod.PATTERN + "\\s*$"),
                                placeholder())));
            case LINE -> line(field);
            case TEXT, REF, URL -> shared("text", JsonText.ordered("type", NOTHING_OR_TEXT));
        };
    }

    /** A field with a format still takes a placeholder, which counts as no answer. */
    private Map<String, Object> line(Field field) {
        return field.as(FieldKind.Line.class)
                .flatMap(FieldKind.Line::format)
                .map(Field.Format::pattern)
                .map(pattern -> any(Stream.of(
                                Optional.of(text(anchored(pattern.pattern()))),
                                Optional.of(WHOLE_NUMBER).filter(number -> takes(pattern, "0", "42", "1234567890")),
                                Optional.of(JsonText.ordered("type", "boolean"))
                                        .filter(word -> takes(pattern, "true", "false")),
                                Optional.of(placeholder()))
                        .flatMap(Optional::stream)
                        .toList()))
                .orElseGet(() -> shared("text", JsonText.ordered("type", NOTHING_OR_TEXT)));
    }

    /** Whoever names a dataset 2024 writes a number, which the reader takes for the text that it is. */
    private static boolean takes(Pattern pattern, String... texts) {
        return Stream.of(texts).allMatch(text -> pattern.matcher(text).matches());
    }

    private static String anchored(String pattern) {
        return "^\\s*(?:" + pattern + ")\\s*$";
    }

    private Map<String, Object> record(Field field) {
        List<Object> forms = new ArrayList<>();
        forms.add(object(field.fields()));
        field.keys().forEach(key -> forms.add(value(field.member(key).orElseThrow())));
        return shared("record-" + field.path(), forms.size() == 1 ? object(field.fields()) : any(forms));
    }

    private Map<String, Object> object(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), field(field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> choice(FieldKind.Choices kind) {
        List<Object> values = kind.values().stream()
                .map(choice -> JsonText.ordered(
                        "const", choice.id(),
                        "title", choice.label(),
                        "description", choice.description()))
                .map(Object.class::cast)
                .toList();
        List<Object> forms = new ArrayList<>(values);
        forms.add(kind.open() ? JsonText.ordered("type", NOTHING_OR_TEXT) : otherSpelling(kind));
        return any(forms);
    }

    /** The reader takes labels and any case for ids; the schema has to let through what the reader lets through. */
    private Map<String, Object> otherSpelling(FieldKind.Choices kind) {
        return otherSpelling(kind.values().stream().flatMap(choice -> Stream.of(choice.id(), choice.label())));
    }

    private Map<String, Object> otherSpelling(Stream<String> words) {
        List<String> spellings = words.map(EditorSchema::caseless).distinct().toList();
        return JsonText.ordered(
                "type",
                NOTHING_OR_TEXT,
                "anyOf",
                List.of(text("^\\s*(?:" + String.join("|", spellings) + ")\\s*$"), placeholder(), noText()));
    }

    private static String caseless(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(character -> {
            int lower = Character.toLowerCase(character);
            int upper = Character.toUpperCase(character);
            if (character == '_' || character == '-' || character == ' ') {
                out.append("[-_ ]");
            } else if (lower != upper) {
                out.append('[').appendCodePoint(lower).appendCodePoint(upper).append(']');
            } else if (Character.isLetterOrDigit(character)) {
                out.appendCodePoint(character);
            } else {
                out.append('\\').appendCodePoint(character);
            }
        });
        return out.toString();
    }

    private Map<String, Object> code(ValueList list, boolean open) {
        List<ValueList.Value> values = list.values();
        List<Object> forms = new ArrayList<>();
        boolean few = values.size() <= MOST_CODES;
        if (few) {
            values.forEach(value -> forms.add(JsonText.ordered("const", value.id(), "title", value.label())));
        } else {
            forms.add(JsonText.ordered("enum", list.ids()));
        }
        forms.add(few && !open ? otherSpelling(list) : JsonText.ordered("type", NOTHING_OR_TEXT));
        return any(forms);
    }

    private Map<String, Object> otherSpelling(ValueList list) {
        return otherSpelling(list.values().stream()
                .flatMap(value -> Stream.concat(Stream.of(value.id(), value.label()), value.aliases().stream())));
    }

    /** A mapping is a column type by one of its keys. */
    private Map<String, Object> feature() {
        List<Object> kinds = Stream.concat(Stream.of("dtype"), vocabulary.list("hub-features").ids().stream())
                .map(kind -> (Object) JsonText.ordered("required", List.of(kind)))
                .toList();
        return any(List.of(
                JsonText.ordered("enum", vocabulary.list("hub-features").ids()),
                JsonText.ordered("type", "string"),
                JsonText.ordered("type", "object", "anyOf", kinds)));
    }

    private Map<String, Object> yesNo() {
        return any(List.of(
                JsonText.ordered("enum", List.of("yes", "no", true, false)),
                text("^\\s*([yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])\\s*$"),
                placeholder(),
                JsonText.ordered("type", "null")));
    }

    private static Map<String, Object> whole() {
        return JsonText.ordered("type", "integer", "minimum", 0);
    }

    private static Map<String, Object> noText() {
        return JsonText.ordered("type", List.of("null"));
    }

    /** A phrase that counts as no answer, wherever it stands. */
    private Map<String, Object> placeholder() {
        String phrases = vocabulary.list("placeholders").values().stream()
                .flatMap(value -> value.aliases().stream())
                .map(EditorSchema::caseless)
                .distinct()
                .collect(java.util.stream.Collectors.joining("|"));
        return shared("placeholder", text("^[\\s\\[({<*_]*(?:" + phrases + ")[\\s\\])}>*_.!]*$"));
    }

    private static Map<String, Object> text(String pattern) {
        return JsonText.ordered("type", "string", "pattern", pattern);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        return any(List.of(schema, JsonText.ordered("type", "null")));
    }

    private static Map<String, Object> any(List<?> forms) {
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("anyOf", forms);
        return any;
    }

    /** A schema that is used many times is written once. */
    private Map<String, Object> shared(String name, Map<String, Object> schema) {
        definitions.putIfAbsent(name, schema);
        return JsonText.ordered("$ref", "#/$defs/" + name);
    }
}
