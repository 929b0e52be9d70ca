package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The engine's name of a column type, such as {@code STRUCT(a INTEGER, "b c" VARCHAR[])}, as a type of the Hub. */
final class EngineType {
    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("BOOLEAN", "bool"),
            Map.entry("TINYINT", "int8"),
            Map.entry("SMALLINT", "int16"),
            Map.entry("INTEGER", "int32"),
            Map.entry("BIGINT", "int64"),
            Map.entry("UTINYINT", "uint8"),
            Map.entry("USMALLINT", "uint16"),
            Map.entry("UINTEGER", "uint32"),
            Map.entry("UBIGINT", "uint64"),
            Map.entry("HUGEINT", "decimal128(38, 0)"),
            Map.entry("FLOAT", "float32"),
            Map.entry("DOUBLE", "float64"),
            Map.entry("DATE", "date32"),
            Map.entry("TIME", "time64[us]"),
            Map.entry("TIME_NS", "time64[ns]"),
            Map.entry("TIMESTAMP", "timestamp[us]"),
            Map.entry("TIMESTAMP_S", "timestamp[s]"),
            Map.entry("TIMESTAMP_MS", "timestamp[ms]"),
            Map.entry("TIMESTAMP_NS", "timestamp[ns]"),
            Map.entry("TIMESTAMP WITH TIME ZONE", "timestamp[us, tz=UTC]"),
            Map.entry("INTERVAL", "duration[us]"),
            Map.entry("BLOB", "binary"));

    /** Types of the Hub that are measured as others. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("float16", "float32"),
            Map.entry("date64", "timestamp[ms]"),
            Map.entry("time32[s]", "time64[us]"),
            Map.entry("time32[ms]", "time64[us]"),
            Map.entry("time64[ns]", "time64[us]"),
            Map.entry("duration[s]", "int64"),
            Map.entry("duration[us]", "int64"),
            Map.entry("duration[ms]", "int64"),
            Map.entry("duration[ns]", "int64"),
            Map.entry("large_binary", "binary"),
            Map.entry("binary_view", "binary"));

    private final String text;
    private int at;

    private EngineType(String text) {
        this.text = text;
    }

    static FeatureType of(String text) {
        return new EngineType(text).type();
    }

    /** The engine's name of a type; text where it has none. */
    static String name(FeatureType type) {
        if (type.item().isPresent()) {
            return name(type.item().get()) + "[]";
        }
        if (type.name().equals(FeatureType.STRUCT) && !type.members().isEmpty()) {
            return type.members().entrySet().stream()
                    .map(member -> Sql.identifier(member.getKey()) + " " + name(member.getValue()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        String name =
                type.name().startsWith("fixed_size_binary") ? "binary" : OTHERS.getOrDefault(type.name(), type.name());
        if (name.startsWith("decimal128(")) {
            return name.replace("decimal128", "DECIMAL");
        }
        if (name.startsWith("timestamp[") && name.contains("tz=")) {
            return "TIMESTAMP WITH TIME ZONE";
        }
        return SIMPLE.entrySet().stream()
                .filter(simple -> simple.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("VARCHAR");
    }

    private FeatureType type() {
        FeatureType type;
        if (text.startsWith("STRUCT(", at)) {
            at += "STRUCT(".length();
            type = FeatureType.struct(members());
        } else if (text.startsWith("MAP(", at)) {
            at += "MAP(".length();
            FeatureType key = type();
            at += ", ".length();
            FeatureType value = type();
            at++;
            Map<String, FeatureType> entry = new LinkedHashMap<>();
            entry.put("key", key);
            entry.put("value", value);
            type = FeatureType.listOf(FeatureType.struct(entry));
        } else {
            type = simple(word());
        }
        while (text.startsWith("[", at)) {
            at = text.indexOf(']', at) + 1;
            type = FeatureType.listOf(type);
        }
        return type;
    }

    private Map<String, FeatureType> members() {
        Map<String, FeatureType> members = new LinkedHashMap<>();
        while (text.charAt(at) != ')') {
            at += text.startsWith(", ", at) ? 2 : 0;
            String name = name();
            at++;
            members.put(name, type());
        }
        at++;
        return members;
    }

    private String name() {
        if (text.charAt(at) != '"') {
            int end = text.indexOf(' ', at);
            String name = text.substring(at, end);
            at = end;
            return name;
        }
        StringBuilder name = new StringBuilder();
        for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
            at += text.charAt(at) == '"' ? 1 : 0;
            name.append(text.charAt(at));
        }
        at++;
        return name.toString();
    }

    /** A name with its arguments, such as {@code DECIMAL(9,2)}; it ends before a comma or a bracket of another type. */
    private String word() {
        int start = at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char character = text.charAt(at);
            depth += character == '(' ? 1 : 0;
            if (depth == 0 && (character == ',' || character == ')' || character == '[')) {
                break;
            }
            depth -= character == ')' ? 1 : 0;
        }
        return text.substring(start, at);
    }

    private static FeatureType simple(String word) {
        return FeatureType.simple(
                word.startsWith("DECIMAL(")
                        ? "decimal128" + word.substring("DECIMAL".length()).replace(",", ", ")
                        : SIMPLE.getOrDefault(word, "string"));
    }
}
