package io.github.datacard.croissant;

import io.github.datacard.diagnostic.ReadingRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Record sets and their fields: types, sources, shapes, and data that is written out. */
record FieldCheck(CroissantRules rules, PropertyCheck properties, Remarks remarks, Index index) {
    private static final ReadingRule FIELD = ReadingRule.CROISSANT_FIELD;
    private static final ReadingRule SOURCE = ReadingRule.CROISSANT_SOURCE;
    private static final Pattern SHAPE = Pattern.compile("-?\\d+(?:\\s*,\\s*-?\\d+)*+,?");
    private static final List<String> ORIGINS = List.of("fileObject", "fileSet", "field", "recordSet");
    private static final List<String> EXTRACTS = List.of("column", "fileProperty", "jsonPath");
    private static final Set<String> BOTH =
            Set.of("Unclosed group", "Unclosed character class", "Unmatched closing ')'");
    private static final List<String> TRANSFORMS = List.of("regex", "separator", "jsonPath", "replace", "format");

    void check(Thing dataset) {
        for (Thing set : dataset.all("recordSet")) {
            properties.check(set, "RecordSet", remarks);
            new InlineDataCheck(remarks).check(set);
            boolean inline = set.has("data");
            if (set.isObject() && !set.has("field") && !set.isReference()) {
                remarks.warning(
                        FIELD,
                        set,
                        "The record set \"" + set.title() + "\" has no fields, so no record comes from it",
                        "Add \"field\" with a Field for each column, or remove the record set.");
            }
            set.all("field").forEach(field -> field(field, inline, false));
        }
    }

    private void field(Thing field, boolean inline, boolean typed) {
        properties.check(field, "Field", remarks);
        List<Thing> parts = field.all("subField");
        boolean ownType = field.has("dataType") || isTypedBySource(field);
        type(field, parts.isEmpty() && !typed);
        shape(field);
        if (parts.isEmpty() && !inline && !field.has("source") && !field.has("value")) {
            remarks.error(
                    FIELD,
                    field,
                    "Nothing says where the values of the field \"" + field.title() + "\" come from",
                    "Add \"source\" with a file and a column, or \"value\" for a constant.");
        }
        if (field.has("source") && field.has("value")) {
            remarks.error(
                    FIELD,
                    field.get("value").orElse(field),
                    "The field \"" + field.title() + "\" has a source and a constant value",
                    "Keep one of them.");
        }
        field.all("source").forEach(this::source);
        field.all("annotation").stream()
                .filter(note -> note.isObject() && !note.types().contains("Field"))
                .findFirst()
                .ifPresent(note -> remarks.error(
                        FIELD,
                        note,
                        "An annotation is a Field, but this has another type",
                        "Add \"@type\": \"cr:Field\"."));
        parts.forEach(part -> field(part, inline, ownType && part.has("source")));
    }

    /** A field that takes its values from another takes its type from there, too. */
    private boolean isTypedBySource(Thing field) {
        return field.all("source").stream().anyMatch(source -> source.has("field"));
    }

    private void type(Thing field, boolean leaf) {
        List<String> types = field.all("dataType").stream()
                .map(Thing::text)
                .map(field.terms()::name)
                .toList();
        if (types.isEmpty() && leaf && !isTypedBySource(field)) {
            remarks.error(
                    FIELD,
                    field,
                    "The field \"" + field.title() + "\" has no data type",
                    "Add \"dataType\": sc:Text, sc:Integer, cr:Float32, sc:ImageObject, …");
        } else if (types.isEmpty() && !field.has("subField") && !isTypedBySource(field)) {
            remarks.warning(
                    FIELD,
                    field,
                    "The field \"" + field.title() + "\" has no data type of its own, as the specification demands",
                    "Add \"dataType\"; the official library takes that of the field above.");
        } else if (leaf
                && !types.isEmpty()
                && (types.stream().noneMatch(rules.dataTypes()::contains) || isOldAddress(field.texts("dataType")))) {
            remarks.error(
                    FIELD,
                    field.get("dataType").orElse(field),
                    "\"" + field.text("dataType") + "\" is no data type that the official library reads",
                    "Write one of sc:Text, sc:Integer, sc:Float, sc:Boolean, sc:Date, sc:ImageObject, cr:Int64, "
                            + "cr:BoundingBox, …; another may stand beside it in a list.");
        }
    }

    /** The official library compares whole addresses, and those of schema.org begin with https there. */
    private static boolean isOldAddress(List<String> types) {
        return types.stream().allMatch(type -> type.startsWith("http://schema.org/"));
    }

    private void shape(Thing field) {
        if (field.has("arrayShape") && !field.text("isArray").equalsIgnoreCase("true")) {
            remarks.error(
                    FIELD,
                    field.get("arrayShape").orElse(field),
                    "The field \"" + field.title() + "\" has a shape, but does not say that it is an array",
                    "Add \"isArray\": true.");
        } else if (field.has("arrayShape")
                && !SHAPE.matcher(field.text("arrayShape")).matches()) {
            remarks.error(
                    FIELD,
                    field.get("arrayShape").orElse(field),
                    "\"" + field.text("arrayShape") + "\" is no shape that the official library reads",
                    "Write numbers with commas and no brackets, -1 for any length: \"-1\" or \"28,28\".");
        }
    }

    private void source(Thing source) {
        if (source.isReference() || !source.isObject()) {
            remarks.error(
                    SOURCE,
                    source,
                    "The source names \"" + source.text() + "\" alone, on which the official library fails",
                    "Write {\"fileObject\": {\"@id\": \"…\"}, \"extract\": {\"column\": \"…\"}}.");
            return;
        }
        one(source, ORIGINS, "source");
        source.get("recordSet")
                .filter(set -> ORIGINS.stream().noneMatch(origin -> !origin.equals("recordSet") && source.has(origin)))
                .ifPresent(set -> remarks.error(
                        SOURCE,
                        set,
                        "The source names a record set, which the official library does not read",
                        "Write {\"field\": {\"@id\": \"…\"}} with a field of that record set."));
        if (!source.has("field") && !source.has("recordSet")) {
            extract(source);
        }
        source.all("transform").forEach(this::transform);
    }

    private void extract(Thing source) {
        if (!source.has("extract")) {
            remarks.error(
                    SOURCE,
                    source,
                    "The source does not say what it takes from the file",
                    "Add \"extract\" with column, jsonPath or fileProperty.");
            return;
        }
        for (Thing extract : source.all("extract")) {
            one(extract, EXTRACTS, "extract");
            path(extract);
            String property = extract.text("fileProperty");
            if (!property.isEmpty()
                    && !rules.fileProperties().contains(property.substring(property.indexOf(':') + 1))) {
                remarks.error(
                        SOURCE,
                        extract.get("fileProperty").orElse(extract),
                        "\"" + property + "\" is no property of a file",
                        "Write one of: "
                                + rules.fileProperties().stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private void transform(Thing transform) {
        long operations = TRANSFORMS.stream().filter(transform::has).count();
        boolean other = Stream.of("readLines", "unArchive", "samplingRate").anyMatch(transform::has);
        if (operations > 1 || (operations == 0 && !other)) {
            remarks.error(
                    SOURCE,
                    transform,
                    operations == 0 ? "The transform does nothing" : "The transform does several things at once",
                    "Write one of " + String.join(", ", TRANSFORMS) + " in each; several stand in a list.");
        }
        if (transform.has("regex")) {
            regex(transform);
        }
        path(transform);
    }

    private void path(Thing extract) {
        String path = extract.text("jsonPath");
        if (!path.isEmpty() && !JsonPathForm.isSound(path)) {
            remarks.error(
                    SOURCE,
                    extract.get("jsonPath").orElse(extract),
                    "\"" + path + "\" is no JSON path",
                    "Close all brackets and quotes: \"$.rows[*].name\".");
        }
    }

    private void regex(Thing transform) {
        String regex = transform.text("regex");
        Optional<String> fault = fault(regex);
        if (fault.isPresent()) {
            remarks.error(
                    SOURCE,
                    transform.get("regex").orElse(transform),
                    "\"" + regex + "\" is no pattern: " + fault.get(),
                    "Correct it; with a backslash before it, a bracket is only a character.");
        } else if (!regex.contains("(")) {
            remarks.warning(
                    SOURCE,
                    transform.get("regex").orElse(transform),
                    "The pattern has no group, so it takes nothing out of the text",
                    "Put brackets around the part that is the value: \"(train|test)-.*\".");
        }
    }

    /** What is wrong in Java and in Python alike. Other differences between them are no fault. */
    private static Optional<String> fault(String regex) {
        try {
            Pattern.compile(regex.replace("(?P<", "(?<").replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>"));
            return Optional.empty();
        } catch (PatternSyntaxException fault) {
            return Optional.of(fault.getDescription()).filter(BOTH::contains);
        }
    }

    private void one(Thing thing, List<String> names, String what) {
        List<String> found = names.stream()
                .filter(name -> thing.has(name) && !isBlank(thing.get(name).orElse(thing)))
                .toList();
        found.stream()
                .filter(name -> thing.all(name).size() > 1)
                .forEach(name -> remarks.error(
                        SOURCE,
                        thing.get(name).orElse(thing),
                        "\"" + name + "\" has several values, where the official library reads one",
                        "Write one; each column has a field of its own."));
        if (found.size() != 1) {
            remarks.error(
                    SOURCE,
                    thing,
                    found.isEmpty()
                            ? "The " + what + " names nothing"
                            : "The " + what + " names several things: " + String.join(", ", found),
                    "Write exactly one of " + String.join(", ", names) + ".");
        }
    }

    private static boolean isBlank(Thing value) {
        return value.isText() && value.text().isBlank();
    }
}
