package io.github.datacard.vocabulary;

import java.util.Locale;

/** The closed set of types that a field may have. A new type needs Java; a new field never does. */
public enum FieldType {
    /** Text on one line. */
    LINE("a line of text"),
    /** Text in CommonMark, of any length. */
    TEXT("a text"),
    /** Yes or no. */
    YESNO("yes or no"),
    /** A decimal number, with the field's unit. */
    NUMBER("a number"),
    /** A whole number with a qualifier: {@code 12400}, {@code ~1.09M}, {@code 5.85B+}. */
    COUNT("a count"),
    /** A share in percent: {@code 12.5%} or {@code 12.5}. */
    PERCENT("a percentage"),
    /** A volume: {@code 1234567} or {@code 12.5 GB}. */
    BYTES("a size in bytes"),
    /** A day, month or year: {@code 2024-03-31}, {@code 2024-03}, {@code 2024}. */
    DATE("a date"),
    /** From one date to another: {@code 2021/2023}. */
    PERIOD("a period"),
    /** A complete web address. */
    URL("a web address"),
    /** One of the field's own values. */
    CHOICE("one of a few values"),
    /** One value of a value list. */
    CODE("a value of a list"),
    /** Another dataset: an id of this repository, a Hub id or an address. */
    REF("a dataset"),
    /** Several named fields. */
    RECORD("a mapping of fields"),
    /** The type of a column, in the Hub's grammar. */
    FEATURE("a column type"),
    /** Named shares or counts. */
    DISTRIBUTION("a mapping of names to shares or counts");

    private final String says;

    FieldType(String says) {
        this.says = says;
    }

    /** The word in vocabulary files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call a value of this type. */
    public String says() {
        return says;
    }
}
