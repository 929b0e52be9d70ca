package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;

/**
 * A phrase that stands where an answer should be.
 *
 * @param path the field
 * @param text the phrase
 * @param location where it is
 */
public record FoundPlaceholder(String path, String text, Location location) {}
