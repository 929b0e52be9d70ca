package io.github.datacard.measure;

import io.github.datacard.descriptor.FeatureType;

/**
 * A column of the engine.
 *
 * @param engineType its type in the engine's words; several of these are the same to the Hub
 * @param cell the text that it is made of, in a delimited file; else empty
 * @param key the engine's name of it, elsewhere
 */
record TableColumn(String sql, String name, FeatureType type, String engineType, String cell, String key) {
    boolean isChecked() {
        return !cell.isEmpty() && !isText();
    }

    TableColumn named(String other) {
        return new TableColumn(sql, other, type, engineType, cell, key);
    }

    /** The same column with the type that its values have room in. */
    TableColumn as(String type) {
        return new TableColumn(sql, name, FeatureType.simple(type), engineType, cell, key);
    }

    boolean isFloat() {
        return type.name().startsWith("float") && !isWide();
    }

    boolean isWhole() {
        return isWide() || type.name().matches("u?int\\d+|decimal.*");
    }

    /** Whether the engine took a type with room for more than the Hub's reader has. */
    boolean isWide() {
        return engineType.equals("HUGEINT") || (engineType.equals("UBIGINT") && cell.isEmpty());
    }

    boolean isNumber() {
        return isFloat() || isWhole();
    }

    boolean isTime() {
        return type.name().matches("date32|timestamp.*|time64.*");
    }

    boolean isText() {
        return type.name().equals("string");
    }

    boolean isList() {
        return type.item().isPresent();
    }

    boolean hasParts() {
        return isList() || type.name().equals(FeatureType.STRUCT);
    }

    /** Of a text in characters, of a list or map in items. Some types become texts only here, such as UUIDs. */
    String length() {
        if (isText()) {
            return "length(CAST(" + sql + " AS VARCHAR))";
        }
        return (engineType.endsWith("]") ? "len(" : "cardinality(") + sql + ")";
    }

    /** Its values as texts, as they stand in the file if that is delimited. */
    String text() {
        return cell.isEmpty() ? "CAST(" + sql + " AS VARCHAR)" : cell;
    }

    /** Times as the engine writes them, whatever the driver makes of them. */
    String written(String value) {
        return isTime() ? "CAST(" + value + " AS VARCHAR)" : value;
    }

    /** The value, or none where it is no number or has no end. */
    String finite() {
        return isFloat() ? "CASE WHEN isfinite(" + sql + ") THEN " + sql + " END" : sql;
    }
}
