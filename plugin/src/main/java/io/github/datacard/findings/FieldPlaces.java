package io.github.datacard.findings;

/** Where people write fields. */
public interface FieldPlaces {
    /** The shortest place of a field, such as {@code license} for {@code distribution.licenses.id}. */
    String place(String path);

    /** How far down in a descriptor a field usually stands. */
    int rank(String path);
}
