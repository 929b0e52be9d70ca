package io.github.datacard.check;

import java.time.LocalDate;

/**
 * What a check is asked to do.
 *
 * @param gaps what a stated gap of a required question is worth
 * @param minCompleteness the least completeness in percent that each dataset needs for each profile
 * @param today the day that dates are compared with
 */
public record CheckSettings(GapPolicy gaps, int minCompleteness, LocalDate today) {}
