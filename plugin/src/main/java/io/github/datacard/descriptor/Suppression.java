package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;

/**
 * Findings that the maintainers do not want to hear of.
 *
 * @param rule the rule
 * @param path the field it is about; empty for all
 * @param reason why
 * @param location where it is said
 */
public record Suppression(String rule, String path, String reason, Location location) {}
