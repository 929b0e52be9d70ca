package io.github.datacard.vocabulary;

/**
 * One value of a choice field.
 *
 * @param id what a descriptor says
 * @param label what a reader sees
 * @param description when it applies; may be empty
 */
public record Choice(String id, String label, String description) {}
