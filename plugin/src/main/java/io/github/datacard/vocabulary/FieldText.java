package io.github.datacard.vocabulary;

/**
 * What people read about a field.
 *
 * @param label one to four words
 * @param question what it answers; may be empty for members of a record
 * @param guidance what a good answer holds; may be empty
 * @param example a realistic value as it would be written; an empty text where there is none
 */
public record FieldText(String label, String question, String guidance, Object example) {}
