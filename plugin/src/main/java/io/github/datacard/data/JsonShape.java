package io.github.datacard.data;

import io.github.datacard.descriptor.FeatureType;
import io.github.datacard.yaml.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the values of a field of JSON are together. The first file decides on the types of all, unless a card states them.
 * Tried with datasets 5.0.1 on each pair of kinds.
 */
final class JsonShape {
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern WHOLE_TEXT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER_TEXT =
            Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|(?i:[+-]?(nan|inf|infinity))");
    private static final Pattern TRUTH_TEXT = Pattern.compile("(?i)true|false|0|1");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");

    private final Map<String, JsonShape> members = new LinkedHashMap<>();
    private boolean truth;
    private boolean whole;
    private boolean fraction;
    private boolean time;
    private boolean text;
    private boolean wholeTexts = true;
    private boolean numberTexts = true;
    private boolean truthTexts = true;
    private boolean list;
    private boolean object;
    private Optional<JsonShape> item = Optional.empty();

    /** Columns of stated types; those of which it is not clear what they hold are left out. */
    void addTypes(Map<String, FeatureType> columns) {
        object = true;
        columns.forEach((name, type) -> of(type).ifPresent(shape -> members.put(name, shape)));
    }

    private static Optional<JsonShape> of(FeatureType type) {
        JsonShape shape = new JsonShape();
        String name = type.name();
        if (type.item().isPresent()) {
            shape.list = true;
            shape.item = of(type.item().get());
            return Optional.of(shape);
        }
        if (name.equals(FeatureType.STRUCT)) {
            shape.object = true;
            type.members().forEach((member, own) -> of(own).ifPresent(known -> shape.members.put(member, known)));
            return shape.members.size() == type.members().size() ? Optional.of(shape) : Optional.empty();
        }
        if (name.equals("string") || name.equals("large_string")) {
            shape.text("");
        }
        shape.truth = name.equals("bool");
        shape.whole = name.matches("u?int\\d+|float\\d+");
        boolean known = name.equals("null") || !shape.isNothing();
        return known ? Optional.of(shape) : Optional.empty();
    }

    /** Some values of columns of texts, which tell whether all of them may be numbers. */
    void addTexts(Map<String, List<String>> columns) {
        columns.forEach((name, values) -> Optional.ofNullable(members.get(name))
                .filter(column -> column.text)
                .ifPresent(column -> {
                    column.wholeTexts = true;
                    column.numberTexts = true;
                    column.truthTexts = true;
                    values.forEach(column::text);
                }));
    }

    void add(Node value) {
        if (value instanceof Node.Mapping map) {
            object = true;
            map.entries()
                    .forEach(entry -> members.computeIfAbsent(entry.key().text(), name -> new JsonShape())
                            .add(entry.value()));
        } else if (value instanceof Node.Sequence items) {
            list = true;
            JsonShape all = item.orElseGet(JsonShape::new);
            item = Optional.of(all);
            items.items().forEach(all::add);
        } else {
            scalar((Node.Scalar) value);
        }
    }

    private void scalar(Node.Scalar value) {
        switch (value.type()) {
            case YES_NO -> truth = true;
            case NUMBER -> number(value.text());
            case TEXT -> {
                boolean isTime = TIME.matcher(value.text()).matches();
                time |= isTime;
                if (!isTime) {
                    text(value.text());
                }
            }
            case NOTHING -> {}
        }
    }

    private void text(String value) {
        text = true;
        wholeTexts &= WHOLE_TEXT.matcher(value).matches();
        numberTexts &= NUMBER_TEXT.matcher(value).matches();
        truthTexts &= TRUTH_TEXT.matcher(value).matches();
    }

    /** Texts of numbers and truths are read as such where the first file has these. */
    private boolean isParsed(JsonShape later) {
        return truth ? later.truthTexts : fraction ? later.numberTexts : whole && later.wholeTexts;
    }

    private void number(String digits) {
        if (WHOLE.matcher(digits).matches()) {
            whole = true;
        } else if (NUMBER.matcher(digits).matches()) {
            boolean round = new BigDecimal(digits).stripTrailingZeros().scale() <= 0
                    && new BigDecimal(digits).precision() <= 18;
            whole |= round;
            fraction |= !round;
        } else {
            fraction = true;
        }
    }

    private boolean isNothing() {
        return !truth && !whole && !fraction && !time && !text && !list && !object;
    }

    /** Values of more than one kind are kept as JSON, which takes all. */
    private boolean isMixed() {
        int kinds = (truth ? 1 : 0)
                + (whole || fraction ? 1 : 0)
                + (time || text ? 1 : 0)
                + (list ? 1 : 0)
                + (object ? 1 : 0);
        return kinds > 1;
    }

    /** The members of all objects. */
    Map<String, JsonShape> members() {
        return members;
    }

    /** The type of each member, of an object that is a row. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        members.forEach((name, member) -> types.put(name, member.type()));
        return types;
    }

    private String type() {
        if (isMixed()) {
            return "json";
        }
        if (object) {
            return types().toString();
        }
        if (list) {
            return "a list of " + item.map(JsonShape::type).orElse("null");
        }
        return text ? "string" : time ? "timestamp" : truth ? "bool" : fraction ? "float64" : whole ? "int64" : "null";
    }

    /** Why values that come later cannot be read as these; completes "its field x …". */
    Optional<String> clash(JsonShape later) {
        if (later.isNothing() || isMixed()) {
            return Optional.empty();
        }
        if (isNothing()) {
            return Optional.of("is null and later " + later.words());
        }
        if (object && members.isEmpty()) {
            return later.object ? Optional.empty() : differs(later);
        }
        if (object) {
            return later.object && !later.isMixed() ? inside(later) : differs(later);
        }
        if (list) {
            return later.list && !later.isMixed()
                    ? item.flatMap(own -> later.item.flatMap(own::clash)).map(why -> "holds items of which one " + why)
                    : differs(later);
        }
        if (later.list || (later.object && !text) || (later.isMixed() && !text)) {
            return differs(later);
        }
        return clashes(later) ? differs(later) : Optional.empty();
    }

    private boolean clashes(JsonShape later) {
        if (text) {
            return false;
        }
        if (time) {
            return later.text || later.fraction || later.truth;
        }
        return (later.text && !isParsed(later))
                || (later.time && (truth || fraction))
                || (whole && !fraction && later.fraction);
    }

    private Optional<String> inside(JsonShape later) {
        return later.members.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(members.get(entry.getKey()))
                        .map(own -> own.clash(entry.getValue())
                                .map(why -> "has a member \"" + entry.getKey() + "\" that " + why))
                        .orElse(Optional.of("has a member \"" + entry.getKey() + "\" only later"))
                        .stream())
                .findFirst();
    }

    private Optional<String> differs(JsonShape later) {
        return Optional.of("is " + words() + " and later " + later.words());
    }

    private String words() {
        return isMixed()
                ? "values of several kinds"
                : object
                        ? "an object"
                        : list
                                ? "a list"
                                : text || time
                                        ? (text ? "text" : "a time")
                                        : truth ? "true or false" : fraction ? "a number" : "a whole number";
    }
}
