package io.github.datacard.engine;

import java.util.List;

/**
 * What an audit found.
 *
 * @param summary a summary in about ten lines
 * @param failures what does not pass the thresholds
 * @param cards the number of cards
 */
public record AuditResult(List<String> summary, List<String> failures, long cards) {}
