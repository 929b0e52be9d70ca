package io.github.datacard.descriptor;

import io.github.datacard.diagnostic.Location;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Findings that the maintainers do not want to hear of.
 *
 * @param rule the rule
 * @param path the field it is about; empty for all
 * @param reason why
 * @param until the last day on which it counts
 * @param location where it is said
 */
public record Suppression(String rule, String path, String reason, Optional<LocalDate> until, Location location) {}
